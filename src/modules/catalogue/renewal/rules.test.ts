import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, monthsAfter, publicCounts, stepDue, validUntil } from './rules.ts';

describe('days of validity', () => {
  test.each([
    ['2026-01-14', 12, '2027-01-14'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 18, '2028-02-29'],
    ['2026-11-22', -18, '2025-05-22'],
  ])('%s and %i months: %s', (day, months, then) => expect(monthsAfter(day, months)).toBe(then));

  const SINCE = '2026-01-14';
  test.each([
    ['2026-06-01', null, undefined],
    ['2026-12-14', null, undefined],
    ['2026-12-15', null, { kind: 'remind', days: 30 }],
    ['2026-12-15', 30, undefined],
    ['2027-01-06', 30, undefined],
    ['2027-01-07', 30, { kind: 'remind', days: 7 }],
    ['2027-01-10', null, { kind: 'remind', days: 7 }],
    ['2027-01-14', 7, undefined],
    ['2027-01-15', 7, { kind: 'expire' }],
    ['2028-01-01', null, { kind: 'expire' }],
  ])('on %s, reminded at %s: %j', (today, reminded, step) =>
    expect(stepDue({ since: SINCE, reminded }, today)).toEqual(step),
  );

  test('followed day by day, a record is reminded twice and expires on the day after its last', () => {
    const start = fc.integer({ min: 0, max: 4000 }).map(n => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(start, since => {
        const steps: string[] = [];
        let reminded: number | null = null;
        for (let n = 300; n < 380; n++) {
          const today = new Date(Date.parse(since) + n * 86_400_000).toISOString().slice(0, 10);
          const step = stepDue({ since, reminded }, today);
          if (step?.kind === 'remind') {
            reminded = step.days;
            steps.push(`${daysBetween(today, validUntil(since))}`);
          }
          if (step?.kind === 'expire') return steps.join() === '30,7' && daysBetween(validUntil(since), today) === 1;
        }
        return false;
      }),
    );
  });
});

describe('figures that everybody may read', () => {
  const of = (...counts: [number, number][]) =>
    publicCounts(counts.map(([total, stale], i) => ({ source: `s${i}`, total, stale })));

  test('small ones are withheld, and the sum where it would tell a single one', () => {
    expect(of([100, 20], [50, 0]).sum).toEqual({ total: 150, stale: 20 });
    expect(of([100, 20], [50, 3]).rows.map(r => r.stale)).toEqual([20, null]);
    expect(of([100, 20], [50, 3]).sum).toEqual({ total: 150, stale: null });
    expect(of([100, 4], [50, 3]).sum).toEqual({ total: 150, stale: 7 });
    expect(of([100, 20], [3, 3]).rows[1]).toMatchObject({ total: null, stale: null });
  });
});
