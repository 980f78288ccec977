import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SECTOR_CODES } from '../../../../kernel/sectors.ts';
import { FAIL_REASONS } from '../schema.ts';
import { partOf, publicFailures, sectorsOf, WITHHELD_BELOW, yearsOf } from './rules.ts';

const counted = fc.array(
  fc.record({
    caseId: fc.uuid(),
    sector: fc.constantFrom(...SECTOR_CODES),
    day: fc.constantFrom('2024-12-31', '2025-01-01', '2026-06-01', '2026-11-22'),
  }),
  { maxLength: 30 },
);

test('years add up to the cumulative figure, sectors to the year', () => {
  fc.assert(
    fc.property(counted, all => {
      const years = yearsOf(all, '2026-11-22');
      years.reduce((before, year) => {
        const here = partOf(all, { year });
        expect(sectorsOf(all).reduce((n, sector) => n + partOf(all, { year, sector }).length, 0)).toBe(here.length);
        const until = partOf(all, { until: year }).length;
        expect(until).toBe(before + here.length);
        return until;
      }, 0);
      expect(partOf(all, { until: years.at(-1)! })).toEqual(all);
    }),
  );
});

test('without anything counted there is this year', () => {
  expect(yearsOf([], '2026-11-22')).toEqual([2026]);
});

test('in public one to four failures for a reason are never told', () => {
  const failures = fc.array(
    fc.record({ reason: fc.constantFrom(...FAIL_REASONS), count: fc.integer({ min: 1, max: 12 }) }),
  );
  fc.assert(
    fc.property(failures, list => {
      for (const { reason, count } of publicFailures(list)) {
        const real = list.find(one => one.reason === reason)?.count ?? 0;
        expect(count).toBe(real > 0 && real < WITHHELD_BELOW ? undefined : real);
      }
    }),
  );
});
