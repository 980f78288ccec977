import { describe, expect, test } from 'vitest';
import { findProvince, PROVINCES, provinceLabel, provinceName } from './provinces.ts';

describe('the provinces since 1/7/2025', () => {
  test('34 units, each with its own code and names', () => {
    expect(PROVINCES).toHaveLength(34);
    for (const key of ['code', 'vi', 'en'] as const)
      expect(new Set(PROVINCES.map(p => p[key])).size).toBe(34);
    for (const p of PROVINCES) expect(p.code).toMatch(/^\d{2}$/);
  });

  test('with the 29 merged into them they are the 63 of before, each once', () => {
    const merged = PROVINCES.flatMap(p => p.merged);
    expect(merged).toHaveLength(29);
    expect(new Set([...PROVINCES.map(p => p.vi), ...merged]).size).toBe(63);
  });

  test('6 centrally run cities and 28 provinces, 11 of them unchanged', () => {
    const cities = ['Hà Nội', 'Hải Phòng', 'Huế', 'Đà Nẵng', 'Thành phố Hồ Chí Minh', 'Cần Thơ'];
    expect(PROVINCES.filter(p => cities.includes(p.vi))).toHaveLength(6);
    expect(PROVINCES.filter(p => p.merged.length === 0)).toHaveLength(11);
  });

  test('every name is in one Unicode form', () => {
    for (const p of PROVINCES)
      for (const name of [p.vi, ...p.merged]) expect(name).toBe(name.normalize('NFC'));
  });
});

describe('finding and naming', () => {
  test.each([
    ['92', 'Cần Thơ'],
    ['01', 'Hà Nội'],
    ['1', undefined],
    ['99', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j is %s', (code, name) => {
    expect(findProvince(code)?.vi).toBe(name);
  });

  test('a label tells the former provinces', () => {
    expect(provinceLabel('vi', findProvince('25')!)).toBe('Phú Thọ (gồm Hoà Bình, Vĩnh Phúc cũ)');
    expect(provinceLabel('en', findProvince('31')!)).toBe('Hai Phong (with former Hải Dương)');
    expect(provinceLabel('vi', findProvince('01')!)).toBe('Hà Nội');
    expect(provinceName('en', '79')).toBe('Ho Chi Minh City');
    expect(provinceName('en', '00')).toBe('00');
  });
});
