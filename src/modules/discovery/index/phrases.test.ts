import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { fold } from '../text/fold.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import { phrasesIn } from './phrases.ts';
import { record } from './sample-documents.test-data.ts';
import type { Index } from './types.ts';

const idsFor = (index: Index, query: string): string[] =>
  index
    .search({ groups: analyseQuery(query, lexicon), phrases: phrasesIn(query), kind: 'technology', limit: 100 })!
    .hits.map(hit => hit.id)
    .sort();
const indexOf = (titles: Record<string, string>, lang: string): Index => {
  const index = createIndex(lexicon);
  index.upsert(Object.entries(titles).map(([id, title]) => record(id, { title: { [lang]: title } })));
  return index;
};

test.each<[string, string[]]>([
  ['máy sấy lúa', []],
  ['máy "sấy lúa" thóc', ['sấy lúa']],
  ['máy" OR "sấy', []],
  ['ống 5" và 10" thép', []],
  ['("máy sấy"), lúa', ['máy sấy']],
  ['“máy sấy” và «nước thải»', ['máy sấy', 'nước thải']],
  ['"a" "b"', ['a', 'b']],
  ['12" pipe', []],
  ['"" "  " "!?"', []],
  ['"mở mà không đóng', []],
])('%s quotes %j', (query, phrases) => {
  expect(phrasesIn(query)).toEqual(phrases);
});

describe('what stands in quotes stands in the record, together and in this order', () => {
  const english = indexOf(
    { whole: 'A rice dryer of steel', apart: 'Dryer for rice', turned: 'dryer rice', other: 'welding robot' },
    'en',
  );
  const vietnamese = indexOf(
    { marked: 'Máy sấy lúa tĩnh', plain: 'may say lua dong', apart: 'Máy cắt và sấy lúa', crop: 'Lúa, máy sấy' },
    'vi',
  );

  test.each([
    ['"rice dryer"', ['whole']],
    ['"Dryer rice"', ['turned']],
    ['"rice dryer" robot', ['whole']],
    ['"rice dryer" "of steel"', ['whole']],
    ['"rice dryer" "of wood"', []],
    ['"of steel"', ['whole']],
    ['"of"', ['whole']],
  ])('%s finds %j', (query, ids) => {
    expect(idsFor(english, query)).toEqual(ids);
  });

  test.each([
    ['"máy sấy lúa"', ['marked', 'plain']],
    ['"may say lua"', ['marked', 'plain']],
    ['"sấy lúa"', ['apart', 'marked', 'plain']],
    ['"lúa máy sấy"', ['crop']],
  ])('%s finds %j, with or without marks', (query, ids) => {
    expect(idsFor(vietnamese, query)).toEqual(ids);
  });

  test('a word that stands only within a compound is found by quoting it', () => {
    expect(idsFor(indexOf({ r: 'máy sấy lúa máy' }, 'vi'), '"sấy"')).toEqual(['r']);
  });

  test('no phrase reaches from one text of a record into the next', () => {
    const index = createIndex(lexicon);
    index.upsert([record('r', { title: { en: 'solar rice' }, description: { en: 'dryer' } })]);
    expect(idsFor(index, 'rice dryer')).toEqual(['r']);
    expect(idsFor(index, '"rice dryer"')).toEqual([]);
  });
});

test('quotes find what a search through the texts finds, after merges and changes too', () => {
  const word = fc.constantFrom('máy', 'sấy', 'lúa', 'rice', 'dryer', 'robot', 'hàn', 'welding');
  const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map(all => all.join(' '));
  fc.assert(
    fc.property(fc.array(words(7), { maxLength: 20 }), words(3), (titles, phrase) => {
      const index = createIndex(lexicon);
      titles.forEach((title, i) => {
        index.upsert([record(`r${i % 15}`, { title: { vi: title } })]);
      });
      const standing = new Map(titles.map((title, i) => [`r${i % 15}`, ` ${fold(title)} `]));
      const expected = [...standing].filter(([, title]) => title.includes(` ${fold(phrase)} `)).map(([id]) => id);
      expect(idsFor(index, `"${phrase}"`)).toEqual(expected.sort());
    }),
    { numRuns: 150 },
  );
});
