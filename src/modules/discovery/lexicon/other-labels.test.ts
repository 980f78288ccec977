import { describe, expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { buildLexicon } from './lexicon.ts';
import { withCodes, withOtherLabels } from './other-labels.ts';
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

describe('codes of classifications', () => {
  test('are read into the rows that they are of', () => {
    const { rows, faults } = withCodes(ROWS, 'codes.tsv', 'id\tvsic\tipc\ndryer\t10|28\tF26B\n');
    expect(faults).toEqual([]);
    expect(rows.map(r => r.codes)).toEqual([
      { vsic: [], ipc: [] },
      { vsic: ['10', '28'], ipc: ['F26B'] },
      { vsic: [], ipc: [] },
    ]);
  });

  test.each([
    ['id\tipc\n', 1, 'The first line must be: id, vsic, ipc.'],
    ['id\tvsic\tipc\noven\t28\t\n', 2, 'There is no concept "oven".'],
  ])('a faulty line of %j is named', (text, line, said) => {
    const { faults } = withCodes(ROWS, 'codes.tsv', text);
    expect(faults.map(f => [f.file, f.line, f.said.en])).toEqual([['codes.tsv', line, said]]);
  });
});
