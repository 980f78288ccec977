import type { Kind } from './document.ts';
import { createSieve, type FacetCodes, type Sieve } from './facets.ts';
import { compare, type Found, type Place, type Ranked, rankedAt } from './ranking.ts';
import { kindAt, type Segment } from './segment.ts';
import type { Sort } from './sorting.ts';
import { FACETS, type SearchRequest } from './types.ts';

/** The records of a kind at one moment in one order, all counted by `sieve`. */
export type Shelf = { records: readonly Ranked[]; sieve: Sieve };

/** Some milliseconds at 20,000 records: a shelf serves until the index changes. */
export function createShelf(
  segments: readonly Segment[],
  kind: Kind,
  sort: Sort,
  facets: FacetCodes,
): Shelf {
  const records: Ranked[] = [];
  const sieve = createSieve(FACETS, {}, facets);
  for (const segment of segments) {
    for (let doc = 0; doc < segment.ids.length; doc++) {
      if (segment.deleted[doc] === 1 || kindAt(segment, doc) !== kind) continue;
      sieve.passes(segment.columns, doc);
      records.push(rankedAt(sort, segment, doc, 0));
    }
  }
  return { records: records.sort(compare), sieve };
}

/** Position of the first record behind a place. */
function behind(records: readonly Ranked[], place: Place): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(records[middle]!, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A page of all records of a kind. */
export function browse(
  { records, sieve }: Shelf,
  { limit, filters = {}, facets: names = [] }: SearchRequest,
  after: Place | undefined,
  facets: FacetCodes,
): Found {
  const from = after ? behind(records, after) : 0;
  if (FACETS.every(name => !filters[name]?.length)) {
    const to = from + limit;
    const more = to < records.length;
    return { total: sieve.total, ranked: records.slice(from, to), more, facets: sieve.counts(names) };
  }
  const filtered = createSieve(names, filters, facets);
  const ranked: Ranked[] = [];
  records.forEach((record, at) => {
    const passes = filtered.passes(record.segment.columns, record.doc);
    if (passes && at >= from && ranked.length <= limit) ranked.push(record);
  });
  const more = ranked.length > limit;
  return { total: filtered.total, ranked: ranked.slice(0, limit), more, facets: filtered.counts(names) };
}
