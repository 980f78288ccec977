import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { fold } from '../text/fold.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import type { IndexDocument } from './document.ts';
import { anyQuery, anyRecord, record } from './sample-documents.test-data.ts';
import { FACETS, type Filters, type Index, type SearchRequest } from './types.ts';

const indexOf = (docs: readonly IndexDocument[]): Index => {
  const index = createIndex(lexicon);
  index.upsert(docs);
  return index;
};
const ask = (index: Index, text: string, more: Partial<SearchRequest> = {}) =>
  index.search({
    groups: analyseQuery(text, lexicon),
    kind: 'technology',
    limit: 100,
    facets: FACETS,
    ...more,
  })!;
const ids = (index: Index, text: string) => ask(index, text).hits.map(h => h.id);
const latest = (docs: readonly IndexDocument[]) => [...new Map(docs.map(d => [d.id, d])).values()];
const docs = fc.array(anyRecord(), { maxLength: 25 });

describe('both languages meet', () => {
  const index = indexOf([
    record('dryer', { title: { en: 'A solar rice dryer' } }),
    record('may', { title: { vi: 'Máy sấy thóc mini' } }),
    record('plain', { title: { vi: 'may say lua gia dinh' } }),
    record('often', { title: { en: 'Rice' }, description: { en: 'rice '.repeat(20) } }),
    record('robot', { title: { en: 'Welding robot arm' } }),
    record('leak', { title: { en: 'Leak detection' } }),
    record('xe', { title: { vi: 'Xe tự hành' } }),
  ]);

  test.each(['máy sấy lúa', 'may say lua', 'rice dryer', 'MÁY SẤY THÓC', 'paddy dryers'])('%s', query => {
    expect(new Set(ids(index, query).slice(0, 3))).toEqual(new Set(['dryer', 'may', 'plain']));
  });

  test('a term is counted with all that speak of it', () => {
    const count = () => index.documentsWith('#rice-dryer', 'technology');
    expect(count()).toBe(3);
    index.upsert([record('gone', { title: { vi: 'Máy sấy lúa' } })]);
    expect(count()).toBe(4);
    index.remove(['gone']);
    expect(count()).toBe(3);
    expect(index.documentsWith('#rice-dryer', 'need')).toBe(0);
    expect(index.documentsWith('#nothing', 'technology')).toBe(0);
  });

  test('one word said often is not the compound', () => {
    const [first, ...rest] = ask(index, 'rice dryer').hits;
    const often = rest.find(h => h.id === 'often');
    expect(first!.score).toBeGreaterThan((often?.score ?? 0) * 2);
  });

  test.each([
    ['robot hàn', 'robot'],
    ['robot han', 'robot'],
    ['bị rò rỉ', 'leak'],
    ['xe tu hanh', 'xe'],
    ['xe tự hành', 'xe'],
  ])('%s finds %s', (query, id) => {
    expect(ids(index, query)[0]).toBe(id);
  });

  test('what stands nowhere is named, and explains nothing', () => {
    const result = ask(index, 'welding zyxwv');
    expect(result.unmatched).toEqual([1]);
    expect(result.hits[0]?.relevance).toBeLessThan(0.9);
  });

  test('a general word alone brings nothing in beside a topic', () => {
    const one = indexOf([
      record('a', { title: { en: 'machine' } }),
      record('b', { title: { en: 'shrimp machine' } }),
    ]);
    expect(ids(one, 'shrimp machine')).toEqual(['b']);
    expect(new Set(ids(one, 'machine'))).toEqual(new Set(['a', 'b']));
  });

  test('a hit says by which words it was found', () => {
    const groups = analyseQuery('rò rỉ', lexicon);
    const [hit] = index.search({ groups, kind: 'technology', limit: 1 })!.hits;
    const [share] = hit!.shares;
    expect(groups[share!.group]!.alternatives[share!.alternative]!.to).toBe('leak');
    expect(share!.share).toBeCloseTo(1);
  });

  test('two language versions weigh no more than one', () => {
    const two = indexOf([
      record('one', { title: { en: 'rice dryer' } }),
      record('two', { title: { en: 'rice dryer', vi: 'máy sấy lúa' } }),
    ]);
    const [a, b] = ask(two, 'rice dryer').hits;
    expect(a!.score).toBeCloseTo(b!.score);
  });
});

test('sectors that a record does not name are read from its words', () => {
  const index = indexOf([
    record('a', { title: { en: 'Shrimp disease' } }),
    record('b', { title: { en: 'Shrimp disease' }, facets: { sector: ['ict'] } }),
  ]);
  const hits = new Map(ask(index, 'shrimp').hits.map(h => [h.id, h]));
  expect(hits.get('a')).toMatchObject({ sectors: ['fishery'], sectorInferred: true });
  expect(hits.get('b')).toMatchObject({ sectors: ['ict'], sectorInferred: false });
  expect(index.traitsOf('a')?.sectors).toEqual(['fishery']);
});

describe('the index as a whole', () => {
  test('neither the order of records nor the cut into segments changes a result', () => {
    fc.assert(
      fc.property(docs, anyQuery, fc.integer({ min: 1, max: 7 }), (all, query, step) => {
        const unique = latest(all);
        const whole = indexOf(unique);
        const pieces = createIndex(lexicon);
        const reversed = [...unique].reverse();
        for (let i = 0; i < reversed.length; i += step) pieces.upsert(reversed.slice(i, i + step));
        expect(ask(pieces, query)).toEqual(ask(whole, query));
      }),
      { numRuns: 60 },
    );
  });

  test('a record is found by its own title, with its marks and without them', () => {
    const titleOf = ({ fields }: IndexDocument) => fields.title.find(v => v.lang === 'vi')?.value ?? '';
    /** One word said twice is no title. */
    const titled = docs.map(all =>
      all.filter(d => d.kind === 'technology' && new Set(titleOf(d).split(' ')).size > 2),
    );
    fc.assert(
      fc.property(titled, all => {
        const index = indexOf(all);
        for (const doc of latest(all)) {
          const title = titleOf(doc);
          const plain = fold(title);
          for (const query of [title, plain, title.normalize('NFD'), plain.toUpperCase()])
            expect(ids(index, query)).toContain(doc.id);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('replacing and removing leave what building anew would give', async () => {
    await fc.assert(
      fc.asyncProperty(
        docs,
        docs,
        fc.subarray(['r1', 'r2', 'r3', 'r4', 'r5']),
        anyQuery,
        async (old, fresh, gone, query) => {
          const changed = createIndex(lexicon);
          await changed.build(old);
          changed.upsert(fresh);
          changed.remove(gone);
          const rebuilt = indexOf(latest([...old, ...fresh]).filter(d => !gone.includes(d.id)));
          expect(changed.size).toBe(rebuilt.size);
          expect(ask(changed, query)).toEqual(ask(rebuilt, query));
          expect(ask(changed, '')).toEqual(ask(rebuilt, ''));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('changes made while a build is pausing are kept', async () => {
    const index = createIndex(lexicon);
    const many = Array.from({ length: 4000 }, (_, i) =>
      record(`n${i}`, { title: { en: `rice dryer x${i}` } }),
    );
    let pauses = 0;
    await index.build(many, async () => {
      if (++pauses === 70) {
        index.remove(['n1']);
        index.upsert([record('n2', { title: { en: 'welding robot' } })]);
      }
      // All records have been read by now: this happens inside the merge.
      if (pauses === 4000 / 8 + 1) {
        index.remove(['n3']);
        index.upsert([record('n4', { title: { en: 'welding robot' } })]);
      }
    });
    expect(pauses).toBeGreaterThan(4000 / 8 + 1);
    expect(index.size).toBe(3998);
    expect(index.has('n1') || index.has('n3')).toBe(false);
    expect(new Set(ids(index, 'welding robot'))).toEqual(new Set(['n2', 'n4']));
    expect(ask(index, 'rice dryer').total).toBe(3996);
  });

  test('many single records are merged and still found', () => {
    const index = createIndex(lexicon);
    for (let i = 0; i < 200; i++) index.upsert([record(`n${i}`, { title: { en: 'shrimp' }, order: i })]);
    expect(index.size).toBe(200);
    expect(index.version).toBeGreaterThan(199);
    expect(ask(index, 'shrimp').total).toBe(200);
  });

  test('pages show every hit once, in one order', () => {
    fc.assert(
      fc.property(
        docs,
        anyQuery,
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (all, query, limit, browse) => {
          const index = indexOf(all);
          const text = browse ? '' : query;
          const whole = ask(index, text).hits.map(h => h.id);
          const paged: string[] = [];
          for (let after: string | undefined; ; ) {
            const page = ask(index, text, { limit, after });
            paged.push(...page.hits.map(h => h.id));
            after = page.next;
            if (after === undefined) break;
          }
          expect(paged).toEqual(whole);
          expect(new Set(whole).size).toBe(ask(index, text).total);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(['', 'x', 'W10', 'bnVsbA', 'WzEsMl0', '🦐'])('%j is no cursor', after => {
    expect(indexOf([]).search({ groups: [], kind: 'need', limit: 1, after })).toBeUndefined();
  });

  test('facets equal a naive count, without the filter of the facet itself', () => {
    const filters = fc.record({
      sector: fc.subarray(['energy', 'health']),
      country: fc.subarray(['VN', 'KR', 'XX']),
      green: fc.subarray(['true']),
    });
    const values = (d: IndexDocument, name: keyof Filters) =>
      name === 'sector' ? d.facets.sector : [String(name === 'country' ? d.facets.country : d.facets.green)];
    const passes = (d: IndexDocument, name: keyof Filters, wanted: readonly string[]) =>
      wanted.length === 0 || values(d, name).some(v => wanted.includes(v));
    fc.assert(
      fc.property(docs, filters, (all, chosen) => {
        const named = latest(all).filter(d => d.kind === 'technology' && d.facets.sector.length > 0);
        const names = Object.keys(chosen) as (keyof typeof chosen)[];
        const result = ask(indexOf(named), '', { filters: chosen });
        expect(result.total).toBe(named.filter(d => names.every(n => passes(d, n, chosen[n]))).length);
        for (const name of names) {
          const others = names.filter(n => n !== name);
          const left = named.filter(d => others.every(n => passes(d, n, chosen[n])));
          for (const { value, count } of result.facets[name] ?? []) {
            expect(count).toBe(left.filter(d => values(d, name).includes(value)).length);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
