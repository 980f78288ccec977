import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { createIndex } from './create-index.ts';
import type { IndexDocument } from './document.ts';
import { anyRecord } from './sample-documents.test-data.ts';
import { FACETS, type Filters, type Index, type SearchRequest } from './types.ts';

const docs = fc.array(anyRecord(), { maxLength: 25 });
const kinds = fc.constantFrom('technology' as const, 'need' as const);
const page = (index: Index, more: Partial<SearchRequest> = {}) =>
  index.search({ groups: [], kind: 'technology', limit: 100, facets: FACETS, ...more })!;
const latest = (all: readonly IndexDocument[]) => [...new Map(all.map(d => [d.id, d])).values()];

test('what was browsed before a change is not shown after it', async () => {
  await fc.assert(
    fc.asyncProperty(docs, docs, fc.subarray(['r1', 'r2', 'r3']), kinds, async (old, fresh, gone, kind) => {
      const changed = createIndex(lexicon);
      await changed.build(old);
      page(changed, { kind });
      changed.upsert(fresh);
      page(changed, { kind });
      changed.remove(gone);
      const rebuilt = createIndex(lexicon);
      rebuilt.upsert(latest([...old, ...fresh]).filter(d => !gone.includes(d.id)));
      expect(page(changed, { kind })).toEqual(page(rebuilt, { kind }));
    }),
    { numRuns: 60 },
  );
});

test('pages are the newest first, filtered or not', () => {
  const filters: fc.Arbitrary<Filters> = fc.record({
    country: fc.subarray(['VN', 'KR']),
    green: fc.subarray(['true']),
  });
  fc.assert(
    fc.property(docs, filters, fc.integer({ min: 1, max: 4 }), (all, chosen, limit) => {
      const index = createIndex(lexicon);
      index.upsert(all);
      const { country = [], green = [] } = chosen;
      const expected = latest(all)
        .filter(d => d.kind === 'technology')
        .filter(d => country.length === 0 || country.includes(d.facets.country ?? ''))
        .filter(d => green.length === 0 || green.includes(String(d.facets.green)))
        .sort((a, b) => b.order - a.order || (a.id < b.id ? -1 : 1));
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { hits, next, total } = page(index, { filters: chosen, limit, after });
        expect(total).toBe(expected.length);
        seen.push(...hits.map(h => h.id));
        after = next;
      } while (after !== undefined);
      expect(seen).toEqual(expected.map(d => d.id));
    }),
    { numRuns: 60 },
  );
});

test('a page shows the facets that it asks for, and its counts are its own', () => {
  fc.assert(
    fc.property(docs, fc.shuffledSubarray([...FACETS]), (all, facets) => {
      const index = createIndex(lexicon);
      index.upsert(all);
      const first = page(index, { facets }).facets;
      expect(Object.keys(first)).toEqual(facets);
      const before = structuredClone(first);
      for (const counts of Object.values(first)) counts.length = 0;
      expect(page(index, { facets }).facets).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
