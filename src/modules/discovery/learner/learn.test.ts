import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseQuery } from '../index/analyse-query.ts';
import { createIndex } from '../index/create-index.ts';
import { NO_TRAITS } from '../index/document.ts';
import { record } from '../index/sample-documents.test-data.ts';
import { buildLexicon, type LexiconSources } from '../lexicon/lexicon.ts';
import { readLexicon } from '../live/knowledge.ts';
import { match } from '../matching/match.ts';
import { canonSyllable } from '../text/normalise.ts';
import { LEAST_RECORDS, learnPairs, lexiconWithLearnt } from './learn.ts';

const row = (id: string, vi: string, en: string) => ({
  id,
  broader: null,
  sectors: [],
  vi: [vi],
  en: [en],
  file: 'a.tsv',
  line: 2,
});
const sources: LexiconSources = {
  rows: [row('pump', 'máy bơm', 'pump')],
  pairs: [{ vi: 'thép', en: 'steelworks', p: 0.8, origin: 'osm' }],
  stopWords: ['a', 'for', 'the', 'is', 'in'].map(word => ({ lang: 'en', word })),
};
const lexicon = buildLexicon(sources);
const TOLD = [
  ['Cần bọc chống rỉ cho máy bơm', 'A rust coat for the pump is needed'],
  ['Bọc ống thép ở nhà máy', 'A coat for steel tubes in a factory'],
  ['Bọc dây điện', 'A coat for wires'],
  ['Bọc ghế da', 'A coat for leather chairs'],
  ['Mạ ống thép', 'Plate the steel tubes'],
  ['Cắt tấm thép', 'Cut a steel sheet'],
  ['Vét luồng lạch', 'Dredge a channel'],
  ['Phao ở luồng lạch', 'Buoys in a channel'],
  ['Luồng lạch cạn', 'The channel is shallow'],
] as const;
const documents = TOLD.map(([vi, en], i) => record(`r${i}`, { title: { vi, en } }));
const learnt = learnPairs(documents, lexicon);
const pairOf = (vi: string) => learnt.find(pair => pair.vi === vi);

describe('learning', () => {
  test('finds the word that stands across, with the number of records that say so', () => {
    expect(pairOf('bọc')).toMatchObject({ en: 'coat', records: 4 });
    expect(pairOf('bọc')!.p).toBeGreaterThan(0.5);
  });

  test('two syllables that hardly stand apart are one word', () => {
    expect(pairOf('luồng lạch')).toMatchObject({ en: 'channel', records: 3 });
    expect(pairOf('lạch')).toBeUndefined();
  });

  test('a word with a concept is left alone, one of the open lists may be completed', () => {
    const twice = [...documents, ...documents.map(d => ({ ...d, id: `${d.id}x` }))];
    expect(learnPairs(twice, lexicon).filter(pair => pair.vi === 'máy bơm')).toEqual([]);
    expect(pairOf('thép')).toMatchObject({ en: 'steel', records: 3 });
  });

  test('what fewer than three records say, or all in one sentence, is not learnt', () => {
    expect(learnt.every(pair => pair.records >= LEAST_RECORDS)).toBe(true);
    expect(learnPairs(documents.slice(0, 3), lexicon).map(pair => pair.vi)).toContain('bọc');
    expect(learnPairs(documents.slice(0, 2), lexicon)).toEqual([]);
    const copies = Array.from({ length: 9 }, (_, i) => record(`${i}`, { title: { vi: 'Bọc da', en: 'Coat' } }));
    expect(learnPairs(copies, lexicon)).toEqual([]);
  });

  test('one record that repeats itself proves nothing', () => {
    const said = TOLD.slice(0, 4);
    const one = record('one', {
      description: { vi: said.map(([vi]) => vi).join('\n'), en: said.map(([, en]) => en).join('\n') },
    });
    expect(learnPairs([one], lexicon)).toEqual([]);
  });

  test.each(['led', 'm', '12', 'an'])('%j is not learnt: it may be any language', word => {
    const many = ['đỏ', 'xanh', 'tím', 'vàng'].map((vi, i) =>
      record(`${i}`, { title: { vi: `${word} ${vi}`, en: `lamp of colour ${i}` } }),
    );
    expect(learnPairs(many, lexicon).map(pair => pair.vi)).not.toContain(word);
  });

  test('the order of the records makes no difference', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), shuffled => {
        expect(learnPairs(shuffled, lexicon)).toEqual(learnt);
      }),
      { numRuns: 20 },
    );
  });

  const words = fc.array(fc.constantFrom('bọc', 'máy bơm', 'thép', 'ống', 'coat', 'pump', 'steel', 'x9', '…'), {
    maxLength: 6,
  });
  test('any records: at least three behind each pair, and never a word with a concept', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 12 }), told => {
        const records = told.map(([vi, en], i) =>
          record(`${i}`, { title: { vi: vi.join(' '), en: en.join(' ') } }),
        );
        for (const pair of learnPairs(records, lexicon)) {
          expect(pair.records).toBeGreaterThanOrEqual(LEAST_RECORDS);
          expect(pair.p > 0 && pair.p <= 1 + 1e-9).toBe(true);
          expect(pair.vi).not.toBe('máy bơm');
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the lexicon with what was learnt', () => {
  const whole = lexiconWithLearnt(sources, documents);
  const sensesOf = (key: string) => whole.heads.get(key)?.senses.map(({ to, origin }) => `${to} (${origin})`);

  test('knows its origin', () => {
    expect(sensesOf('bọc')).toEqual(['coat (learnt)']);
    expect(sensesOf('thép')).toEqual(expect.arrayContaining(['steel (learnt)', 'steelworks (osm)']));
    expect(sensesOf('máy bơm')).toEqual(['pump (thesaurus)']);
  });

  test('curated entries win, whatever is claimed to have been learnt', () => {
    const claimed = [{ vi: 'máy bơm', en: 'bicycle', p: 1, records: 99 }];
    expect(buildLexicon({ ...sources, learnt: claimed }).heads.get('máy bơm')).toEqual(lexicon.heads.get('máy bơm'));
  });

  test('an open list that says the same keeps its own', () => {
    const claimed = [{ vi: 'thép', en: 'steelworks', p: 0.9, records: 5 }];
    const senses = buildLexicon({ ...sources, learnt: claimed }).heads.get('thép')?.senses;
    expect(senses).toMatchObject([{ to: 'steelworks', origin: 'osm' }]);
  });

  test('a need in Vietnamese is matched by it, and the match says on how many records that rests', () => {
    const index = createIndex(whole);
    index.upsert([record('found', { title: { en: 'Powder coating line' } })]);
    const from = { kind: 'need' as const, groups: analyseQuery('dây chuyền bọc', whole), traits: NO_TRAITS };
    const [found] = match({ from, index, limit: 5, today: '2026-01-01' });
    expect(found?.words).toEqual([{ from: 'bọc', to: 'coat', share: 1, origin: 'learnt', records: 4 }]);
  });
});

test('the sample teaches words that any engineer would call right', () => {
  const records = globSync('db/sample/technologies/*.json')
    .flatMap((file): Record<string, Record<string, string>>[] => JSON.parse(readFileSync(file, 'utf8')))
    .map(({ title, summary }, i) => record(`${i}`, { title: title!, description: summary! }));
  const lexicon = readLexicon('db/thesaurus');
  const pairs = learnPairs(records, lexicon).map(({ vi, en }) => `${vi} = ${en}`);
  // What a steward has curated since is no longer learnt.
  const right = ['phút minutes', 'trạm station', 'đỏ red', 'đêm night', 'rầy planthoppers', 'đọc read']
    .map(pair => pair.split(' ') as [string, string])
    .filter(([vi]) => !lexicon.heads.get(canonSyllable(vi))?.concepts.length);
  expect(right.length).toBeGreaterThan(2);
  expect(pairs).toEqual(expect.arrayContaining(right.map(([vi, en]) => `${vi} = ${en}`)));
});
