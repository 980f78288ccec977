import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CRITERIA, gradeOf, outcomeOf, type Scores, totalOf } from './rules.ts';

const scores = ([advantages, clarity, cooperation, language]: readonly number[]): Scores => ({
  advantages: advantages!,
  clarity: clarity!,
  cooperation: cooperation!,
  language: language!,
});

describe('what a review comes to', () => {
  test.each([
    [[5, 5, 5, 5], 'excellent', 'publish'],
    [[5, 5, 5, 2], 'excellent', 'publish'],
    [[5, 5, 5, 1], 'good', 'publish'],
    [[4, 4, 4, 3], 'good', 'publish'],
    [[4, 4, 3, 3], 'sufficient', 'publish'],
    [[3, 3, 3, 1], 'sufficient', 'publish'],
    [[3, 3, 2, 1], 'hold', 'hold'],
    [[2, 1, 1, 1], 'hold', 'hold'],
    [[1, 1, 1, 1], 'declined', 'decline'],
    [[0, 0, 0, 0], 'declined', 'decline'],
    [[0, 5, 5, 5], 'hold', 'hold'],
    [[5, 5, 0, 5], 'hold', 'hold'],
    [[0, 2, 1, 1], 'declined', 'decline'],
  ] as const)('%j is %s: %s', (given, grade, outcome) => {
    expect(gradeOf(scores(given))).toBe(grade);
    expect(outcomeOf(scores(given))).toBe(outcome);
  });

  test('nothing with a 0, or below 10, is ever published; all else is', () => {
    const score = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.tuple(score, score, score, score).map(scores), given => {
        const publishable = totalOf(given) >= 10 && CRITERIA.every(key => given[key] > 0);
        return (outcomeOf(given) === 'publish') === publishable;
      }),
    );
  });
});
