import { expect } from 'vitest';
import { openBrowser } from './crash-browser.ts';
import type { Browser, Fields } from './crash-browser.ts';
import { ANSWERS } from './interest-world.ts';
import { reviewFields } from './reviewing.ts';

export const PARTS = ['seeker', 'owner', 'reviewer', 'administrator'] as const;
export type Part = (typeof PARTS)[number];
/** Somebody of a story: by which name acts know them, where letters reach them, and what their browser holds. */
export type Player = { id: string; email: string; cookies: Record<string, string> };
export type Cast = Record<Part, Player> & {
  /** Of the story, among all of them. */
  number: number;
  seekerOrganisation: string;
  technology: string;
  /** Somebody who is appointed, and does nothing. */
  guest: string;
};

/** One command that was acknowledged: whose, of which kind, and to whom it owes a letter. */
export type Told = { by: string; kind: string; letterTo?: string };

type Stage = Cast & {
  browsers: Record<Part, Browser>;
  /** Carries a command out and notes it; answers the path that it led to. */
  did(part: Part, kind: string, form: [path: string, mark: string, fields: Fields], letterTo?: string): Promise<string>;
};

const DAY_MS = 86_400_000;
const PNG = '89504e470d0a1a0a0000000d49484452';

const TRANSFER = {
  objects: ['know-how'],
  form: 'independent',
  modes: ['training'],
  right: 'non-exclusive',
  price1: 'pct-net-sales',
  price1Value: '3',
  valueBasis: 'undetermined',
};

const CLOSING = {
  ...TRANSFER,
  transferorName: 'Viện Cơ điện',
  transferorNumber: '0101234567',
  transferorCountry: 'VN',
  transferorAddress: 'Hà Nội',
  transferorRepresentative: 'Trần Chủ',
  transferorTitle: 'Viện trưởng',
  transfereeName: 'Nhà máy gạo',
  transfereeNumber: '1801234567',
  transfereeCountry: 'VN',
  transfereeAddress: 'Cần Thơ',
  transfereeRepresentative: 'Lê Tìm',
  transfereeTitle: 'Giám đốc',
  contractTitle: 'Hợp đồng chuyển giao tháp sấy',
  signedOn: '2026-11-20',
  languages: ['vi', 'en'],
  documentType: 'contract',
  technology: 'Tháp sấy lúa',
  termFrom: '2026-12-01',
  place: 'Cần Thơ',
};

/** Acts out all that one firm, one owner and those around them do; what was acknowledged is told in its order. */
export async function actOut(cast: Cast, address: () => string | undefined, told: Told[]): Promise<void> {
  const browserOf = (part: Part) => [part, openBrowser(address, cast[part].cookies)] as const;
  const browsers = Object.fromEntries(PARTS.map(browserOf)) as Record<Part, Browser>;
  const did: Stage['did'] = async (part, kind, form, letterTo) => {
    const place = await browsers[part].send(...form);
    told.push({ by: cast[part].id, kind, ...(letterTo && { letterTo }) });
    return place;
  };
  const scenes = [interest, alert, offer, appointment];
  // Several stories at once are each at something else.
  for (const i of scenes.keys()) await scenes[(i + cast.number) % scenes.length]!({ ...cast, browsers, did });
}

async function interest({ did, ...cast }: Stage): Promise<void> {
  const { seeker, owner, number } = cast;
  const words = { ...ANSWERS, organisation: cast.seekerOrganisation };
  const form = `/technologies/${cast.technology}/interest`;
  const page = await did('seeker', 'interest.send', [form, 'name="about"', words], owner.email);
  const question = { action: 'ask', question: 'Mỗi ngày bao nhiêu tấn?' };
  await did('owner', 'interest.ask', [page, 'value="ask"', question], seeker.email);
  const reply = { action: 'reply', reply: 'Khoảng 30 tấn.' };
  await did('seeker', 'interest.reply', [page, 'value="reply"', reply], owner.email);
  if (number % 4 === 3) {
    const reason = { action: 'decline', reason: 'price', words: 'Chưa đủ vốn.' };
    await did('owner', 'interest.decline', [page, 'value="decline"', reason], seeker.email);
  } else {
    const deal = await did('owner', 'interest.accept', [page, 'value="accept"', { action: 'accept' }], seeker.email);
    await closeDeal({ did, ...cast }, deal);
  }
}

async function closeDeal(stage: Stage, deal: string): Promise<void> {
  const { did } = stage;
  const both = ['seeker', 'owner'] as const;
  for (const side of both) await did(side, 'deal.sign-nda', [deal, 'value="sign-nda"', {}]);
  await talk(stage, deal);
  const day1 = new Date(Date.now() + 3 * DAY_MS).toISOString().slice(0, 10);
  const meeting = { day1, hour1: '09:00', place: 'Cần Thơ' };
  await did('seeker', 'deal.propose-meeting', [`${deal}/meetings`, 'value="propose"', meeting]);
  await did('owner', 'deal.accept-meeting', [`${deal}/meetings`, 'value="accept"', { choice: '0' }]);
  await did('owner', 'deal.save-terms', [`${deal}/terms`, 'value="save"', TRANSFER]);
  for (const side of both) await did(side, 'deal.agree-terms', [`${deal}/terms`, 'value="agree"', {}]);
  for (const side of both) await did(side, 'deal.sign-mou', [deal, 'value="sign-mou"', {}]);
  await did('seeker', 'deal.save-closing', [`${deal}/closing`, 'value="save"', CLOSING]);
  for (const side of both) await did(side, 'deal.confirm-closing', [`${deal}/closing`, 'value="agree"', {}]);
}

/** Two messages, one of them with a file. */
async function talk({ did, number }: Stage, deal: string): Promise<void> {
  const write = (fields: Fields): [string, string, Fields] => [`${deal}/thread`, 'name="body"', fields];
  const drawing = new File([Buffer.from(PNG, 'hex'), `bản vẽ ${number}`], 'ban-ve.png');
  await did('owner', 'deal.send-message', write({ body: `Bản vẽ số ${number} đây`, file: drawing }));
  await did('seeker', 'deal.send-message', write({ body: `Đã nhận bản vẽ số ${number}` }));
}

async function alert({ did }: Stage): Promise<void> {
  const kept = { name: 'Máy sấy', cadence: 'none' };
  const page = await did('seeker', 'alert.keep', ['/alerts/new?kind=technology&q=say', 'name="cadence"', kept]);
  await did('seeker', 'alert.stop', [page, '/end"', {}]);
}

async function offer({ did, number }: Stage): Promise<void> {
  const offered = { title: `Tháp sấy số ${number}`, description: 'Thổi khí nóng qua lúa.', consent_publish: '1' };
  const place = await did('owner', 'technology.offer', ['/technologies/new?view=all', 'name="title"', offered]);
  const id = idIn(place);
  const scored = reviewFields(id, 'publish');
  await did('reviewer', 'technology.publish', ['/operator/technologies', `name="version-${id}"`, scored]);
}

async function appointment({ did, browsers, guest, number }: Stage): Promise<void> {
  const page = `/people/${guest}`;
  const post = { role: 'expert', authority: '92', organisation: '', validFrom: '', validUntil: '' };
  await did('administrator', 'grant.give', [page, 'name="validFrom"', post]);
  const [, grant] = (await browsers.administrator.open(page)).match(/grants\/([0-9a-f-]{36})/)!;
  await did('administrator', 'grant.revoke', [page, '/grants/', { [`reason-${grant}`]: 'Hết nhiệm kỳ' }]);
  const email = `invited-${number}@example.vn`;
  const invited = { email, role: 'expert', authority: '92', organisation: '' };
  await did('administrator', 'invitation.send', ['/people/invitations', 'name="email"', invited], email);
}

function idIn(path: string): string {
  const [id] = path.match(/[0-9a-f-]{36}/) ?? [];
  expect(id, path).toBeDefined();
  return id!;
}
