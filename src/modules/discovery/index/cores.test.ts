import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';
import { agreementOf, type Core, coreWords, shareAsked } from './cores.ts';
import { createIndex } from './create-index.ts';
import { record } from './sample-documents.test-data.ts';
import { Terms } from './terms.ts';

/** What a record is known by that says these terms. */
function knownBy(said: readonly [term: string, count: number][]): Map<string, number> {
  const terms = new Terms(lexicon);
  const numbers = Uint32Array.from(said, ([term]) => terms.numberOf(term));
  const counts = Float64Array.from(said, ([, count]) => count);
  const kept = coreWords({ numbers, counts, where: new Int32Array(said.length) }, terms);
  return new Map(Array.from(kept.numbers, (number, i) => [terms.textOf(number), kept.counts[i]!]));
}
const core = (words: Record<string, number>): Core => new Map(Object.entries(words));
const anyCore = fc
  .dictionary(fc.constantFrom('rice', 'dryer', 'shrimp', 'pond', 'weld'), fc.double({ min: 0.1, max: 9, noNaN: true }))
  .map(core);

describe('what a record is known by', () => {
  test('is what it says most, neither Vietnamese words nor general things', () => {
    const words = knownBy([['rice', 3], ['v:lúa', 5], ['f:lua', 5], ['dryer', 1]]);
    expect([...words.keys()]).toEqual(['rice', 'dryer']);
    expect(words.get('rice')).toBeCloseTo(Math.log(4));
  });

  test('are so many words and no more', () => {
    const many = Array.from({ length: 100 }, (_, i): [string, number] => [`word${i}`, i + 1]);
    const kept = knownBy(many);
    expect(kept.size).toBe(32);
    expect(kept.has('word99')).toBe(true);
    expect(kept.has('word0')).toBe(false);
  });

  test('of those that are said equally often, the first by the alphabet', () => {
    const many = Array.from({ length: 100 }, (_, i): [string, number] => [`word${99 - i}`, i < 3 ? 2 : 1]);
    const kept = [...knownBy(many).keys()];
    const once = Array.from({ length: 97 }, (_, i) => `word${i}`).toSorted().slice(0, 29);
    expect(kept).toEqual(['word97', 'word98', 'word99', ...once]);
  });
});

describe('what of it was asked for', () => {
  const words = (n: number): string[] => Array.from({ length: n }, (_, i) => `word${i}`);
  const whole = core(Object.fromEntries(words(32).map(word => [word, 2])));

  test.each<[number, number, number]>([
    [0, 1, 0],
    [8, 1, 0.25],
    [8, 0.5, 0.125],
    [32, 1, 1],
    [40, 1, 1],
  ])('by a query that says %d of 32 words, as sure as %d, it is %d', (said, sure, expected) => {
    expect(shareAsked(whole, new Map(words(said).map(word => [word, sure])))).toBeCloseTo(expected);
  });

  test('follows the weight of the words', () => {
    const asked = new Map([['word0', 1]]);
    expect(shareAsked(new Map([...whole, ['word0', 20]]), asked)).toBeGreaterThan(shareAsked(whole, asked));
  });

  test('is little of a record that says little, and none of one that says nothing', () => {
    expect(shareAsked(core({ word0: 2 }), new Map([['word0', 1]]))).toBeCloseTo(1 / 32);
    expect(shareAsked(core({}), new Map([['word0', 1]]))).toBe(0);
  });
});

describe('agreement', () => {
  test.each<[string, Record<string, number>[], number | undefined]>([
    ['of one record with itself is unknown', [{ rice: 1 }], undefined],
    ['with records that say nothing is unknown', [{ rice: 1 }, {}], undefined],
    ['is whole where all say the same', [{ rice: 1 }, { rice: 7 }, { rice: 2 }], 1],
    ['is none where they say different things', [{ rice: 1 }, { pond: 1 }, { weld: 1 }], 0],
    ['is the mean over the pairs', [{ rice: 1 }, { rice: 1 }, { pond: 1 }], 1 / 3],
  ])('%s', (_, words, expected) => {
    const agreement = agreementOf(words.map(core));
    if (expected === undefined) expect(agreement).toBeUndefined();
    else expect(agreement).toBeCloseTo(expected);
  });

  test('lies between 0 and 1, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(anyCore, { minLength: 2, maxLength: 10 }), cores => {
        const agreement = agreementOf(cores);
        expect(agreement === undefined).toBe(cores.filter(c => c.size > 0).length < 2);
        expect(agreement ?? 0).toBeGreaterThanOrEqual(0);
        expect(agreement ?? 1).toBeLessThanOrEqual(1 + 1e-9);
        expect(agreementOf(cores.toReversed()) ?? -1).toBeCloseTo(agreement ?? -1);
      }),
    );
  });
});

describe('evidence', () => {
  const evidenceFor = (query: string, ...titles: string[]) => {
    const index = createIndex(lexicon);
    index.upsert(titles.map((en, i) => record(`r${i}`, { title: { en } })));
    const groups = analyseQuery(query, lexicon);
    const { hits } = index.search({ groups, kind: 'technology', limit: 10 })!;
    return new Map(hits.map(hit => [hit.id, hit.evidence]));
  };

  test('every part is a share, and what is named or found apart is part of what is explained', () => {
    for (const query of ['hàn pin', 'máy sấy lúa', 'ao tôm, sấy lúa và pin']) {
      const found = evidenceFor(query, 'Battery welding', 'Rice dryer', 'Shrimp pond with a battery');
      for (const evidence of found.values()) {
        for (const part of Object.values(evidence)) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        expect(evidence.named + evidence.apart).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});
