import { expect, test } from 'vitest';
import { isUnit, UNIT_SYMBOLS, unitWords } from './units.ts';

test.each([
  ['kWh/t', 'kWh/tấn', 'kWh/t'],
  ['t/batch', 'tấn/mẻ', 't/batch'],
  ['m³/h', 'm³/giờ', 'm³/h'],
  ['%', '%', '%'],
  ['W/m²K', 'W/m²K', 'W/m²K'],
])('%s is said %s and %s', (unit, vi, en) => {
  expect(isUnit(unit)).toBe(true);
  expect(unitWords('vi', unit)).toBe(vi);
  expect(unitWords('en', unit)).toBe(en);
});

test.each(['', '/', 'kWh/', 'furlong', 'constructor', 't//h'])('%j is no unit', unit => {
  expect(isUnit(unit)).toBe(false);
});

test('what is not known is shown as it was written', () => {
  expect(unitWords('vi', 'thùng')).toBe('thùng');
});

test('no symbol stands twice', () => {
  expect(new Set(UNIT_SYMBOLS).size).toBe(UNIT_SYMBOLS.length);
});
