import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdingsOf, isShort, shortages } from './rules.ts';

const counts = fc.uniqueArray(
  fc.record({ value: fc.constantFrom('a', 'b', 'c', 'd', 'e'), count: fc.integer({ min: 0, max: 9 }) }),
  { selector: c => c.value },
);
const of = (list: { value: string; count: number }[], value: string) =>
  list.find(c => c.value === value)?.count ?? 0;

describe('what is held', () => {
  test('is every value with records, once, with both its counts', () => {
    fc.assert(
      fc.property(counts, counts, (technologies, needs) => {
        const holdings = holdingsOf(technologies, needs);
        const values = [...new Set([...technologies, ...needs].map(c => c.value))].filter(
          value => of(technologies, value) + of(needs, value) > 0,
        );
        expect(holdings.map(h => h.value).sort()).toEqual(values.sort());
        for (const h of holdings) {
          expect(h.technologies).toBe(of(technologies, h.value));
          expect(h.needs).toBe(of(needs, h.value));
        }
      }),
    );
  });

  test('stands with the largest first', () => {
    fc.assert(
      fc.property(counts, counts, (technologies, needs) => {
        const sums = holdingsOf(technologies, needs).map(h => h.technologies + h.needs);
        expect(sums).toEqual([...sums].sort((a, b) => b - a));
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(holdingsOf(undefined, undefined)).toEqual([]);
  });
});

test('a shortage is where more is sought than offered, the widest gap first', () => {
  const holding = (value: string, technologies: number, needs: number) => ({ value, technologies, needs });
  const all = [holding('even', 2, 2), holding('one', 0, 1), holding('wide', 1, 5), holding('rich', 9, 1)];
  expect(shortages(all).map(h => h.value)).toEqual(['wide', 'one']);
  expect(all.filter(isShort)).toHaveLength(2);
});
