import { expect, test } from 'vitest';
import { type DeskJudgement, deskFiguresOf, LEAST_JUDGEMENTS } from './desk-figures.ts';

const judged = (needId: string, place: number, accepted: boolean, confident = true): DeskJudgement => ({
  needId,
  place,
  accepted,
  confident,
});

test('too few verdicts say nothing', () => {
  const one = judged('a', 1, true);
  expect(deskFiguresOf(Array(LEAST_JUDGEMENTS - 1).fill(one))).toBeUndefined();
  expect(deskFiguresOf(Array(LEAST_JUDGEMENTS).fill(one))).toBeDefined();
});

test('the best place of what was accepted counts, once for each need', () => {
  const figures = deskFiguresOf([
    ...Array.from({ length: 26 }, () => judged('rejected', 1, false, false)),
    judged('first', 1, true),
    judged('second', 3, true),
    judged('second', 2, true),
    judged('second', 1, false),
    judged('far', 20, true, false),
  ]);
  expect(figures).toEqual({
    judgements: 31,
    measures: { count: 3, s1: 1 / 3, s10: 2 / 3, mrr10: (1 + 1 / 2) / 3 },
    sure: { part: 3, of: 4 },
  });
});
