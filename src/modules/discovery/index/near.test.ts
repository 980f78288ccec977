import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';
import { createIndex } from './create-index.ts';
import { around, createWindows } from './near.ts';
import { record } from './sample-documents.test-data.ts';

const FILLER = Array.from({ length: 30 }, (_, i) => `filler${i}`).join(' ');
const together = { en: `Welding beside shrimp. ${FILLER}` };
const apart = { en: `Welding. ${FILLER} beside shrimp` };

function scores(descriptions: Record<string, Record<string, string>>, text: string): Record<string, number> {
  const index = createIndex(lexicon);
  index.upsert(Object.entries(descriptions).map(([id, description]) => record(id, { description })));
  const groups = analyseQuery(text, lexicon);
  const { hits } = index.search({ groups, kind: 'technology', limit: 10 })!;
  return Object.fromEntries(hits.map(hit => [hit.id, hit.score]));
}

describe('words that stand near each other', () => {
  test.each(['welding shrimp', 'hàn, tôm', 'han, tom'])('raise a record: %s', query => {
    const { near, far } = scores({ near: together, far: apart }, query);
    expect(far).toBeGreaterThan(0);
    expect(near).toBeGreaterThan(far!);
  });

  test('do so in the language of the record, whatever the question is in', () => {
    const vietnamese = { vi: `Hàn cạnh tôm. ${FILLER}` };
    const scattered = { vi: `Hàn. ${FILLER} cạnh tôm` };
    const { near, far } = scores({ near: vietnamese, far: scattered }, 'welding shrimp');
    expect(near).toBeGreaterThan(far!);
  });

  test('one word alone has no neighbour', () => {
    const { near, far } = scores({ near: together, far: apart }, 'welding');
    expect(near).toBe(far);
  });

  test('the end of one text is not near the beginning of the next', () => {
    const index = createIndex(lexicon);
    const split = { title: { en: 'Shrimp' }, description: { en: 'Welding' } };
    const whole = { title: { en: 'Shrimp' }, description: { en: 'Welding shrimp' } };
    index.upsert([record('split', split), record('whole', whole)]);
    const groups = analyseQuery('welding shrimp', lexicon);
    const { hits } = index.search({ groups, kind: 'technology', limit: 10 })!;
    const score = (id: string) => hits.find(hit => hit.id === id)!;
    expect(score('split').evidence.explained).toBeGreaterThan(0);
    expect(score('whole').score - score('whole').evidence.explained).toBeGreaterThan(
      score('split').score - score('split').evidence.explained,
    );
  });

  test('are found again after parts of the index were merged', async () => {
    const index = createIndex(lexicon);
    for (let i = 0; i < 40; i++) index.upsert([record(`r${i}`, { description: i % 2 ? together : apart })]);
    const groups = analyseQuery('welding shrimp', lexicon);
    const scored = () =>
      index
        .search({ groups, kind: 'technology', limit: 50 })!
        .hits.map(({ id, score }) => [id, score])
        .toSorted();
    const before = scored();
    await index.compact();
    expect(scored()).toEqual(before);
    expect(new Set(before.map(([, score]) => score)).size).toBe(2);
  });
});

describe('windows', () => {
  test('two words of a text at most a window apart are near, those three windows apart are not', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(8), fc.integer({ min: 24, max: 200 }), (word, step, far) => {
        const windows = createWindows();
        expect(around(windows.at(word)) & windows.at(word + step)).not.toBe(0);
        expect(around(windows.at(word)) & windows.at(word + far)).toBe(0);
      }),
    );
  });

  test('of two texts no words are near', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 30 }), (first, second) => {
        const windows = createWindows();
        const last = windows.at(first - 1);
        windows.close(first);
        expect(around(last) & windows.at(0)).toBe(0);
        windows.close(second);
      }),
    );
  });
});
