import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONFIDENCE,
  chanceOf,
  confidence,
  type Field,
  fieldOf,
  leastBeside,
  type Signs,
  signsOf,
  type Weights,
} from './confidence.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anySigns: fc.Arbitrary<Signs> = fc.record({
  explained: share,
  named: share,
  apart: share,
  near: share,
  title: share,
  wanted: share,
  heaviest: share,
  asked: fc.double({ min: 0, max: 5, noNaN: true }),
  ahead: fc.double({ min: -2, max: 4, noNaN: true }),
  together: share,
});

describe('the chance of a match', () => {
  const speaking = ['explained', 'named', 'title', 'wanted', 'ahead', 'heaviest', 'together'] as const;

  test('stays between 0 and 1, and grows with everything that speaks for it', () => {
    fc.assert(
      fc.property(anySigns, fc.constantFrom(...speaking), share, (signs, sign, more) => {
        const chance = chanceOf(signs, CONFIDENCE.weights);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(chanceOf({ ...signs, [sign]: signs[sign] + more }, CONFIDENCE.weights)).toBeGreaterThanOrEqual(chance);
      }),
    );
  });
});

const all: Signs = {
  ...{ explained: 0.8, named: 0.7, apart: 0, near: 0, title: 0.5, wanted: 0.4, heaviest: 0.8 },
  ...{ asked: 1.1, ahead: 1, together: 0.1 },
};
const little: Signs = {
  ...{ explained: 0.15, named: 0, apart: 0.1, near: 0, title: 0.05, wanted: 0.05, heaviest: 0 },
  ...{ asked: 2.7, ahead: 0.1, together: 0.03 },
};

describe('a confident match', () => {
  test.each<[string, Signs, boolean]>([
    ['all answered, and called so', all, true],
    ['a few words of many', little, false],
  ])('%s', (_, signs, expected) => {
    expect(confidence([signs])(signs)).toBe(expected);
  });

  test('is not far less likely than the best of the same need', () => {
    const better = { ...all, explained: 1, title: 1, heaviest: 1 };
    expect(confidence([all])(all)).toBe(true);
    expect(confidence([better, all])(better)).toBe(true);
    expect(confidence([better, all])(all)).toBe(false);
  });

  test('there is one wherever the best is likely enough, and none elsewhere', () => {
    fc.assert(
      fc.property(fc.array(anySigns, { minLength: 1, maxLength: 10 }), list => {
        const isConfident = confidence(list);
        const enough = list.some(signs => chanceOf(signs, CONFIDENCE.weights) >= CONFIDENCE.least);
        expect(list.some(isConfident)).toBe(enough);
      }),
    );
  });

  test.each([
    [0, 0.5, 0.5],
    [0.6, 0.5, 0.5],
    [0.9, 0.5, 0.75],
    [1, 0.5, 1],
  ])('beside one of chance %d, and from %d on, it has at least %d', (best, least, expected) => {
    expect(leastBeside(best, least)).toBeCloseTo(expected);
  });
});

describe('the field', () => {
  const core = new Map([['rice', 1]]);
  const hits = (...relevances: number[]) => relevances.map(relevance => ({ relevance, core }));

  test.each([
    [[], undefined],
    [[0.9, 0.8, 0.7, 0.6], undefined],
    [[0.9, 0.8, 0.7, 0.4, 0.2], 0.3],
    [[0.9, 0.8, 0.7, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0, 0, 0], 0.2],
  ])('behind %j is %s', (relevances, expected) => {
    const { relevance } = fieldOf(hits(...relevances), 3);
    if (expected === undefined) expect(relevance).toBeUndefined();
    else expect(relevance).toBeCloseTo(expected);
  });

  test('far behind speaks for a match, close behind does not', () => {
    const evidence = { explained: 0.4, named: 0.3, apart: 0, near: 0, title: 0.2, wanted: 0.2, heaviest: 0.5 };
    const field = (relevance: number): Field => ({ asked: 8, relevance, together: undefined });
    const ahead = (relevance: number) => signsOf({ relevance: 0.5, evidence }, field(relevance)).ahead;
    expect(ahead(0.1)).toBeGreaterThan(ahead(0.4));
    expect(ahead(0.5)).toBeCloseTo(0);
  });

  test('one match alone agrees with none', () => {
    expect(fieldOf(hits(0.9), 3).together).toBeUndefined();
    expect(fieldOf(hits(0.9, 0.8), 3).together).toBeCloseTo(1);
  });
});

test('its error was measured, and is told', () => {
  const { answerable, unanswerable, ...rates } = CONFIDENCE.rates;
  for (const rate of Object.values(rates)) {
    expect(rate).toBeGreaterThan(50);
    expect(rate).toBeLessThanOrEqual(100);
  }
  expect(rates.kept).toBeGreaterThanOrEqual(rates.keptRight);
  expect(Math.min(answerable, unanswerable)).toBeGreaterThan(20);
});

test('every sign has its weight', () => {
  const signs: Record<keyof Weights, unknown> = { ...all, constant: 0 };
  expect(Object.keys(CONFIDENCE.weights).sort()).toEqual(Object.keys(signs).sort());
});
