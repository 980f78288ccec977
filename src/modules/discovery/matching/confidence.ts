import { agreementOf } from '../index/cores.ts';
import type { Hit, HitEvidence } from '../index/types.ts';
import model from './confidence.json' with { type: 'json' };

/**
 * What speaks for a match: what the record answers and how (0 to 1 each), how many things were asked, how far it stands
 * ahead of the field, and how far the first matches speak of the same (0 to 1).
 */
export type Signs = HitEvidence & { asked: number; ahead: number; together: number };

/** The first matches of a need; those behind the first three are the field. */
export const FIRST = 10;
const FIELD = { from: 3, least: 2 };
/** Where there are too few matches to tell. */
const USUAL = { ahead: 0.3, together: 0.07 };
const SMALL = 0.02;
/** Beyond what was learnt from, told needs and whole records, these say nothing more. */
const SEEN = { asked: 6, apart: 0.2, wanted: 0.4, together: 0.25 };

/** What all matches of a need share. `relevance`: the field's mean; `undefined` where nothing is known of it. */
export type Field = { asked: number; relevance: number | undefined; together: number | undefined };

/** `asked`: how many things; `hits` by relevance, best first. */
export function fieldOf(hits: readonly Pick<Hit, 'relevance' | 'core'>[], asked: number): Field {
  const first = hits.slice(0, FIRST);
  const behind = first.slice(FIELD.from);
  const sum = behind.reduce((all, hit) => all + hit.relevance, 0);
  return {
    asked,
    relevance: behind.length < FIELD.least ? undefined : sum / behind.length,
    together: agreementOf(first.map(hit => hit.core)),
  };
}

export const signsOf = (
  { relevance, evidence }: Pick<Hit, 'relevance' | 'evidence'>,
  { asked, relevance: field, together }: Field,
): Signs => ({
  ...evidence,
  apart: Math.min(SEEN.apart, evidence.apart),
  wanted: Math.min(SEEN.wanted, evidence.wanted),
  asked: Math.log1p(Math.max(SEEN.asked, asked)),
  ahead: field === undefined ? USUAL.ahead : Math.log((relevance + SMALL) / (field + SMALL)),
  together: Math.min(SEEN.together, together ?? USUAL.together),
});

export type Weights = Record<keyof Signs | 'constant', number>;

/** How likely a match is right, 0 to 1, by a logistic model. */
export function chanceOf(signs: Signs, weights: Weights): number {
  const sum = (Object.keys(signs) as (keyof Signs)[]).reduce((all, sign) => all + weights[sign] * signs[sign], 0);
  return 1 / (1 + Math.exp(-(weights.constant + sum)));
}

/** Beside a match whose odds are so many times better, another one is a lead only. */
const BETTER = 3;

/** The chance from which a match is confident, beside the best of the same need. */
export const leastBeside = (best: number, least: number): number =>
  Math.max(least, best / (best + BETTER * (1 - best)));

/**
 * Learnt from the judged set by `npm run bench -- confidence`, which also measures how often it errs on needs that it
 * was not learnt from. `rates`, in percent: unanswerable needs that stay without a confident match; of those with a
 * right match among the first ten, those that keep a confident one, and those that keep a right one confident;
 * confident matches of answerable needs that are right.
 */
export const CONFIDENCE: {
  weights: Weights;
  least: number;
  rates: { silent: number; unanswerable: number; kept: number; keptRight: number; right: number; answerable: number };
} = model;

/** Which of the matches of a need are confident; `signs`: those of the first ones. */
export function confidence(signs: readonly Signs[]): (one: Signs) => boolean {
  const chance = (one: Signs) => chanceOf(one, CONFIDENCE.weights);
  const least = leastBeside(Math.max(0, ...signs.map(chance)), CONFIDENCE.least);
  return one => chance(one) >= least;
}

/** Of fewer things than were asked in any need that was learnt from, one that is answered is too little. */
export const isGuess = (asked: number, restsOnOneWord: boolean): boolean => restsOnOneWord && asked < SEEN.asked;
