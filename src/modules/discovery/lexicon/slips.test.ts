import { expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { buildLexicon } from './lexicon.ts';

const row = (id: string, vi: string) => ({
  id,
  broader: null,
  sectors: [],
  vi: [vi],
  en: [id],
  file: 'a.tsv',
  line: 2,
});
const lexicon = buildLexicon({
  rows: [
    row('rice-dryer', 'máy sấy lúa'),
    row('dissolve', 'hoà tan'),
    row('coal', 'than'),
    row('plough', 'máy cày'),
    row('machine', 'máy'),
    row('cut', 'cắt'),
  ],
});
const meant = (text: string) => analyseQuery(text, lexicon).map(group => group.alternatives[0]?.to);

test.each(['mai say lua', 'maysay lua', 'may sya lua', 'máy sấy lua'])('%s means máy sấy lúa', text => {
  expect(meant(text)).toEqual(['rice-dryer']);
});

test('two short words that are known stay what they are', () => {
  expect(meant('may cat')).not.toContain('plough');
  expect(meant('may cya')).toEqual(['plough']);
});

test('what is written with its marks is taken at its word', () => {
  expect(meant('khí hoá than')).not.toContain('dissolve');
  expect(meant('khí hoá than')).toContain('coal');
});
