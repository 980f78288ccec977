import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine } from './embedder.ts';
import { fuse, orderOf } from './fuse.ts';

describe('scores of words and of meaning, fused', () => {
  test.each([
    { scores: [1, 0.5], cosines: [0.2, 0.8], weight: 0, fused: [1, 0.5] },
    { scores: [1, 0.5], cosines: [0.2, 0.8], weight: 1, fused: [0, 1] },
    { scores: [1, 0.5], cosines: [0.2, 0.8], weight: 0.5, fused: [0.5, 0.75] },
    { scores: [8, 4], cosines: [0.2, 0.8], weight: 0.5, fused: [4, 6] },
    { scores: [8, 4], cosines: [0.7, 0.7], weight: 0.5, fused: [4, 2] },
    { scores: [], cosines: [], weight: 0.5, fused: [] },
  ])('%j', ({ scores, cosines, weight, fused }) => {
    fuse(scores, cosines, weight).forEach((score, i) => expect(score).toBeCloseTo(fused[i]!, 9));
  });

  const candidates = fc.array(fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), { minLength: 1, maxLength: 50 });
  const weights = fc.double({ min: 0, max: 1, noNaN: true });

  test('none stands above the highest that the words gave, or below nothing', () => {
    fc.assert(
      fc.property(candidates, weights, (list, weight) => {
        const scores = list.map(([score]) => score);
        const fused = fuse(scores, list.map(([, near]) => near), weight);
        expect(Math.max(...fused)).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
        expect(Math.min(...fused)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('who is better in both is never behind', () => {
    fc.assert(
      fc.property(candidates, weights, (list, weight) => {
        const fused = fuse(list.map(([score]) => score), list.map(([, near]) => near), weight);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries())
            if (a[0] >= b[0] && a[1] >= b[1]) expect(fused[i]).toBeGreaterThanOrEqual(fused[j]! - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  test('every place is named once, and equal scores keep theirs', () => {
    expect(orderOf([1, 3, 3, 2])).toEqual([1, 2, 3, 0]);
  });
});

test.each([
  [[1, 0], [2, 0], 1],
  [[1, 0], [0, 1], 0],
  [[1, 1], [-1, -1], -1],
  [[0, 0], [1, 0], 0],
])('cosine of %j and %j', (a, b, expected) => {
  expect(cosine(Float32Array.from(a), Float32Array.from(b))).toBeCloseTo(expected, 6);
});
