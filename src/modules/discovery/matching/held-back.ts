import type { Said } from '../../../kernel/errors.ts';
import { type Candidate, count, type Parts } from './judge.ts';
import type { Judged } from './parts.ts';
import type { HeldBack } from './types.ts';
import type { Usual } from './usual.ts';
import { PART_NAMES, points } from './words.ts';

const perfected = (parts: readonly Judged[], part: Judged): Judged[] =>
  parts.map(p => (p.part === part.part ? { ...p, value: 1 } : p));

const said = (part: Judged['part'], lost: number): Said => ({
  vi: `Kéo điểm xuống nhiều nhất: ${PART_NAMES[part].vi} (mất ${lost} điểm).`,
  en: `Held back most by ${PART_NAMES[part].en} (${lost} points lost).`,
});

/** The part of fit or means that costs most: found by counting anew as if it were as good as can be. */
export function heldBackOf(candidate: Candidate, score: number, usual: Usual): HeldBack | undefined {
  const { weight, fit, means } = candidate;
  const without = (part: Judged): Parts =>
    part.factor === 'fit' ? { fit: perfected(fit, part), means } : { fit, means: perfected(means, part) };
  const costs = [...fit, ...means]
    .filter(part => part.value !== null && part.value < 1)
    .map(part => ({ part: part.part, better: count(weight, without(part), usual).score }))
    .sort((a, b) => b.better - a.better);
  const [most] = costs;
  // The difference of what is shown, so that it agrees with the lifts.
  const lost = most ? points(most.better) - points(score) : 0;
  if (!most || lost < 1) return undefined;
  return { part: most.part, points: most.better - score, ...said(most.part, lost) };
}
