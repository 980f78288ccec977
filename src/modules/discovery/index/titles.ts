import type { Plan } from './plan.ts';
import type { Segment } from './segment.ts';
import type { Tallied } from './tally.ts';
import type { Terms } from './terms.ts';
import { countOf } from '../text/strings.ts';

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

/** Some terms of a record by their numbers, and how much it says each. */
export type WordCounts = { numbers: Uint32Array; counts: Float64Array };

/** What of a title's terms is kept, English words: concepts and Vietnamese words say the same things once more. */
export function titleWords({ numbers, counts }: Tallied, terms: Terms): WordCounts {
  const isKept = (_: number, at: number) => terms.isWord(numbers[at]!);
  return { numbers: numbers.filter(isKept), counts: counts.filter(isKept) };
}

/** `places`: the segment's number of each term. */
export function buildWordLists(lists: readonly WordCounts[], places: Int32Array): WordLists {
  const size = lists.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const built = {
    offsets: new Uint32Array(lists.length + 1),
    terms: new Uint32Array(size),
    counts: new Uint8Array(size),
  };
  let at = 0;
  lists.forEach(({ numbers, counts }, doc) => {
    for (let i = 0; i < numbers.length; i++) {
      built.terms[at] = places[numbers[i]!]!;
      built.counts[at++] = Math.min(MOST, Math.max(1, Math.round(counts[i]! * STEPS)));
    }
    built.offsets[doc + 1] = at;
  });
  return built;
}

/** How surely a query says each term, by the segment's numbers; 0 for what it does not say. */
export type Asked = Float32Array;

let scratch: Asked | undefined;

/** Calls `work` with what a query says; the array is taken back afterwards. */
export function withAsked<T>(plan: Plan, segment: Segment, work: (asked: Asked) => T): T {
  const count = countOf(segment.terms);
  if (!scratch || scratch.length < count) scratch = new Float32Array(Math.ceil(count * 1.5));
  const said = scratch;
  const touched: number[] = [];
  for (const { p, terms, numbersIn } of plan.groups.flatMap(group => group.alternatives)) {
    const sure = terms.length > 1 ? p * APART : p;
    for (const number of numbersIn(segment)) {
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
