import { conflict, invalid, missing, Refusal, type Said } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { onceForKey, recordAct, requestKey } from '../../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { insertDeal } from '../../deals/store.ts';
import type { Letters } from '../../letters.ts';
import { tell } from '../mails/tell.ts';
import { permitAction, type Side } from '../policy.ts';
import { needsNaming, sidesIn } from '../queries.ts';
import { answerersOf, findRecord } from '../receiver.ts';
import { type InterestAction, interestWorkflow, resumed } from '../rules.ts';
import {
  checkWords,
  type Interest,
  isCallOutcome,
  isDeclineReason,
  SAID,
  type Word,
  type WordKind,
} from '../schema.ts';
import { findInterest, type InterestChange, lockInterest, updateInterest } from '../store.ts';
import { type DealParties, dealParties } from './rules.ts';
import { insertWord } from './store.ts';

/** What every form of an interest's page carries: the version that it was made from, and its own key. */
export type Asked = { version: number; key: string };

const REFUSED = {
  naming: {
    vi: 'Để đi tiếp, bên kia cần biết bạn là ai. Hãy đánh dấu đồng ý, hoặc hỏi lại mà vẫn ẩn danh.',
    en: 'To go on, the other side has to know who you are. Tick that you agree, or ask back and stay unnamed.',
  },
  nobody: {
    vi: 'Chưa có tổ chức nào đứng tên hồ sơ này, nên chưa mở được thương vụ. Hãy mời bên phụ trách lập tài khoản trước.',
    en: 'No organisation stands behind this record yet, so no deal can be opened. Invite whoever answers for it first.',
  },
} as const satisfies Record<string, Said>;

/** Accepts, and opens the deal of the two in the same moment. Answers the deal's id. */
export async function acceptInterest(
  ctx: Ctx,
  letters: Letters,
  id: string,
  typed: { mayName: boolean },
  asked: Asked,
): Promise<string> {
  await move(ctx, letters, id, 'accept', typed, asked, async (trx, interest, side) => {
    const naming = await needsNaming(trx, interest);
    if (naming && !typed.mayName) throw invalid(SAID.summary, { mayName: REFUSED.naming });
    const dealId = newId(ctx.now);
    const { needId, technologyId } = await openDeal(trx, ctx, dealId, interest, side);
    return { change: { dealId }, payload: { named: naming, needId, technologyId }, deal: dealId };
  });
  return (await findInterest(ctx.database.db, id))!.dealId!;
}

async function openDeal(trx: Trx, ctx: Ctx, id: string, interest: Interest, side: Side): Promise<DealParties> {
  const actor = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const [first] = side === 'broker' ? await answerersOf(trx, interest, ctx.now) : [];
  const who = { answering: side === 'broker' ? (first ?? null) : actor, broker: side === 'broker' ? actor : null };
  const parties = dealParties(interest, who);
  if (!parties) throw conflict(REFUSED.nobody);
  // The seeker's province says who is at hand; an owner's answer to a need is at home where the need is.
  const record = await findRecord(trx, { type: interest.recordType, id: interest.recordId });
  await insertDeal(trx, { id, ...parties, province: record?.province ?? interest.province }, ctx.now);
  return parties;
}

export async function declineInterest(
  ctx: Ctx,
  letters: Letters,
  id: string,
  typed: { reason: string; words: string },
  asked: Asked,
): Promise<void> {
  const { reason } = typed;
  const words = checkWords('words', typed.words, { owed: false });
  if (!isDeclineReason(reason)) throw invalid(SAID.summary, { reason: SAID.choose });
  await move(ctx, letters, id, 'decline', typed, asked, async trx => {
    if (words) await write(trx, ctx, id, 'decline', words, reason);
    return { change: { declineReason: reason }, payload: { reason } };
  });
}

/** A question to the sender: the time to answer stands still until the reply. */
export async function askBack(ctx: Ctx, letters: Letters, id: string, typed: string, asked: Asked): Promise<void> {
  const words = checkWords('question', typed, { owed: true });
  await move(ctx, letters, id, 'ask', typed, asked, async trx => {
    await write(trx, ctx, id, 'question', words);
    return { change: { askedOn: legalDay(ctx.now) } };
  });
}

export async function replyToQuestion(ctx: Ctx, letters: Letters, id: string, typed: string, asked: Asked): Promise<void> {
  const words = checkWords('reply', typed, { owed: true });
  await move(ctx, letters, id, 'reply', typed, asked, async (trx, interest) => {
    await write(trx, ctx, id, 'reply', words);
    return { change: resumed(interest, legalDay(ctx.now)) };
  });
}

export const withdrawInterest = (ctx: Ctx, letters: Letters, id: string, asked: Asked): Promise<void> =>
  move(ctx, letters, id, 'withdraw', null, asked, async () => ({ change: {} }));

/** A broker notes what came of a call. */
export async function recordCall(
  ctx: Ctx,
  letters: Letters,
  id: string,
  typed: { outcome: string; words: string },
  asked: Asked,
): Promise<void> {
  const { outcome } = typed;
  const words = checkWords('callWords', typed.words, { owed: false });
  if (!isCallOutcome(outcome)) throw invalid(SAID.summary, { outcome: SAID.choose });
  await move(ctx, letters, id, 'call', typed, asked, async trx => {
    await write(trx, ctx, id, 'call', words, outcome);
    return { change: {}, payload: { outcome } };
  });
}

const write = (trx: Trx, ctx: Ctx, interestId: string, kind: WordKind, words: string, code: string | null = null) => {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const word: Word = { kind, code, words, personId, at: ctx.now };
  return insertWord(trx, newId(ctx.now), interestId, word);
};

type Step = { change: InterestChange; payload?: Record<string, unknown>; deal?: string };

const ANSWER: ReadonlySet<InterestAction> = new Set(['accept', 'decline', 'ask']);

/** One step by one side: permit, lock, compare versions, decide, save, tell the other side, record. */
async function move(
  ctx: Ctx,
  letters: Letters,
  id: string,
  action: InterestAction,
  typed: unknown,
  { version, key }: Asked,
  work: (trx: Trx, interest: Interest, side: Side) => Promise<Step>,
): Promise<void> {
  const request = requestKey(ctx, key, { id, action, typed });
  const step = async (trx: Trx) => {
    const interest = await lockInterest(trx, id);
    if (!interest) throw missing();
    const side = permitAction(await sidesIn(trx, ctx.actor, interest), action);
    if (version !== interest.version) throw stale();
    const state = interestWorkflow.next(interest.state, action);
    const { change, payload, deal } = await work(trx, interest, side);
    await updateInterest(trx, id, { state, ...answered(ctx, interest, action, side), ...change }, ctx.now);
    if (action !== 'call') await tell(trx, ctx, letters, action, { ...interest, ...change });
    await recordAct(trx, ctx, {
      kind: `interest.${action}`,
      subjects: [{ type: 'interest', id }, ...(deal ? [{ type: 'deal', id: deal }] : [])],
      payload: { from: interest.state, to: change.state ?? state, side, ...payload },
      ...onBehalfOf(interest, side),
      key: request,
    });
  };
  const attempt = () => onceForKey<void>(ctx, request, step, async () => undefined);
  // A twin of this request may have been taken while it waited for the lock: asked again it is known by its key.
  await attempt().catch(error => (isStale(error) ? attempt() : Promise.reject(error)));
}

function answered(ctx: Ctx, interest: Interest, action: InterestAction, side: Side): InterestChange {
  if (!ANSWER.has(action)) return {};
  const answeredBy = side === 'receiver' && ctx.actor.kind === 'person' ? ctx.actor.id : interest.answeredBy;
  return { answeredOn: interest.answeredOn ?? legalDay(ctx.now), answeredBy };
}

/** Whose step it was: a broker's is taken for the side that answers. */
function onBehalfOf(interest: Interest, side: Side): { onBehalfOf?: string } {
  const organisation = side === 'sender' ? interest.senderOrganisationId : interest.receiverOrganisationId;
  return organisation ? { onBehalfOf: `organisation:${organisation}` } : {};
}

const isStale = (error: unknown): boolean => error instanceof Refusal && error.status === 412;

/** 412: the page was made from an older version; what has changed stands on the page that answers. */
const stale = () =>
  new Refusal(
    'conflict',
    {
      vi: 'Trong lúc bạn viết, lời quan tâm này đã đổi. Dưới đây là tình trạng mới nhất; những gì bạn viết vẫn còn.',
      en: 'While you were writing, this interest has changed. Below is how it stands now; what you wrote is kept.',
    },
    { status: 412 },
  );
