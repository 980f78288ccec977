import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { raised } from './raising.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const grown = (a: number, b: number): number => Math.min(1, a + b);

describe('relevance', () => {
  test('stays between what is explained and 1, and grows with all that raises it', () => {
    fc.assert(
      fc.property(share, share, share, share, (explained, title, near, more) => {
        const relevance = raised(explained, { title, near });
        expect(relevance).toBeGreaterThanOrEqual(explained - 1e-12);
        expect(relevance).toBeLessThanOrEqual(1);
        const further = [
          raised(grown(explained, more), { title, near }),
          raised(explained, { title: grown(title, more), near }),
          raised(explained, { title, near: grown(near, more) }),
        ];
        for (const other of further) expect(other).toBeGreaterThanOrEqual(relevance - 1e-12);
      }),
    );
  });

  test.each([
    [0, 1, 1, 0],
    [1, 0, 0, 1],
    [0.4, 0, 0, 0.4],
  ])('of %d explained under a title of %d, %d of it near, is %d', (explained, title, near, relevance) => {
    expect(raised(explained, { title, near })).toBeCloseTo(relevance);
  });
});
