import { isConcept, isVietnamese } from '../lexicon/mentions.ts';
import type { Plan } from './plan.ts';
import { numberOf, type Strings } from './strings.ts';

/**
 * Some words of each document: those of `d` stand at `offsets[d]` up to `offsets[d + 1]`, as numbers of the segment's
 * terms. `counts`: how surely each is said, in steps.
 */
export type WordLists = { offsets: Uint32Array; terms: Uint32Array; counts: Uint8Array };

/** Steps of a count of 1. */
export const STEPS = 64;
const MOST = 0xff;
/** Words of a compound, met apart from it. */
export const APART = 0.7;

export type TermCounts = ReadonlyMap<string, number>;

/** What of a title's terms is kept, English words: concepts and Vietnamese words say the same things once more. */
export const titleWords = (counts: TermCounts): TermCounts =>
  new Map([...counts].filter(([term]) => !isConcept(term) && !isVietnamese(term)));

export function buildWordLists(lists: readonly TermCounts[], terms: Strings): WordLists {
  const size = lists.reduce((sum, words) => sum + words.size, 0);
  const built = {
    offsets: new Uint32Array(lists.length + 1),
    terms: new Uint32Array(size),
    counts: new Uint8Array(size),
  };
  let at = 0;
  lists.forEach((words, doc) => {
    words.forEach((count, term) => {
      built.terms[at] = numberOf(terms, term);
      built.counts[at++] = Math.min(MOST, Math.max(1, Math.round(count * STEPS)));
    });
    built.offsets[doc + 1] = at;
  });
  return built;
}

/** How surely a query says each term, by the segment's numbers; 0 for what it does not say. */
export type Asked = Float32Array;

let scratch: Asked | undefined;

/** Calls `work` with what a query says; the array is taken back afterwards. */
export function withAsked<T>(plan: Plan, terms: Strings, count: number, work: (asked: Asked) => T): T {
  if (!scratch || scratch.length < count) scratch = new Float32Array(Math.ceil(count * 1.5));
  const said = scratch;
  const touched: number[] = [];
  for (const { p, terms: together } of plan.groups.flatMap(group => group.alternatives)) {
    const sure = together.length > 1 ? p * APART : p;
    for (const term of together) {
      const number = numberOf(terms, term);
      if (number < 0 || said[number]! >= sure) continue;
      said[number] = sure;
      touched.push(number);
    }
  }
  const result = work(said);
  for (const number of touched) said[number] = 0;
  return result;
}

/** The share of a title that the query asks for, 0 to 1. */
export function titleShare({ offsets, terms, counts }: WordLists, doc: number, said: Asked): number {
  let [asked, all] = [0, 0];
  for (let i = offsets[doc]!; i < offsets[doc + 1]!; i++) {
    asked += counts[i]! * said[terms[i]!]!;
    all += counts[i]!;
  }
  return all === 0 ? 0 : asked / all;
}

/** How much stronger a title that was asked for whole makes what a record explains. */
const TITLE = 1.5;

/**
 * Relevance, 0 to 1: the share of the query that the record explains, raised where the record's title speaks of
 * little else than what was asked. A record that explains nothing stays at 0, one that explains all at 1.
 */
export const raised = (explained: number, title: number): number =>
  explained >= 1 ? 1 : 1 - (1 - explained) ** (1 + TITLE * title);

/** What a record explains, from its relevance: the inverse of `raised`. */
export const explainedOf = (relevance: number, title: number): number =>
  relevance >= 1 ? 1 : 1 - (1 - relevance) ** (1 / (1 + TITLE * title));
