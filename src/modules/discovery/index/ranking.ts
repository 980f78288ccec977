import type { Segment } from './segment.ts';
import type { FacetCounts } from './sieve.ts';
import { type Sort, sortKey } from './sorting.ts';
import { textAt } from '../text/strings.ts';

/** A document on its way into a result; the larger `key` stands first. */
export type Ranked = {
  key: number;
  order: number;
  id: string;
  score: number;
  segment: Segment;
  doc: number;
};
export type Place = Pick<Ranked, 'key' | 'order' | 'id'>;

/** What a search or browsing comes to; `more`: there is a next page. */
export type Found = { total: number; ranked: Ranked[]; more: boolean; facets: FacetCounts };

/** Largest key first, then newest, then by id: a strict order, so that pages never overlap. */
export const compare = (a: Place, b: Place): number =>
  b.key - a.key || b.order - a.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export const rankedAt = (sort: Sort, segment: Segment, doc: number, score: number): Ranked => ({
  key: sortKey(sort, segment, doc, score),
  order: segment.orders[doc]!,
  id: textAt(segment.ids, doc),
  score,
  segment,
  doc,
});

/** Keeps the first `limit` of what it is offered, without an object for those that do not get in. */
export function createRanking(sort: Sort, limit: number, after: Place | undefined) {
  const best: Ranked[] = [];
  let worst = { key: Number.NEGATIVE_INFINITY, order: Number.NEGATIVE_INFINITY };
  const offer = (segment: Segment, doc: number, score: number): void => {
    const key = sortKey(sort, segment, doc, score);
    if (limit === 0 || key < worst.key || (key === worst.key && segment.orders[doc]! < worst.order)) return;
    // What stands on an earlier page is not worth an object either.
    if (after && key > after.key) return;
    const candidate = rankedAt(sort, segment, doc, score);
    if (after && compare(candidate, after) <= 0) return;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(best[middle]!, candidate) < 0) low = middle + 1;
      else high = middle;
    }
    if (low >= limit) return;
    best.splice(low, 0, candidate);
    if (best.length > limit) best.pop();
    if (best.length === limit) worst = best[limit - 1]!;
  };
  return { offer, best };
}
