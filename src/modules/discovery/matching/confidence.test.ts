import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONFIDENCE, chanceOf, fieldOf, isConfident, type Signs, signsOf } from './confidence.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anySigns: fc.Arbitrary<Signs> = fc.record({
  explained: share,
  title: share,
  asked: fc.double({ min: 0, max: 5, noNaN: true }),
  ahead: fc.double({ min: -2, max: 4, noNaN: true }),
  heaviest: share,
});

describe('the chance of a match', () => {
  test('stays between 0 and 1, and grows with everything that speaks for it', () => {
    fc.assert(
      fc.property(anySigns, fc.constantFrom('explained', 'title', 'ahead', 'heaviest'), share, (signs, sign, more) => {
        const chance = chanceOf(signs, CONFIDENCE.weights);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(chanceOf({ ...signs, [sign]: signs[sign] + more }, CONFIDENCE.weights)).toBeGreaterThanOrEqual(chance);
      }),
    );
  });

  test.each<[string, Signs, boolean]>([
    ['all answered, and called so', { explained: 0.8, title: 0.5, asked: 1.1, ahead: 1, heaviest: 0.8 }, true],
    ['a few words of many', { explained: 0.15, title: 0.05, asked: 2.7, ahead: 0.1, heaviest: 0 }, false],
  ])('%s', (_, signs, expected) => {
    expect(isConfident(signs)).toBe(expected);
  });
});

describe('the field', () => {
  const hits = (...relevances: number[]) => relevances.map(relevance => ({ relevance }));

  test.each([
    [[], undefined],
    [[0.9, 0.8, 0.7, 0.6], undefined],
    [[0.9, 0.8, 0.7, 0.4, 0.2], 0.3],
    [[0.9, 0.8, 0.7, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0, 0, 0], 0.2],
  ])('behind %j is %s', (relevances, expected) => {
    const field = fieldOf(hits(...relevances));
    if (expected === undefined) expect(field).toBeUndefined();
    else expect(field).toBeCloseTo(expected);
  });

  test('far behind speaks for a match, close behind does not', () => {
    const evidence = { explained: 0.4, title: 0.2, heaviest: 0.5 };
    const ahead = (field: number) => signsOf({ relevance: 0.5, evidence }, 8, field).ahead;
    expect(ahead(0.1)).toBeGreaterThan(ahead(0.4));
    expect(ahead(0.5)).toBeCloseTo(0);
  });
});

test('its error was measured, and is told', () => {
  const { silent, kept, answerable, unanswerable } = CONFIDENCE.rates;
  for (const rate of [silent, kept]) {
    expect(rate).toBeGreaterThan(50);
    expect(rate).toBeLessThanOrEqual(100);
  }
  expect(Math.min(answerable, unanswerable)).toBeGreaterThan(20);
});
