import type { Traits } from './document.ts';
import type { Segment } from './segment.ts';
import { compareTexts, type Strings } from '../text/strings.ts';

/** What a list may be sorted by; records that do not say it stand last, and equal ones by their age. */
export const SORTS = ['relevance', 'newest', 'readiness', 'capital'] as const;
export type Sort = (typeof SORTS)[number];

/** The orders of a list without a question. */
export const SHELVES = ['newest', 'readiness', 'capital'] as const;
export type ShelfOrder = (typeof SHELVES)[number];

/** What the documents of a segment are sorted by; the larger key stands first. */
export type SortKeys = { readiness: Float64Array; capital: Float64Array };

/** A number that JSON can carry: a cursor may end among the records that do not say. */
const UNKNOWN = -Number.MAX_VALUE;

export const sortKeysOf = (traits: readonly Traits[]): SortKeys => ({
  readiness: Float64Array.from(traits, t => t.trl ?? UNKNOWN),
  capital: Float64Array.from(traits, t => (t.capitalVnd ? -t.capitalVnd.min : UNKNOWN)),
});

/** The larger key stands first. */
export function sortKey(sort: Sort, { keys }: Segment, doc: number, score: number): number {
  switch (sort) {
    case 'relevance':
      return score;
    case 'newest':
      return 0;
    case 'readiness':
    case 'capital':
      return keys[sort][doc]!;
  }
}

/** The documents of a segment in each order, as a list without a question shows them. */
export type Shelves = Record<ShelfOrder, Uint32Array>;

export function shelvesOf(ids: Strings, orders: Float64Array, keys: SortKeys): Shelves {
  const byAge = (a: number, b: number) => orders[b]! - orders[a]! || compareTexts(ids, a, ids, b);
  const newest = Uint32Array.from(orders, (_, doc) => doc).sort(byAge);
  // Sorting is stable: what is equal keeps its place by age.
  const by = (key: Float64Array) => newest.slice().sort((a, b) => key[b]! - key[a]!);
  return { newest, readiness: by(keys.readiness), capital: by(keys.capital) };
}
