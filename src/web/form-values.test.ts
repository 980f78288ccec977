import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, parseNumber } from './form-values.ts';

describe('parseNumber', () => {
  test.each([
    ['1,5', 1.5, 1.5],
    ['1.5', 1.5, 1.5],
    ['1.200', 1200, 1.2],
    ['1,200', 1.2, 1200],
    ['1.200,5', 1200.5, Number.NaN],
    ['1,200.5', Number.NaN, 1200.5],
    ['1.234.567', 1_234_567, Number.NaN],
    ['1 200', 1200, 1200],
    ['1\u00a0200', 1200, 1200],
    ['007', 7, 7],
    ['', undefined, undefined],
    [' ', undefined, undefined],
    ['nhiều', Number.NaN, Number.NaN],
    ['-5', Number.NaN, Number.NaN],
    ['1e9', Number.NaN, Number.NaN],
    ['1..2', Number.NaN, Number.NaN],
    ['5%', Number.NaN, Number.NaN],
    [',5', Number.NaN, Number.NaN],
  ])('"%s" is %s in Vietnamese and %s in English', (text, vi, en) => {
    expect(parseNumber(text, 'vi')).toBe(vi);
    expect(parseNumber(text, 'en')).toBe(en);
  });

  test.each([
    ['vi', 'vi-VN'],
    ['en', 'en-GB'],
  ] as const)('reads what the program itself writes, in %s', (locale, tag) => {
    const write = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), cents => {
        expect(parseNumber(write.format(cents / 100), locale)).toBeCloseTo(cents / 100, 2);
      }),
    );
  });

  test('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(['number', 'undefined']).toContain(typeof parseNumber(text, 'vi'));
      }),
    );
  });
});

describe('parseDay', () => {
  test.each([
    ['22/11/2026', '2026-11-22'],
    ['2/1/2027', '2027-01-02'],
    ['2-1-2027', '2027-01-02'],
    ['2.1.2027', '2027-01-02'],
    [' 2026-11-22 ', '2026-11-22'],
    ['31/02/2027', '2027-02-31'],
    ['mai', 'mai'],
    ['', ''],
  ])('"%s" is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });
});
