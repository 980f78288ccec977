import type { Said } from '../../../kernel/errors.ts';
import type { Kind } from '../index/document.ts';
import { GOOD, POOR, WORST_SHARE } from './constants.ts';
import type { Factor, FitPart, MeansPart, Reason, Standing } from './types.ts';

/** A part as it was judged. Its sentence is made only for the matches that are shown. */
export type Judged = {
  factor: Exclude<Factor, 'relevance'>;
  part: FitPart | MeansPart;
  /** 0 to 1; `null` when not known. */
  value: number | null;
  standing: Standing;
  say: () => Said;
};

export type Verdict = Pick<Judged, 'value' | 'standing' | 'say'>;

const standingOf = (value: number): Standing => (value >= GOOD ? 'good' : value >= POOR ? 'fair' : 'poor');

export const known = (value: number, say: () => Said): Verdict => ({
  value,
  standing: standingOf(value),
  say,
});

export const untold = (by: Kind, say: () => Said): Verdict => ({
  value: null,
  standing: `untold-by-${by}`,
  say,
});

export const reasonOf = ({ factor, part, value, standing, say }: Judged): Reason => ({
  factor,
  part,
  value,
  known: value !== null,
  standing,
  ...say(),
});

/** How much of what was asked is answered: the first reason of every match. */
export const wordsReason = (relevance: number, said: Said): Reason => ({
  factor: 'relevance',
  part: 'words',
  value: relevance,
  known: true,
  standing: standingOf(relevance),
  ...said,
});

/** One value for a factor from those of its parts, the worst of them leading; `null` when there are none. */
export function combine(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let [worst, sum] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    sum += value;
    if (value < worst) worst = value;
  }
  return WORST_SHARE * worst + (1 - WORST_SHARE) * (sum / values.length);
}

export const valuesOf = (parts: readonly Judged[]): number[] =>
  parts.map(p => p.value).filter(value => value !== null);
