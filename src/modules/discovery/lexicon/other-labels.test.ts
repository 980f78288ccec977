import { describe, expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { buildLexicon } from './lexicon.ts';
import { withOtherLabels } from './other-labels.ts';
import type { ThesaurusRow } from './thesaurus-file.ts';

const row = (id: string, vi: string, en: string): ThesaurusRow => ({
  id,
  broader: null,
  sectors: ['processing'],
  vi: [vi],
  en: [en],
  file: 'a.tsv',
  line: 2,
});
const ROWS = [row('rice', 'lúa', 'rice'), row('dryer', 'máy sấy', 'dryer'), row('pear', 'quả lê', 'pear')];
const TEXT = 'id\tko\tzh\tja\nrice\t벼\t水稻\t米|イネ\ndryer\t건조기\t烘干机|干燥机\t乾燥機\npear\t배\t\t\n';
const STOP = [
  { lang: 'ko', word: '를' },
  { lang: 'ja', word: 'の' },
];

describe('labels in Korean, Chinese and Japanese', () => {
  const read = withOtherLabels(ROWS, 'other.tsv', TEXT);
  const lexicon = buildLexicon({ rows: read.rows, stopWords: STOP });
  const conceptsIn = (text: string) =>
    analyseQuery(text, lexicon)
      .flatMap(group => group.alternatives[0]!.terms.map(t => t.term))
      .filter(term => term.startsWith('#'));

  test.each([
    ['벼 건조기', ['#rice', '#dryer']],
    ['벼건조기를', ['#dryer']],
    ['水稻烘干机', ['#rice', '#dryer']],
    ['米の乾燥機', ['#rice', '#dryer']],
    ['イネ乾燥機 LED', ['#rice', '#dryer']],
  ])('%s names %j', (text, concepts) => {
    expect(conceptsIn(text)).toEqual(concepts);
  });

  test('a sound inside a word is no word, one by itself is', () => {
    expect(conceptsIn('재배')).toEqual([]);
    expect(conceptsIn('배')).toEqual(['#pear']);
    expect(conceptsIn('배를 찾다')).toEqual(['#pear']);
  });

  test.each([
    ['id\tko\tzh\n', 1, 'The first line must be: id, ko, zh, ja.'],
    [`${TEXT}nothing\ta\tb\tc\n`, 5, 'There is no concept "nothing".'],
    [`${TEXT}rice\ta\tb\tc\n`, 5, '"rice" stands above already.'],
    [`${TEXT}rice\ta\n`, 5, 'The line has 2 columns; it needs 4.'],
  ])('a faulty line of %j is named', (text, line, said) => {
    const { faults } = withOtherLabels(ROWS, 'other.tsv', text);
    expect(faults.map(f => [f.file, f.line, f.said.en])).toEqual([['other.tsv', line, said]]);
  });
});
