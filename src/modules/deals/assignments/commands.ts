import { conflict, invalid, missing, Refusal, type Said } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, type RequestKey, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { findPublishedTechnology } from '../../catalogue/index.ts';
import { insertAsk, insertFinding, listFindings, setAnswer } from './notes/store.ts';
import { permitAssign, permitRelease, permitTake, permitWork } from './policy.ts';
import {
  type AssignmentAction,
  checkAnswer,
  checkAsk,
  checkEnd,
  checkFinding,
  SEARCH_DAYS,
  searching,
  WAIT_DAYS,
  workingDaysAfter,
} from './rules.ts';
import type { AnswerGiven, AskGiven, Assignment, EndGiven, FindingGiven } from './schema.ts';
import {
  type Change,
  findOpenNeed,
  insertAssignment,
  listNeedsWithoutMatch,
  listOrphans,
  lockAssignment,
  updateAssignment,
} from './store.ts';

const DAY_MS = 86_400_000;
/** Searches opened or closed at one look. */
const AT_ONCE = 100;

const SAID = {
  underWay: {
    vi: 'Nhu cầu này đã có một nhiệm vụ tìm đang chạy.',
    en: 'Somebody is already to look for this need.',
  },
  stale: {
    vi: 'Nhiệm vụ vừa có thay đổi trong lúc bạn viết. Hãy xem lại rồi gửi lần nữa; điều bạn viết còn đây.',
    en: 'The assignment changed while you were writing. Look again, then send once more; what you wrote is still here.',
  },
  noOption: {
    vi: 'Hồ sơ công nghệ cần ít nhất một lựa chọn: hãy ghi điều tìm được trước.',
    en: 'A technology profile needs at least one option: note what you found first.',
  },
  notPublished: {
    vi: 'Không thấy công nghệ này trong danh mục.',
    en: 'This technology is not in the catalogue.',
  },
} as const satisfies Record<string, Said>;

/** Has a need looked for by hand. Answers with the assignment. */
export async function openAssignment(ctx: Ctx, needId: string, idemKey?: string): Promise<string> {
  const key = keyOf(ctx, idemKey, { open: needId });
  return onceForKey(
    ctx,
    key,
    async trx => {
      const need = await findOpenNeed(trx, needId);
      if (!need) throw missing();
      permitAssign(ctx.actor, need.province);
      const id = await open(trx, ctx, needId, { byItself: false, key });
      if (!id) throw conflict(SAID.underWay);
      return id;
    },
    async act => act.subjects[0]!.id,
  );
}

/** Opens a search for every need without a suitable match, and closes those whose need is gone; answers how many. */
export async function keepSearches(ctx: Ctx): Promise<{ opened: number; lapsed: number }> {
  const { db } = ctx.database;
  const orphans = await listOrphans(db, AT_ONCE);
  for (const id of orphans)
    await ctx.database.transaction(async trx => {
      const held = (await lockAssignment(trx, id))!;
      await move(trx, ctx, held, 'lapse', { ended_at: ctx.now });
    });
  const waiting = await listNeedsWithoutMatch(db, {
    before: new Date(ctx.now.getTime() - WAIT_DAYS * DAY_MS),
    today: legalDay(ctx.now),
    limit: AT_ONCE,
  });
  for (const needId of waiting) await ctx.database.transaction(trx => open(trx, ctx, needId, { byItself: true }));
  return { opened: waiting.length, lapsed: orphans.length };
}

async function open(
  trx: Trx,
  ctx: Ctx,
  needId: string,
  { byItself, key }: { byItself: boolean; key?: RequestKey | undefined },
): Promise<string | undefined> {
  const id = newId(ctx.now);
  const dueOn = workingDaysAfter(legalDay(ctx.now), SEARCH_DAYS);
  if (!(await insertAssignment(trx, { id, needId, dueOn, byItself }, ctx.now))) return undefined;
  await recordAct(trx, ctx, {
    kind: 'assignment.open',
    subjects: [
      { type: 'assignment', id },
      { type: 'need', id: needId },
    ],
    payload: { byItself, dueOn },
    ...(key ? { key } : {}),
  });
  return id;
}

export const takeAssignment = (ctx: Ctx, id: string): Promise<void> =>
  ctx.database.transaction(async trx => {
    const held = await lock(trx, id);
    permitTake(ctx.actor, held);
    const searcher = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    await move(trx, ctx, held, 'take', { searcher_id: searcher, naming_reason: null, taken_at: ctx.now });
  });

export const releaseAssignment = (ctx: Ctx, id: string): Promise<void> =>
  ctx.database.transaction(async trx => {
    const held = await lock(trx, id);
    permitRelease(ctx.actor, held);
    await move(trx, ctx, held, 'release', { searcher_id: null, naming_reason: null, taken_at: null });
  });

/** Notes whom the searcher asked. */
export const noteAsk = (ctx: Ctx, id: string, given: AskGiven, idemKey?: string): Promise<void> =>
  work(ctx, id, { action: 'ask', given, idemKey }, async trx => {
    await insertAsk(trx, { id: newId(ctx.now), assignmentId: id, ...checkAsk(given, legalDay(ctx.now)) });
  });

/** Notes what a source answered; noted again it takes the place of the first. */
export const noteAnswer = (ctx: Ctx, id: string, askId: string, given: AnswerGiven): Promise<void> =>
  work(ctx, id, { action: 'ask', given }, async trx => {
    if (!(await setAnswer(trx, id, askId, checkAnswer(given, legalDay(ctx.now))))) throw missing();
  });

/** Notes an option that was found. */
export const noteFinding = (ctx: Ctx, id: string, given: FindingGiven, idemKey?: string): Promise<void> =>
  work(ctx, id, { action: 'find', given, idemKey }, async trx => {
    const finding = checkFinding(given);
    if (finding.technologyId && !(await findPublishedTechnology(trx, finding.technologyId)))
      throw invalid(SAID.notPublished, { link: SAID.notPublished });
    await insertFinding(trx, { id: newId(ctx.now), assignmentId: id, ...finding }, ctx.now);
  });

/** Ends a search with a profile or a reason. `version`: of the assignment that was on the page. */
export async function endAssignment(ctx: Ctx, id: string, version: number, given: EndGiven): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lock(trx, id);
    permitWork(ctx.actor, held);
    const action = given.as === 'profile' ? 'end-profile' : 'end-not-found';
    searching.next(held.state, action);
    const outcome = checkEnd(given);
    if (held.version !== version) throw new Refusal('conflict', SAID.stale, { status: 412 });
    if (given.as === 'profile' && (await listFindings(trx, id)).length === 0) throw invalid(SAID.noOption);
    await move(trx, ctx, held, action, { ended_at: ctx.now, outcome });
  });
}

type Work = { action: 'ask' | 'find'; given: object; idemKey?: string | undefined };

function work(
  ctx: Ctx,
  id: string,
  { action, given, idemKey }: Work,
  note: (trx: Trx) => Promise<void>,
): Promise<void> {
  const key = keyOf(ctx, idemKey, { id, given });
  return onceForKey(
    ctx,
    key,
    async trx => {
      const held = await lock(trx, id);
      permitWork(ctx.actor, held);
      searching.next(held.state, action);
      await note(trx);
      await move(trx, ctx, held, action, {}, key);
    },
    async () => {},
  );
}

const KIND: Record<AssignmentAction, string> = {
  take: 'assignment.take',
  name: 'assignment.name',
  release: 'assignment.release',
  ask: 'assignment.ask',
  find: 'assignment.find',
  'end-profile': 'assignment.end',
  'end-not-found': 'assignment.end',
  lapse: 'assignment.lapse',
};

async function move(
  trx: Trx,
  ctx: Ctx,
  held: Assignment,
  action: AssignmentAction,
  change: Change,
  key?: RequestKey,
): Promise<void> {
  const state = searching.next(held.state, action);
  await updateAssignment(trx, held.id, { ...change, state });
  const { outcome } = change;
  await recordAct(trx, ctx, {
    kind: KIND[action],
    subjects: [
      { type: 'assignment', id: held.id },
      { type: 'need', id: held.needId },
    ],
    payload: { from: held.state, to: state, ...(outcome && 'code' in outcome ? { code: outcome.code } : {}) },
    ...(key ? { key } : {}),
  });
}

async function lock(trx: Trx, id: string): Promise<Assignment> {
  const held = await lockAssignment(trx, id);
  if (!held) throw missing();
  return held;
}

const keyOf = (ctx: Ctx, idemKey: string | undefined, request: unknown): RequestKey | undefined =>
  idemKey === undefined ? undefined : requestKey(ctx, idemKey, request);
