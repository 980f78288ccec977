import type { Kind } from './document.ts';
import type { FacetCodes } from './facets.ts';
import { saysAll } from './phrases.ts';
import { compare, type Found, type Place, type Ranked, rankedAt } from './ranking.ts';
import { kindAt, type Segment, sizeOf } from './segment.ts';
import { createSieve, PASSES, type Sieve } from './sieve.ts';
import type { ShelfOrder } from './sorting.ts';
import { FACETS, type SearchRequest } from './types.ts';

/** A segment's records of one kind: their numbers, and 1 for each of them among all of the segment. */
type Part = { segment: Segment; docs: Uint32Array; shown: Uint8Array };

/** The records of a kind at one moment, all counted by `sieve`. */
export type Shelf = { parts: readonly Part[]; sieve: Sieve };

/** Some milliseconds at 200,000 records: a shelf serves until the index changes. */
export function createShelf(segments: readonly Segment[], kind: Kind, facets: FacetCodes): Shelf {
  const parts = segments.map((segment): Part => {
    const shown = new Uint8Array(sizeOf(segment));
    for (let doc = 0; doc < shown.length; doc++)
      if (segment.deleted[doc] === 0 && kindAt(segment, doc) === kind) shown[doc] = 1;
    return { segment, docs: segment.shelves.newest.filter(doc => shown[doc] === 1).sort(), shown };
  });
  const sieve = createSieve(FACETS, {}, facets);
  for (const { segment, docs } of parts) sieve.sift(segment.columns, docs);
  return { parts, sieve };
}

/** What is browsed for; `phrases` as codes of words. */
type Wish = Omit<SearchRequest, 'phrases' | 'sort'> & {
  sort: ShelfOrder;
  phrases: readonly (readonly number[])[];
};

/** The records of a part that pass, marked as the shelf's own are. */
function passing({ segment, docs: all }: Part, sieve: Sieve, { phrases }: Wish): Part {
  const shown = new Uint8Array(sizeOf(segment));
  const docs = phrases.length > 0 ? all.filter(doc => saysAll(segment.said, doc, phrases)) : all;
  sieve.sift(segment.columns, docs).forEach((verdict, i) => {
    if (verdict === PASSES) shown[docs[i]!] = 1;
  });
  return { segment, docs, shown };
}

/** Position of the first record behind a place, in a segment's order. */
function behind(segment: Segment, sort: ShelfOrder, place: Place): number {
  const order = segment.shelves[sort];
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(rankedAt(sort, segment, order[middle]!, 0), place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A segment's records in order, from a place on. */
function* inOrder({ segment, shown }: Part, sort: ShelfOrder, after: Place | undefined): Generator<Ranked> {
  const order = segment.shelves[sort];
  for (let at = after ? behind(segment, sort, after) : 0; at < order.length; at++)
    if (shown[order[at]!] === 1) yield rankedAt(sort, segment, order[at]!, 0);
}

/** The first `count` of all parts together: each is sorted, so only their heads are compared. */
function firstOf(
  parts: readonly Part[],
  sort: ShelfOrder,
  after: Place | undefined,
  count: number,
): Ranked[] {
  const rows = parts.map(part => inOrder(part, sort, after));
  const heads = rows.map(row => row.next().value as Ranked | undefined);
  const first: Ranked[] = [];
  while (first.length < count) {
    let best = -1;
    heads.forEach((head, at) => {
      if (head && (best < 0 || compare(head, heads[best]!) < 0)) best = at;
    });
    if (best < 0) break;
    first.push(heads[best]!);
    heads[best] = rows[best]!.next().value as Ranked | undefined;
  }
  return first;
}

/** A page of all records of a kind. */
export function browse(
  shelf: Shelf,
  wish: Wish,
  after: Place | undefined,
  facets: FacetCodes,
): Found {
  const { limit, sort, filters = {}, facets: names = [] } = wish;
  const filtered = wish.phrases.length > 0 || FACETS.some(name => filters[name]?.length);
  const sieve = filtered ? createSieve(names, filters, facets) : shelf.sieve;
  const parts = filtered ? shelf.parts.map(part => passing(part, sieve, wish)) : shelf.parts;
  const ranked = firstOf(parts, sort, after, limit + 1);
  return {
    total: sieve.total,
    ranked: ranked.slice(0, limit),
    more: ranked.length > limit,
    facets: sieve.counts(names),
  };
}
