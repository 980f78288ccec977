import type { FacetCounts } from './facets.ts';
import type { Segment } from './segment.ts';

/** A document on its way into a result. */
export type Ranked = { score: number; order: number; id: string; segment: Segment; doc: number };
export type Place = Pick<Ranked, 'score' | 'order' | 'id'>;

/** What a search or browsing comes to; `more`: there is a next page. */
export type Found = { total: number; ranked: Ranked[]; more: boolean; facets: FacetCounts };

/** Best score first, then newest, then by id: a strict order, so that pages never overlap. */
export const compare = (a: Place, b: Place): number =>
  b.score - a.score || b.order - a.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Keeps the best `limit` of what it is offered, without an object for those that do not get in. */
export function createRanking(limit: number, after: Place | undefined) {
  const best: Ranked[] = [];
  let worst = { score: Number.NEGATIVE_INFINITY, order: Number.NEGATIVE_INFINITY };
  const offer = (segment: Segment, doc: number, score: number): void => {
    if (limit === 0 || score < worst.score || (score === worst.score && segment.orders[doc]! < worst.order))
      return;
    const candidate = { score, order: segment.orders[doc]!, id: segment.ids[doc]!, segment, doc };
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
