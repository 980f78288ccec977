import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_TRAITS, type Traits } from '../../index/document.ts';
import { anyTraits, just } from '../traits/traits.test-data.ts';
import type { FitPart } from '../types.ts';
import { fitParts } from './fit.ts';

const TODAY = '2026-11-22';

function partOf(part: FitPart, need: Partial<Traits>, technology: Partial<Traits>) {
  const parts = fitParts({ ...NO_TRAITS, ...need }, { ...NO_TRAITS, ...technology }, TODAY);
  const found = parts.find(p => p.part === part);
  return found && { value: found.value, standing: found.standing, ...found.say() };
}
const valueOf = (...asked: Parameters<typeof partOf>) => partOf(...asked)?.value;

test.each([
  [{ trl: 5, deadline: '2027-06-01' }, 0.2],
  [{ trl: 9, deadline: '2027-06-01' }, 1],
  [{ trl: 5, deadline: '2028-06-01' }, 0.5],
  [{ trl: 2, deadline: '2028-06-01' }, 0.2],
  [{ trl: 5, deadline: '2030-06-01' }, 0.8],
  [{ trl: 9, deadline: '2026-01-01' }, 0.2],
  [{ trl: 5, deadline: null }, null],
  [{ trl: null, deadline: '2028-06-01' }, null],
])('readiness of %j is %s', ({ trl, deadline }, value) => {
  expect(valueOf('readiness', { deadline }, { trl })).toBe(value);
});

test.each([
  [['energy'], ['energy', 'ict'], 1],
  [['agriculture'], ['processing'], 0.6],
  [['health'], ['transport'], 0.3],
  [[], ['energy'], null],
  [['energy'], [], null],
])('sectors %j and %j: %s', (ours, theirs, value) => {
  expect(valueOf('sector', { sectors: ours }, { sectors: theirs })).toBe(value);
});

test.each([
  ['medium', 'medium', 1],
  ['advanced', 'outdated', 1],
  ['medium', 'medium-advanced', 0.6],
  ['outdated', 'advanced', 0.2],
  [null, 'advanced', null],
  [null, 'outdated', 1],
  ['advanced', null, null],
] as const)('a firm at %s for the level %s: %s', (has, takes, value) => {
  expect(valueOf('level', { level: has }, { level: takes })).toBe(value);
});

describe('climate and region', () => {
  test.each<[Partial<Traits>, Partial<Traits>, number | null, string]>([
    [{ places: ['mekong'] }, { places: ['mekong', 'south-east'] }, 1, 'Đồng bằng sông Cửu Long'],
    [{ places: ['highlands', 'south-central'] }, { places: ['highlands'] }, 0.8, 'đúng nơi bạn làm'],
    [{ places: ['mekong'] }, { places: ['south-east'] }, 0.6, 'khí hậu gần với'],
    [{ places: ['mekong'] }, { places: ['red-river'] }, 0.3, 'khác khí hậu'],
    [{ places: ['mekong'] }, { places: ['temperate'] }, 0.3, 'vùng ôn đới'],
    [{ places: ['mekong'] }, { places: ['temperate'], usedIn: ['mekong'] }, 1, 'Đã chạy ở'],
    [{ places: ['mekong'] }, { usedIn: ['red-river'] }, null, 'chưa rõ có hợp khí hậu'],
    [{ places: ['mekong'] }, {}, null, 'bên cung cấp hãy ghi'],
    [{}, { places: ['mekong'] }, null, 'bên đăng nhu cầu hãy chọn'],
  ])('%j for %j: %s, "%s"', (need, technology, value, words) => {
    const part = partOf('place', need, technology)!;
    expect(part.value).toBe(value);
    expect(part.vi).toContain(words);
  });
});

describe('scale', () => {
  test.each<[Partial<Traits>, Partial<Traits>, number | null, string]>([
    [{ tonnesPerDay: just(30) }, { tonnesPerDay: { min: 20, max: 40 } }, 1, 'đúng cỡ 30 tấn/ngày'],
    [{ tonnesPerDay: just(30) }, { tonnesPerDay: just(10) }, 1 / 3, 'khoảng 3 bộ'],
    [{ tonnesPerDay: just(30) }, { tonnesPerDay: just(60) }, 0.5, 'khoảng 50\u00a0% công suất'],
    [{ tonnesPerDay: just(30) }, { tonnesPerDay: just(1) }, 0.3, 'khoảng 30 bộ'],
    [{ tonnesPerDay: just(30) }, { cubicMetresOfWaterPerDay: just(30) }, null, 'bên cung cấp hãy ghi'],
    [
      { tonnesPerDay: just(30), cubicMetresOfWaterPerDay: just(9) },
      { cubicMetresOfWaterPerDay: just(9) },
      1,
      'm³ nước/ngày',
    ],
    [{}, { tonnesPerDay: just(30) }, null, 'bên đăng nhu cầu hãy ghi'],
  ])('%j for %j: %d, "%s"', (need, technology, value, words) => {
    const part = partOf('scale', need, technology)!;
    expect(part.value).toBe(value);
    expect(part.vi).toContain(words);
  });

  test('leaves to means what means judge: people, space, power and water at hand', () => {
    const has = { staff: just(1), areaM2: just(1), powerKw: just(1), waterM3PerDay: just(1) };
    const takes = { staff: just(9), areaM2: just(9), powerKw: just(9), waterM3PerDay: just(9) };
    expect(valueOf('scale', { ...has, tonnesPerDay: just(5) }, { ...takes, tonnesPerDay: just(5) })).toBe(1);
  });
});

test.each([
  [['vi'], ['vi', 'en'], 1, 'tiếng Việt'],
  [['vi'], ['en'], 0.85, 'phiên dịch'],
  [['vi', 'en'], ['en'], 1, 'tiếng Anh'],
  [['vi'], ['ko', 'ja'], 0.6, 'tiếng Hàn, tiếng Nhật'],
  [['vi'], [], null, 'máy dịch'],
  [[], ['vi'], null, 'bên đăng'],
])('who reads %j and a record in %j: %s, "%s"', (ours, theirs, value, words) => {
  const part = partOf('language', { languages: ours }, { languages: theirs })!;
  expect(part.value).toBe(value);
  expect(part.vi).toContain(words);
});

test.each([
  ['encouraged', 1, 'Điều 9'],
  ['restricted', 0.5, 'Điều 28 đến 30'],
] as const)('what is %s counts %d and names the law: %s', (listing, value, words) => {
  const part = partOf('listing', {}, { listing })!;
  expect(part.value).toBe(value);
  expect(part.vi).toContain(words);
});

test('whatever is told, values lie between 0 and 1 and sentences have no gaps', () => {
  fc.assert(
    fc.property(anyTraits, anyTraits, (need, technology) => {
      for (const part of fitParts(need, technology, TODAY)) {
        if (part.value !== null) {
          expect(part.value).toBeGreaterThan(0);
          expect(part.value).toBeLessThanOrEqual(1);
        }
        const { vi, en } = part.say();
        expect(vi).toMatch(/^\S.*\.$/);
        expect(en).toMatch(/^\S.*\.$/);
        expect(`${vi} ${en}`).not.toMatch(/undefined|NaN|Infinity|null| {2}|: \.|, \./);
      }
    }),
  );
});
