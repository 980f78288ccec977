import type { Person } from '../../../kernel/actor.ts';
import { conflict, denied, invalid, limited, missing, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { findProvince } from '../../authorities/index.ts';
import { findPublishedNeed, holdsRecord as holds } from '../../catalogue/index.ts';
import { findOrganisation } from '../../directory/index.ts';
import { may, territoryOf } from '../../identity/index.ts';
import type { Letters } from '../letters.ts';
import { tell } from './mails/tell.ts';
import { ANSWERING, SENDING } from './policy.ts';
import { listOfferable } from './queries.ts';
import { findRecord, holdsRecord, type Known, type Receiver, receiverOf } from './receiver.ts';
import { MOST_A_DAY, secondsLeftOf, setOut } from './rules.ts';
import { type Answers, checkAnswers, type RecordAddress, SAID, type SendAs } from './schema.ts';
import {
  countSentOn,
  findInterest,
  findOpenInterest,
  keepWords,
  lockInterest,
  lockSender,
  updateInterest,
} from './store.ts';

const REFUSED = {
  visitor: { vi: 'Hãy đăng nhập để gửi.', en: 'Sign in to send it.' },
  own: {
    vi: 'Hồ sơ này do chính bạn hoặc tổ chức của bạn phụ trách, nên không thể gửi quan tâm tới nó.',
    en: 'You or your organisation answer for this record yourselves, so there is nobody to send this to.',
  },
  many: {
    vi: `Mỗi người gửi nhiều nhất ${MOST_A_DAY} lời trong một ngày, để bên nhận kịp trả lời. Xin gửi tiếp vào ngày mai.`,
    en: `One person sends at most ${MOST_A_DAY} in a day, so that they can be answered. Please go on tomorrow.`,
  },
  organisation: {
    vi: 'Bạn chưa được giao việc này ở tổ chức đó.',
    en: 'You are not appointed to do this for that organisation.',
  },
  province: { vi: 'Hãy chọn một trong 34 tỉnh, thành phố.', en: 'Choose one of the 34 provinces and cities.' },
  technology: {
    vi: 'Chỉ gửi kèm được công nghệ mà bạn phụ trách và đang đăng.',
    en: 'Only a published technology that you hold can be sent along.',
  },
  need: {
    vi: 'Chỉ chọn được nhu cầu mà bạn phụ trách và đang đăng.',
    en: 'Only a published need that you hold can be named.',
  },
  usedKey: {
    vi: 'Biểu mẫu này đã gửi rồi. Hãy mở lại trang để viết lời mới.',
    en: 'This form was sent before. Open the page again to write a new one.',
  },
} as const satisfies Record<string, Said>;

/** `again`: there was an open one before, and nothing new was sent. */
export type SentInterest = { id: string; again: boolean };

/*
 * Keeping words is no act: nothing was asked of anybody yet, and acts are for ever, while words that are only kept
 * may be forgotten.
 */

/** Keeps what somebody without an account wrote; the form sent again renews it. Answers its id. */
export async function keepInterest(
  ctx: Ctx,
  record: RecordAddress,
  typed: Answers,
  formKey: string,
): Promise<string> {
  const answers = checkAnswers(typed);
  if (!(await findRecord(ctx.database.db, record))) throw missing();
  const id = await keepWords(ctx.database.db, newId(ctx.now), formKey, record, answers, ctx.now);
  if (!id) throw conflict(REFUSED.usedKey);
  return id;
}

/** Writes and sends in one; the same request again answers with what it sent. */
export async function sendInterest(
  ctx: Ctx,
  letters: Letters,
  record: RecordAddress,
  typed: Answers,
  as: SendAs,
  formKey: string,
): Promise<SentInterest> {
  const answers = checkAnswers(typed);
  const key = requestKey(ctx, formKey, { record, typed, as });
  return onceForKey(
    ctx,
    key,
    async trx => {
      const keep = () => keepWords(trx, newId(ctx.now), formKey, record, answers, ctx.now);
      return setOff(trx, ctx, letters, record, as, keep, key);
    },
    async act => ({ id: act.subjects[0]!.id, again: false }),
  );
}

/** Sends what was kept; `proof` says whether the secret link was right. Sent again it answers as the first time. */
export async function sendKept(
  ctx: Ctx,
  letters: Letters,
  id: string,
  proof: boolean,
  as: SendAs,
): Promise<SentInterest> {
  return ctx.database.transaction(async trx => {
    const kept = proof ? await lockInterest(trx, id) : undefined;
    if (!kept) throw missing();
    const person = senderOf(ctx);
    if (kept.state !== 'kept') {
      if (kept.senderPersonId !== person.id) throw missing();
      return { id, again: false };
    }
    return setOff(trx, ctx, letters, { type: kept.recordType, id: kept.recordId }, as, async () => id);
  });
}

function senderOf(ctx: Ctx): Person {
  if (ctx.actor.kind !== 'person') throw denied(REFUSED.visitor);
  return ctx.actor;
}

/** Everything that holds for sending; `keep` gives the id of the words. */
async function setOff(
  trx: Trx,
  ctx: Ctx,
  letters: Letters,
  address: RecordAddress,
  as: SendAs,
  keep: () => Promise<string | undefined>,
  key?: ReturnType<typeof requestKey>,
): Promise<SentInterest> {
  const person = senderOf(ctx);
  await lockSender(trx, person.id);
  const record = await findRecord(trx, address);
  if (!record) throw missing();
  const open = await findOpenInterest(trx, address, person.id);
  if (open) return { id: open.id, again: true };
  const receiver = await receiverOf(trx, record, ctx.now);
  await refuseOwn(trx, person, record, receiver.organisationId, as.organisationId);
  const today = legalDay(ctx.now);
  if ((await countSentOn(trx, person.id, today)) >= MOST_A_DAY) throw limited(REFUSED.many, secondsLeftOf(ctx.now));
  const sender = await checkSender(trx, person, record, as);
  const id = await keep();
  if (!id) throw conflict(REFUSED.usedKey);
  const way = setOut(today, receiver.people.length > 0);
  const brokerProvince = sender.province ?? (await provinceOf(trx, record, receiver));
  const placed = { brokerProvince, receiverOrganisationId: receiver.organisationId };
  await updateInterest(trx, id, { ...way, ...sender, ...placed }, ctx.now);
  await tell(trx, ctx, letters, 'sent', (await findInterest(trx, id))!);
  await recordAct(trx, ctx, {
    kind: 'interest.send',
    subjects: [{ type: 'interest', id }],
    payload: {
      record: address.type,
      recordId: address.id,
      to: way.state,
      dueOn: way.dueOn,
      technologyId: sender.technologyId,
      needId: sender.needId,
    },
    ...(as.organisationId ? { onBehalfOf: `organisation:${as.organisationId}` } : {}),
    ...(key ? { key } : {}),
  });
  return { id, again: false };
}

/** Where a record is at home, or whoever answers for it. */
async function provinceOf(trx: Trx, record: Known, { organisationId }: Receiver): Promise<string | null> {
  if (record.province || !organisationId) return record.province;
  return (await findOrganisation(trx, organisationId))?.province ?? null;
}

async function refuseOwn(
  trx: Trx,
  person: Person,
  record: Known,
  receiverId: string | null,
  senderId: string | null,
): Promise<void> {
  const answers = may(person, ANSWERING[record.type], { organisationId: receiverId });
  const same = receiverId !== null && receiverId === senderId;
  if (answers || same || (await holdsRecord(trx, record, person.id))) throw conflict(REFUSED.own);
}

async function checkSender(trx: Trx, person: Person, record: Known, as: SendAs) {
  const { organisationId, technologyId, needId } = as;
  if (organisationId && !territoryOf(person, SENDING[record.type]).organisations.includes(organisationId))
    throw invalid(SAID.summary, { organisation: REFUSED.organisation });
  if (as.province && !findProvince(as.province)) throw invalid(SAID.summary, { province: REFUSED.province });
  const offered = record.type === 'need' ? technologyId : null;
  if (offered && !(await listOfferable(trx, person)).some(technology => technology.id === offered))
    throw invalid(SAID.summary, { technology: REFUSED.technology });
  const wantedFor = record.type === 'technology' ? needId : null;
  if (wantedFor && !(await mayBeNamed(trx, person, wantedFor))) throw invalid(SAID.summary, { need: REFUSED.need });
  const organisation = organisationId ? await findOrganisation(trx, organisationId) : undefined;
  return {
    senderPersonId: person.id,
    senderOrganisationId: organisationId,
    province: organisation ? organisation.province : as.province,
    technologyId: offered,
    needId: wantedFor,
  };
}

const mayBeNamed = async (trx: Trx, person: Person, needId: string): Promise<boolean> =>
  isUuid(needId) && (await holds(trx, person, 'need', needId)) && Boolean(await findPublishedNeed(trx, needId));
