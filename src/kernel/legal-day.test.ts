import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLegalDay, legalDay } from './legal-day.ts';

describe('legalDay', () => {
  test.each([
    ['2026-11-21T16:59:59.999Z', '2026-11-21'],
    ['2026-11-21T17:00:00.000Z', '2026-11-22'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2028-02-28T18:00:00.000Z', '2028-02-29'],
  ])('%s is %s in Hà Nội', (at, day) => {
    expect(legalDay(new Date(at))).toBe(day);
  });

  test('agrees with the time zone data', () => {
    const zone = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        at => {
          expect(legalDay(at)).toBe(zone.format(at));
          expect(isLegalDay(legalDay(at))).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['2026-11-22', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-04-31', false],
  ['0001-01-01', true],
  // The calendar of the database has no year zero.
  ['0000-01-01', false],
  ['2026-1-1', false],
  ['22/11/2026', false],
  ['2026-11-22T00:00:00Z', false],
  [' 2026-11-22', false],
  ['2026-11-22\n', false],
  ['', false],
])('isLegalDay(%j) is %s', (text, is) => {
  expect(isLegalDay(text)).toBe(is);
});
