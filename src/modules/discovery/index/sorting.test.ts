import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import type { IndexDocument } from './document.ts';
import { anyQuery, anyRecord, record } from './sample-documents.test-data.ts';
import { SORTS, type Sort } from './sorting.ts';
import type { Index } from './types.ts';

const indexOf = (docs: readonly IndexDocument[]): Index => {
  const index = createIndex(lexicon);
  index.upsert(docs);
  return index;
};

/** Records of which some say their readiness, their capital, both or neither. */
const docs = fc.array(
  fc
    .tuple(
      anyRecord(),
      fc.option(fc.integer({ min: 1, max: 9 })),
      fc.option(fc.integer({ min: 0, max: 3 })),
    )
    .map(([doc, trl, capital]) => ({
      ...doc,
      traits: { ...doc.traits, trl, capitalVnd: capital === null ? null : { min: capital, max: 9 } },
    })),
  { maxLength: 25 },
);
const sorts = fc.constantFrom(...SORTS);
const questions = fc.oneof(fc.constant(''), anyQuery);

function pagesOf(index: Index, text: string, sort: Sort, limit: number): string[] {
  const groups = analyseQuery(text, lexicon);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = index.search({ groups, kind: 'technology', sort, limit, after })!;
    seen.push(...page.hits.map(h => h.id));
    after = page.next;
  } while (after !== undefined);
  return seen;
}

test('in every order, pages show each hit once, as one long page would', () => {
  fc.assert(
    fc.property(docs, questions, sorts, fc.integer({ min: 1, max: 4 }), (all, text, sort, limit) => {
      const index = indexOf(all);
      const paged = pagesOf(index, text, sort, limit);
      expect(paged).toEqual(pagesOf(index, text, sort, 100));
      const groups = analyseQuery(text, lexicon);
      expect(paged).toHaveLength(index.search({ groups, kind: 'technology', limit: 1 })!.total);
      expect(new Set(paged).size).toBe(paged.length);
    }),
  );
});

test('an order changes where a hit stands, not what is found', () => {
  fc.assert(
    fc.property(docs, questions, sorts, (all, text, sort) => {
      const index = indexOf(all);
      expect(pagesOf(index, text, sort, 100).sort()).toEqual(pagesOf(index, text, 'relevance', 100).sort());
    }),
  );
});

test('what sorts a list never falls back, and what does not say it stands last, the newest first', () => {
  const keyOf = (doc: IndexDocument, sort: Sort): number => {
    if (sort === 'readiness') return -(doc.traits.trl ?? Number.NEGATIVE_INFINITY);
    if (sort === 'capital') return doc.traits.capitalVnd?.min ?? Number.POSITIVE_INFINITY;
    return 0;
  };
  const byValue = fc.constantFrom<Sort>('newest', 'readiness', 'capital');
  fc.assert(
    fc.property(docs, questions, byValue, (all, text, sort) => {
      const byId = new Map(all.map(doc => [doc.id, doc]));
      const found = pagesOf(indexOf(all), text, sort, 100).map(id => byId.get(id)!);
      const sorted = [...found].sort((a, b) => {
        const [x, y] = [keyOf(a, sort), keyOf(b, sort)];
        return (x === y ? 0 : x - y) || b.order - a.order || (a.id < b.id ? -1 : 1);
      });
      expect(found.map(doc => doc.id)).toEqual(sorted.map(doc => doc.id));
    }),
  );
});

describe('a cursor', () => {
  const index = indexOf(['a', 'b', 'c'].map(id => record(id, { title: { en: 'rice' } })));
  const groups = analyseQuery('rice', lexicon);
  const page = (sort: Sort, after?: string) =>
    index.search({ groups, kind: 'technology', sort, limit: 1, after });

  test.each(SORTS.flatMap(one => SORTS.map(other => [one, other] as const)))(
    'of the order %s in the order %s',
    (one, other) => {
      const next = page(one)!.next!;
      expect(page(other, next) !== undefined).toBe(one === other);
    },
  );
});
