import { actorName } from '../../../kernel/actor.ts';
import { cleanText } from '../../../kernel/clean-text.ts';
import { checkLength, conflict, invalid, missing, Refusal, type Said } from '../../../kernel/errors.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { findJudgement, insertJudgement, setJudgementUndone } from './judgements/store.ts';
import { permitDesk, permitJudge } from './policy.ts';
import { judging, mayStillUndo } from './rules.ts';
import type { Suggestion, Verdict } from './schema.ts';
import { lockSuggestion, setSuggestionState } from './store.ts';

const LONGEST_WORDS = 500;

const SAID = {
  words: {
    vi: 'Với lý do khác, hãy ghi vài lời để người xem sau hiểu vì sao.',
    en: 'For another reason, add a few words that tell others why.',
  },
  stale: {
    vi: 'Gợi ý này đã đổi trong lúc bạn xem: điểm ghép hoặc trạng thái không còn như trước. Hãy xem lại rồi đánh giá.',
    en: 'This suggestion changed while you were looking: its score or state is no longer the same. Look again, then judge.',
  },
  late: {
    vi: 'Đánh giá chỉ rút lại được trong một ngày.',
    en: 'A verdict can be taken back within one day only.',
  },
} as const satisfies Record<string, Said>;

/** `version`: of the suggestion that was on the page; `lexiconVersion`: of the words that are searched with now. */
export type Judging = { id: string; version: number; lexiconVersion: string; key?: string | undefined };

/** Accepts a suggestion, which proposes it to both sides, or rejects it with a reason. */
export async function judgeSuggestion(ctx: Ctx, { key, ...asked }: Judging, given: Verdict): Promise<void> {
  permitDesk(ctx.actor);
  const once = key ? requestKey(ctx, key, { ...asked, given }) : undefined;
  await onceForKey(
    ctx,
    once,
    async trx => {
      const held = await lockPermitted(trx, ctx, asked.id);
      const verdict = cleanVerdict(given);
      const accepted = verdict.verdict === 'accepted';
      const state = judging.next(held.state, accepted ? 'accept' : 'reject');
      if (held.version !== asked.version) throw new Refusal('conflict', SAID.stale, { status: 412 });
      await insertJudgement(trx, {
        id: newId(ctx.now),
        suggestionId: held.id,
        verdict: verdict.verdict,
        reason: accepted ? null : verdict.reason,
        words: accepted ? null : verdict.words || null,
        judgedBy: actorName(ctx.actor),
        judgedAt: ctx.now,
        engine: engineSaid(held),
        lexiconVersion: asked.lexiconVersion,
      });
      await setSuggestionState(trx, held.id, state, ctx.now);
      await recordAct(trx, ctx, {
        kind: accepted ? 'match.accept' : 'match.reject',
        subjects: subjectsOf(held),
        payload: { from: held.state, to: state, ...(accepted ? {} : { reason: verdict.reason }) },
        ...(once ? { key: once } : {}),
      });
    },
    async () => {},
  );
}

/** Takes a judgement back within a day; the suggestion waits at the desk again. */
export async function undoJudgement(ctx: Ctx, id: string): Promise<void> {
  permitDesk(ctx.actor);
  await ctx.database.transaction(async trx => {
    const held = await lockPermitted(trx, ctx, id);
    const state = judging.next(held.state, 'undo');
    const judgement = await findJudgement(trx, id);
    if (!judgement) throw missing();
    if (!mayStillUndo(judgement.judgedAt, ctx.now)) throw conflict(SAID.late);
    await setJudgementUndone(trx, judgement.id, ctx.now);
    await setSuggestionState(trx, id, state, ctx.now);
    await recordAct(trx, ctx, {
      kind: 'match.undo',
      subjects: subjectsOf(held),
      payload: { from: held.state, to: state },
    });
  });
}

async function lockPermitted(trx: Trx, ctx: Ctx, id: string): Promise<Suggestion> {
  const held = await lockSuggestion(trx, id);
  if (!held) throw missing();
  permitJudge(ctx.actor, held.province);
  return held;
}

function cleanVerdict(given: Verdict): Verdict {
  if (given.verdict === 'accepted') return given;
  const words = cleanText(given.words);
  checkLength('words', words, LONGEST_WORDS);
  if (given.reason === 'other' && words === '') throw invalid(SAID.words, { words: SAID.words });
  return { ...given, words };
}

const engineSaid = ({ score, confident, place, told: { relevance, fit, means } }: Suggestion) => ({
  score,
  confident,
  place,
  relevance,
  fit,
  means,
});

const subjectsOf = ({ id, needId, technologyId }: Suggestion) => [
  { type: 'suggestion', id },
  { type: 'need', id: needId },
  { type: 'technology', id: technologyId },
];
