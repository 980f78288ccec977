import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedBand, typedSum } from '../prefill/typed.ts';
import { figureIn, parseBand } from './figures.ts';

describe('an amount typed into one field', () => {
  test.each([
    ['10', 10, 10],
    ['10–20', 10, 20],
    ['10 - 20', 10, 20],
    ['từ 10 đến 20', 10, 20],
    ['khoảng 12,5', 12.5, 12.5],
    ['1.200', 1200, 1200],
    ['tối đa 20', 0, 20],
    ['dưới 20', 0, 20],
    ['ít nhất 5', 5, 5],
    ['1,2–1,5 tỷ', 1.2e9, 1.5e9],
    ['500 triệu - 1 tỷ', 5e8, 1e9],
    ['2,5 tỷ đồng', 2.5e9, 2.5e9],
    ['850 tr', 8.5e8, 8.5e8],
    ['0', 0, 0],
  ])('%j is %d to %d', (text, min, max) => {
    expect(parseBand(text, 'vi')).toEqual({ min, max });
  });

  test.each([
    ['1.2-1.5 billion', 1.2e9, 1.5e9],
    ['about 900 million', 9e8, 9e8],
    ['1,200', 1200, 1200],
    ['up to 20', 0, 20],
    ['between 10 and 20', 10, 20],
  ])('in English %j is %d to %d', (text, min, max) => {
    expect(parseBand(text, 'en')).toEqual({ min, max });
  });

  test.each(['', 'nhiều lắm', '20–10', '-5', '12 quả', '1,2,3', '10–', 'tỷ', '1e9', '9'.repeat(400)])(
    '%j is none',
    text => {
      expect(parseBand(text, 'vi')).toBeUndefined();
    },
  );

  test('a word behind the amount is stronger than the unit beside the field', () => {
    expect(parseBand('2', 'vi', 1e6)).toEqual({ min: 2e6, max: 2e6 });
    expect(parseBand('2 tỷ', 'vi', 1e6)).toEqual({ min: 2e9, max: 2e9 });
  });

  test('whatever is typed, it never throws and never turns around', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('vi', 'en'), (text, locale) => {
        const band = parseBand(text, locale);
        if (band) expect(band.min).toBeLessThanOrEqual(band.max);
      }),
    );
  });

  test('what the program types it reads again', () => {
    const amount = fc.integer({ min: 1, max: 4_000_000 }).map(n => n / 100);
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('vi', 'en'), (a, b, locale) => {
        const band = { min: Math.min(a, b), max: Math.max(a, b) };
        expect(parseBand(typedBand(band, locale), locale)).toEqual(band);
        const sum = { min: band.min * 1e6, max: band.max * 1e6 };
        const again = parseBand(typedSum(sum, locale), locale)!;
        expect(again.min / sum.min).toBeCloseTo(1, 3);
        expect(again.max / sum.max).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe('a figure in a line', () => {
  test.each([
    ['độ ẩm 14 %', { min: 14, max: 14, unit: '%' }],
    ['độ ẩm dưới 14%', { max: 14, unit: '%' }],
    ['ít nhất 30 tấn/ngày', { min: 30, unit: 't/day' }],
    ['năng suất 2–3 tấn mỗi giờ', { min: 2, max: 3, unit: 't/h' }],
    ['mất 1.500 m3/ngày đêm', { min: 1500, max: 1500, unit: 'm³/day' }],
    ['5 tonnes per hour', { min: 5, max: 5, unit: 't/h' }],
    ['nóng 40–45 độ C', { min: 40, max: 45, unit: '°C' }],
    ['điện 75kW', { min: 75, max: 75, unit: 'kW' }],
    ['giảm 3 lần', { min: 3, max: 3, unit: 'time' }],
    ['QCVN 40:2011 cột A', undefined],
    ['theo TCVN 5945', undefined],
    ['chạy êm', undefined],
  ])('%j', (line, figure) => {
    expect(figureIn(line, 'vi')?.figure).toEqual(figure);
  });

  test('of any text never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void figureIn(text, 'vi')));
  });
});
