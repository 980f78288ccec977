import type { Hit } from '../index/types.ts';
import model from './confidence.json' with { type: 'json' };

/**
 * What speaks for a match: what the record explains of the need and how much of its title was asked for (0 to 1),
 * how many things were asked, how far it stands ahead of the field, and how strongly it speaks of the two heaviest
 * things (0 to 1).
 */
export type Signs = { explained: number; title: number; asked: number; ahead: number; heaviest: number };

/** The field: those behind the first three. With fewer than two of them nothing is known of it. */
const FIELD = { from: 3, to: 10, least: 2 };
const USUAL_AHEAD = 0.3;
const SMALL = 0.02;

/** The mean relevance of the field; `hits` by relevance, best first. */
export function fieldOf(hits: readonly Pick<Hit, 'relevance'>[]): number | undefined {
  const field = hits.slice(FIELD.from, FIELD.to);
  if (field.length < FIELD.least) return undefined;
  return field.reduce((sum, hit) => sum + hit.relevance, 0) / field.length;
}

export const signsOf = (
  { relevance, evidence }: Pick<Hit, 'relevance' | 'evidence'>,
  groups: number,
  field: number | undefined,
): Signs => ({
  ...evidence,
  asked: Math.log1p(groups),
  ahead: field === undefined ? USUAL_AHEAD : Math.log((relevance + SMALL) / (field + SMALL)),
});

export type Weights = Record<keyof Signs | 'constant', number>;

/** How likely a match is right, 0 to 1, by a logistic model. */
export function chanceOf(signs: Signs, weights: Weights): number {
  const sum = (Object.keys(signs) as (keyof Signs)[]).reduce((all, sign) => all + weights[sign] * signs[sign], 0);
  return 1 / (1 + Math.exp(-(weights.constant + sum)));
}

/**
 * Learnt from the judged set by `npm run quality -- --learn`, which also measures how often it errs on needs that it
 * was not learnt from (`rates`, in percent).
 */
export const CONFIDENCE: {
  weights: Weights;
  least: number;
  rates: { silent: number; unanswerable: number; kept: number; answerable: number };
} = model;

export const isConfident = (signs: Signs): boolean => chanceOf(signs, CONFIDENCE.weights) >= CONFIDENCE.least;
