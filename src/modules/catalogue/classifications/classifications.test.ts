import { describe, expect, test } from 'vitest';
import { codeName, codesOfScheme, isCode } from './classifications.ts';

const vsic = (code: string, version = '2025') => ({ scheme: 'vsic' as const, version, code });
const ipc = (code: string) => ({ scheme: 'ipc' as const, version: '2026.01', code });
const field = (code: string) => ({ scheme: 'st-field' as const, version: '2025', code });

describe('the classifications', () => {
  test('have as many codes as their decisions say', () => {
    const codes = codesOfScheme('vsic');
    expect(codes.filter(code => /^[A-Z]$/.test(code))).toHaveLength(22);
    expect(codes.filter(code => /^\d\d$/.test(code))).toHaveLength(87);
    const fields = codesOfScheme('st-field');
    expect(fields.filter(code => code.length === 1)).toHaveLength(6);
    expect(fields.filter(code => code.length === 3)).toHaveLength(46);
  });

  test.each([
    [vsic('10'), 'Food products'],
    [vsic('1030'), 'Food products'],
    [vsic('C'), 'Manufacturing'],
    [field('211'), 'Food and beverage engineering'],
    [field('20701'), 'Environmental engineering'],
    [ipc('F26B'), 'Drying'],
    [ipc('C02F 1/44'), 'Treatment of water, waste water and sludge'],
  ])('%j is named', (code, name) => {
    expect(isCode(code)).toBe(true);
    expect(codeName('en', code)).toBe(name);
  });

  test.each([vsic('04'), vsic('W'), vsic('x'), field('107'), field('21'), ipc('I01'), ipc('A00B'), ipc('')])(
    '%j does not exist',
    code => {
      expect(isCode(code)).toBe(false);
    },
  );

  test('a code of another edition is taken as it is, without a name', () => {
    expect(isCode(vsic('44', '2018'))).toBe(true);
    expect(codeName('vi', vsic('44', '2018'))).toBeUndefined();
  });
});
