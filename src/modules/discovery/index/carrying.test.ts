import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import { arraysIn, pack, unpack } from './packing.ts';
import { anyQuery, anyRecord, record } from './sample-documents.test-data.ts';
import { FACETS, type Index, type IndexParts } from './types.ts';

const docs = fc.array(anyRecord(), { maxLength: 25 });
const ask = (index: Index, text: string) =>
  index.search({ groups: analyseQuery(text, lexicon), kind: 'technology', limit: 100, facets: FACETS })!;

/** As a file does it: one description in JSON, one row of bytes. */
function carried(parts: IndexParts): IndexParts {
  const { described, size, arrays } = pack(parts);
  const bytes = new Uint8Array(size);
  for (const [at, array] of arrays)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
  return unpack(JSON.parse(JSON.stringify(described)), bytes) as IndexParts;
}

test('an index carried elsewhere answers as the one that was built, and takes changes as it does', () => {
  fc.assert(
    fc.property(docs, docs, anyQuery, (old, fresh, query) => {
      const index = createIndex(lexicon);
      for (const doc of old) index.upsert([doc]);
      const copy = createIndex(lexicon, carried(index.parts()));
      expect(copy.size).toBe(index.size);
      for (const text of [query, '']) expect(ask(copy, text)).toEqual(ask(index, text));
      for (const it of [index, copy]) it.upsert(fresh);
      for (const text of [query, '']) expect(ask(copy, text)).toEqual(ask(index, text));
      for (const { id } of [...old, ...fresh]) expect(copy.traitsOf(id)).toEqual(index.traitsOf(id));
    }),
    { numRuns: 60 },
  );
});

test('it is carried without unpacking: each array once, and nothing else of size', () => {
  const index = createIndex(lexicon);
  index.upsert(Array.from({ length: 50 }, (_, i) => record(`r${i}`, { title: { en: `rice dryer x${i}` } })));
  const parts = index.parts();
  expect(structuredClone(parts, { transfer: arraysIn(parts).map(a => a.buffer as ArrayBuffer) })).toBeDefined();
  expect(arraysIn(parts).every(array => array.byteLength === 0)).toBe(true);
});

test('merging in slices, with changes in between, leaves what building anew would give', async () => {
  await fc.assert(
    fc.asyncProperty(docs, docs, anyQuery, async (old, fresh, query) => {
      const index = createIndex(lexicon);
      for (let i = 0; i < 300; i++) index.upsert([record(`n${i}`, { title: { en: `rice x${i}` } })]);
      index.upsert(old);
      const changes = [...fresh];
      await index.tidy(async () => {
        const next = changes.pop();
        if (next) index.upsert([next]);
        index.remove(['n7']);
      });
      index.upsert(changes.reverse());
      const whole = createIndex(lexicon);
      const many = Array.from({ length: 300 }, (_, i) => record(`n${i}`, { title: { en: `rice x${i}` } }));
      whole.upsert([...many, ...old]);
      whole.upsert([...fresh].reverse());
      index.remove(['n7']);
      whole.remove(['n7']);
      expect(index.size).toBe(whole.size);
      expect(ask(index, query).total).toBe(ask(whole, query).total);
    }),
    { numRuns: 15 },
  );
});
