import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellRange, columnIndex, columnLetters } from './cell-place.ts';
import { emptyRowSieve } from './empty-rows.ts';
import { numberFormat } from './number-format.ts';
import { plainNumber, serialDate } from './number-text.ts';

describe('numbers as text', () => {
  test.each([
    [1234.5, '1234.5'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-2.5e-8, '-0.000000025'],
    [1e-30, '0'],
    [101234567, '101234567'],
    [1_000_000_000, '1000000000'],
  ])('%s is %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  test('any number is digits, and the same number again', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), value => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14 + 1e-20);
      }),
    );
  });

  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, undefined],
    [61, false, '1900-03-01'],
    [46348, false, '2026-11-22'],
    [46348.75, false, '2026-11-22T18:00:00'],
    [44886, true, '2026-11-22'],
    [0, true, '1904-01-01'],
    [0, false, undefined],
    [-1, false, undefined],
    [2958465, false, '9999-12-31'],
    [2958466, false, undefined],
    [Number.NaN, false, undefined],
  ])('day %s (from 1904: %s) is %s', (serial, from1904, day) => {
    expect(serialDate(serial, from1904)).toBe(day);
  });
});

describe('what a format means', () => {
  test.each([
    [14, undefined, 'date'],
    [22, undefined, 'date'],
    [20, undefined, 'time'],
    [2, undefined, 'number'],
    [164, 'dd/mm/yyyy', 'date'],
    [164, 'yyyy"年"m"月"', 'date'],
    [164, '[$-42A]dd mmmm yyyy;@', 'date'],
    [164, 'mmm', 'date'],
    [164, 'hh:mm AM/PM', 'time'],
    [164, '[h]:mm:ss', 'number'],
    [164, '#,##0\\ "đồng"', 'number'],
    [164, '[Red]0.00', 'number'],
    [164, 'General "days"', 'number'],
    [164, '0000', 'digits'],
    [164, '', 'number'],
  ])('%s %s: %s', (id, code, means) => {
    expect(numberFormat(id, code).means).toBe(means);
  });
});

describe('places', () => {
  test('letters and indexes are each other', () => {
    fc.assert(
      fc.property(fc.nat(16_383), index => {
        expect(columnIndex(`${columnLetters(index)}7`)).toBe(index);
      }),
    );
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  test.each(['', '7', 'a1', 'A', 'ABCD1'])('%j names no cell but for a column', ref => {
    expect(columnIndex(ref)).toBe(ref === 'A' ? 0 : undefined);
  });

  test.each(['B2', 'C4:B2', 'A0', '', 'A1:B'])('%j is no range', name => {
    expect(cellRange(name)).toBeUndefined();
  });
});

describe('empty rows', () => {
  const row = fc.constantFrom(
    '<row r="1"/>',
    '<row r="2" ht="15"></row>',
    '<row r="3"> <c r="A3" s="1"/><c r="B3" s="1"></c> </row>',
    '<row r="4"><c r="A4"><v>1</v></c></row>',
    '<row r="5"><c r="A5" t="str"><f>A1</f><v></v></c></row>',
    '<row><c/></row>',
  );
  const sift = (pieces: readonly string[]) => {
    const sieve = emptyRowSieve();
    return [...pieces, ''].map(sieve).join('');
  };

  test('are taken out, wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(fc.nat(300)), (rows, cuts) => {
        const text = `<sheetData>${rows.join('')}</sheetData>`;
        const places = [0, ...cuts.map(cut => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end));
        const withValues = rows.filter(row => !/r="[123]"/.test(row)).join('');
        expect(sift([text])).toBe(`<sheetData>${withValues}</sheetData>`);
        expect(
          sift(pieces).replace(/<row r="[123]"[^>]*?(?:\/>|>.*?<\/row>)/g, ''),
        ).toBe(`<sheetData>${withValues}</sheetData>`);
      }),
    );
  });

  test('behind a comment all is left as it is', () => {
    const text = '<!-- <row r="1"/> --><row r="2"/>';
    expect(sift([text])).toBe(text);
  });
});
