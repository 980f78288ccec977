import { expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import { record } from './sample-documents.test-data.ts';

const found = (docs: readonly Parameters<typeof record>[], text: string) => {
  const index = createIndex(lexicon);
  index.upsert(docs.map(args => record(...args)));
  const groups = analyseQuery(text, lexicon);
  return index.search({ groups, kind: 'technology', limit: 10 })!.hits.map(hit => hit.id);
};

test('of two records that say the same, the one that is called by little else comes first', () => {
  const docs: Parameters<typeof record>[] = [
    ['more', { title: { en: 'Welding of battery packs for boats with a shrimp tank' } }],
    ['it', { title: { en: 'Battery welding' } }],
  ];
  expect(found(docs, 'hàn pin')).toEqual(['it', 'more']);
});

test('a title is found again after parts of the index were merged, and others have gone', () => {
  const index = createIndex(lexicon);
  for (let i = 0; i < 20; i++) index.upsert([record(`other-${i}`, { title: { en: `Welding of shrimp tank ${i}` } })]);
  index.upsert([record('it', { title: { en: 'Battery welding' } })]);
  for (let i = 20; i < 40; i++) index.upsert([record(`other-${i}`, { title: { en: `Welding of shrimp tank ${i}` } })]);
  index.remove(['other-3', 'other-21']);
  const once = createIndex(lexicon);
  const rest = Array.from({ length: 40 }, (_, i) => i).filter(i => i !== 3 && i !== 21);
  once.upsert([
    ...rest.map(i => record(`other-${i}`, { title: { en: `Welding of shrimp tank ${i}` } })),
    record('it', { title: { en: 'Battery welding' } }),
  ]);
  const groups = analyseQuery('hàn pin, tôm', lexicon);
  const hits = (of: typeof index) => of.search({ groups, kind: 'technology', limit: 50 })!.hits;
  expect(hits(index).map(h => [h.id, h.score])).toEqual(hits(once).map(h => [h.id, h.score]));
});
