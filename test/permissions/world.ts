import { ctxFor, NOW, operatorCtx, SECRET } from '../database.ts';
import { openDeal } from '../deals.ts';
import { ANSWERS } from '../interest-world.ts';
import { caughtUp, eventually, postForm, type Running } from '../program.ts';
import { review } from '../reviewing.ts';
import { offerTechnology, postNeed, privateToken, startDraft } from '../../src/modules/catalogue/index.ts';
import { insertRun } from '../../src/modules/catalogue/imports/store.ts';
import { saveHolder } from '../../src/modules/catalogue/holders/store.ts';
import { addWebhook } from '../../src/modules/catalogue/webhooks/commands.ts';
import { openAssignment } from '../../src/modules/deals/assignments/commands.ts';
import { acceptMeeting, proposeMeeting } from '../../src/modules/deals/meetings/commands.ts';
import { listMeetings } from '../../src/modules/deals/meetings/store.ts';
import { open } from '../../src/modules/deals/mastery/mastery.test-data.ts';
import { keepInterest } from '../../src/modules/deals/interests/commands.ts';
import { addFirms, startSurvey } from '../../src/modules/deals/surveys/commands.ts';
import { listFirms } from '../../src/modules/deals/surveys/store.ts';
import { listSuggestionsOfNeed } from '../../src/modules/deals/suggestions/store.ts';
import { sendMessage } from '../../src/modules/deals/thread/commands.ts';
import { claimOrganisation } from '../../src/modules/directory/members/commands.ts';
import { keepAlert } from '../../src/modules/discovery/alerts/commands.ts';
import { alertKey } from '../../src/modules/discovery/alerts/keys.ts';
import { invitationPath, invite } from '../../src/modules/identity/index.ts';
import type { Person } from '../../src/kernel/actor.ts';
import { latestSeq } from '../../src/platform/acts/index.ts';
import { newId } from '../../src/platform/ctx.ts';
import { runSql } from '../../src/platform/db/database.ts';
import { type Cast, HERE, makeCast } from './cast.ts';

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const POSTED = { province: HERE, consentPublish: true, consentSupport: true, consentContact: true };

/** What the tables ask for, by the names that stand in their addresses; and who asks. */
export async function makePlaces(running: Running) {
  const cast = await makeCast(running.database);
  const records = await makeRecords(running, cast);
  const deals = await makeDeals(running, cast, records.technology);
  const desk = await makeDesk(running, cast, records.need);
  const accounts = await makeAccounts(running, cast);
  await caughtUp(running);
  return { cast, places: { ...records, ...deals, ...desk, ...accounts, firm: cast.firm, asset: running.web.assets.css } };
}

async function makeRecords({ database }: Running, { people, firm, institute }: Cast) {
  const hold = (kind: 'need' | 'technology', id: string, person: Person, organisationId: string) =>
    database.transaction(trx => saveHolder(trx, kind, id, { personId: person.id, organisationId }, NOW));
  const send = async (problem: string) => (await postNeed(ctxFor(database, people.seeker), { ...POSTED, problem })).id;
  const offer = async (title: string) =>
    (await offerTechnology(ctxFor(database, people.owner), { ...POSTED, title, description: 'Khí nóng.' })).id;
  const need = await send('Cần máy sấy lúa 30 tấn mỗi ngày, đốt trấu.');
  const technology = await offer('Máy sấy tầng sôi đốt trấu');
  await hold('need', need, people.seeker, firm);
  await hold('technology', technology, people.owner, institute);
  await review(operatorCtx(database), 'need', need, 'publish');
  await review(operatorCtx(database), 'technology', technology, 'publish');
  const waiting = await send('Cần máy bóc vỏ dừa nước.');
  const offered = await offer('Máy bóc vỏ dừa nước');
  const draft = await startDraft(ctxFor(database), {
    kind: 'need', answers: { problem: 'Gạo lẫn sạn.' }, skipped: [], prefilled: [], english: [],
  });
  const run = newId(NOW);
  await database.transaction(trx =>
    insertRun(trx, { id: run, fileName: 'x.ndjson', fileSha256: 'x', fileSize: 1, format: 'ndjson', state: 'checked', inspection: null, mapping: null, createdAt: NOW }),
  );
  const webhook = await addWebhook(operatorCtx(database), { url: 'https://hook.example/x', kinds: ['need.'] });
  return {
    need, technology, waiting, offered, draft, run, webhook,
    waitingToken: privateToken(SECRET, waiting, 'need'),
    offeredToken: privateToken(SECRET, offered, 'technology'),
    draftToken: privateToken(SECRET, draft, 'draft'),
  };
}

async function makeDeals(running: Running, { people, headers, firm, institute }: Cast, technology: string) {
  const { database } = running;
  const parties = { seekerOrganisation: firm, ownerOrganisation: institute, seeker: people.seeker, broker: people.broker };
  const deal = await openDeal(database, parties);
  await proposeMeeting(ctxFor(database, people.seeker), deal, { times: [later(3)], link: '', place: 'Cần Thơ' });
  await sendMessage(ctxFor(database, people.seeker), deal, { body: 'Chào bạn' });
  const meeting = (await listMeetings(database.db, deal))[0]!.id;
  await acceptMeeting(ctxFor(database, people.owner), deal, { meetingId: meeting, choice: 0 });
  const fields = { ...ANSWERS, organisation: firm, key: 'first-form' };
  const sent = await postForm(running, `/technologies/${technology}/interest`, fields, headers.seeker);
  const kept = await keepInterest(ctxFor(database), { type: 'technology', id: technology }, ANSWERS, 'kept-form');
  const [{ id: message }] = (await runSql(database.db, 'select id from deal_message', [])) as [{ id: string }];
  return {
    deal,
    meeting,
    message,
    interest: sent.headers.get('location')!.match(/[0-9a-f-]{36}/)![0],
    kept,
    keptToken: privateToken(SECRET, kept, 'interest'),
    mastery: await open(database, people.seeker, { organisationId: firm }),
  };
}

async function makeDesk({ database, program }: Running, { people }: Cast, need: string) {
  const last = await latestSeq(database.db);
  await eventually(() => {
    if (program.matching.seenSeq() < last) throw new Error('the matches are behind the acts');
  });
  const officer = ctxFor(database, people.officer);
  const days = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const survey = await startSurvey(officer, { name: 'Đợt thử', province: HERE, sectors: [], ...days });
  const contact = { contact: 'Bà Năm', phone: '0912345678', email: 'nam@lua.vn' };
  await addFirms(officer, survey, [{ name: 'HTX Lúa Vàng', taxCode: '1801234567', sector: null, ...contact }]);
  return {
    suggestion: (await listSuggestionsOfNeed(database.db, need))[0]!.id,
    assignment: await openAssignment(operatorCtx(database), need),
    survey,
    surveyed: (await listFirms(database.db, survey, { limit: 1, offset: 0 }))[0]!.id,
  };
}

async function makeAccounts({ database, web }: Running, { people, firm }: Cast) {
  const [{ email }] = (await runSql(database.db, 'select email from person where id = $1', [people.invited.id])) as [{ email: string }];
  const sending = { mailer: web.mailer, baseUrl: web.baseUrl };
  const { id: invitation } = await invite(
    ctxFor(database, people.administrator),
    { email, role: 'broker', authority: HERE },
    sending,
  );
  const { id: firmInvitation } = await invite(
    ctxFor(database, people.seeker),
    { email: 'moi@cai-rang.vn', role: 'owner', organisationId: firm },
    sending,
  );
  const asked = { name: 'Máy sấy', kind: 'technology', query: 'máy sấy', filters: {}, needId: '', cadence: 'none' };
  const claim = { reason: 'Tôi phụ trách kỹ thuật.', email: 'ky.thuat@cai-rang.vn' };
  const alert = await keepAlert(ctxFor(database, people.seeker), asked);
  return {
    person: people.clerk.id,
    grant: people.clerk.grants[0]!.id,
    alert,
    alertStop: alertKey(SECRET, alert, 'stop'),
    alertFeed: alertKey(SECRET, alert, 'feed'),
    firmGrant: people.financier.grants[0]!.id,
    firmInvitation,
    claim: (await claimOrganisation(ctxFor(database, people.stranger), firm, claim)).id,
    invitation,
    invitationToken: invitationPath(SECRET, invitation).split('/').at(-1)!,
  };
}

export type Places = Awaited<ReturnType<typeof makePlaces>>['places'];
