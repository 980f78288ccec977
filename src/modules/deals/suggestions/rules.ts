import { workflow } from '../../../kernel/workflow.ts';
import type { Act } from '../../../platform/acts/index.ts';
import type { Found, SuggestionState } from './schema.ts';

/** How many of what is found for a need are looked at. */
export const LOOKED_AT = 50;
/** More than so many suitable ones nobody judges. */
const MOST_CONFIDENT = 10;
const MOST_NEAR = 3;
/** Points of 1 by which a score has to move before anybody is told. */
const A_LITTLE = 0.02;
/** Technologies whose needs are looked up one by one; for more of them all open needs are matched anew. */
const FEW_TECHNOLOGIES = 20;
const UNDO_MS = 24 * 60 * 60 * 1000;

/** The suitable ones, and the best of those that only come near; `found` with the best first. */
export function chooseFound(found: readonly Found[]): Found[] {
  const confident = found.filter(f => f.confident).slice(0, MOST_CONFIDENT);
  return [...confident, ...found.filter(f => !f.confident).slice(0, MOST_NEAR)].sort((a, b) => a.place - b.place);
}

/** Whether what is told now differs enough from what was told before to be written down. */
export const isNews = (
  before: { score: number; confident: boolean; state: SuggestionState },
  now: Pick<Found, 'score' | 'confident'>,
): boolean =>
  before.state === 'void' ||
  (before.state === 'open' &&
    (before.confident !== now.confident || Math.abs(before.score - now.score) > A_LITTLE));

export type JudgeAction = 'accept' | 'reject' | 'undo';

/** A judgement can be taken back; what is void comes up again by itself when it is found again. */
export const judging = workflow<SuggestionState, JudgeAction>({
  accept: { from: ['open'], to: 'accepted', said: { vi: 'nhận gợi ý', en: 'accept the suggestion' } },
  reject: { from: ['open'], to: 'rejected', said: { vi: 'bỏ gợi ý', en: 'reject the suggestion' } },
  undo: {
    from: ['accepted', 'rejected'],
    to: 'open',
    said: { vi: 'rút lại đánh giá', en: 'take the verdict back' },
  },
});

export const mayStillUndo = (judgedAt: Date, now: Date): boolean => now.getTime() - judgedAt.getTime() <= UNDO_MS;

/**
 * What acts ask for: single records to be matched, or one pass over all open needs. An import owes one pass, which is
 * made when it has ended: a chunk may bring hundreds of technologies, and the next one makes the answer old.
 */
export type Plan =
  | { pass: true; owed: false }
  | { pass: false; owed: boolean; needs: string[]; technologies: string[] };

const OF_RECORDS = /^(need|technology|sample|import|translation)\./;
const CHUNK = 'import.chunk';

export function planOf(acts: readonly Pick<Act, 'kind' | 'subjects'>[], owed: boolean): Plan {
  const imports = acts.filter(act => act.kind.startsWith('import.'));
  const underWay = imports.length > 0 ? imports.at(-1)!.kind === CHUNK : owed;
  const chunked = owed || imports.some(act => act.kind === CHUNK);
  const others = acts.filter(act => OF_RECORDS.test(act.kind) && act.kind !== CHUNK);
  const technologies = subjectsOf(others, 'technology');
  if ((chunked && !underWay) || technologies.length > FEW_TECHNOLOGIES) return { pass: true, owed: false };
  return { pass: false, owed: underWay, needs: subjectsOf(others, 'need'), technologies };
}

/** Every record of that kind that the acts speak of. */
export const subjectsOf = (acts: readonly Pick<Act, 'kind' | 'subjects'>[], type: string): string[] => [
  ...new Set(
    acts
      .filter(act => OF_RECORDS.test(act.kind))
      .flatMap(act => act.subjects.filter(s => s.type === type).map(s => s.id)),
  ),
];
