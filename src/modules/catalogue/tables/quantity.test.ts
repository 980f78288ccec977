import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuantity } from './quantity.ts';

const read = (text: string, lang = 'vi', money = false) => readQuantity(text, { lang, scale: 1, money });

describe('figures and ranges as people write them', () => {
  test.each([
    ['10', 10, 10, ''],
    ['10–20', 10, 20, ''],
    ['10 - 20', 10, 20, ''],
    ['từ 10 đến 20', 10, 20, ''],
    ['10 tới 20 người', 10, 20, 'nguoi'],
    ['between 10 and 20', 10, 20, ''],
    ['1.234.567,8', 1234567.8, 1234567.8, ''],
    ['1,234,567.8', 1234567.8, 1234567.8, ''],
    ['1 200 000', 1_200_000, 1_200_000, ''],
    ['500 triệu', 5e8, 5e8, ''],
    ['500tr', 5e8, 5e8, ''],
    ['2 tỷ', 2e9, 2e9, ''],
    ['2 ty dong', 2e9, 2e9, 'dong'],
    ['1,2–1,5 tỷ đồng', 1.2e9, 1.5e9, 'dong'],
    ['800 triệu – 1,2 tỷ', 8e8, 1.2e9, ''],
    ['1 tỷ 200 triệu', 1.2e9, 1.2e9, ''],
    ['$1.2M', 1.2e6, 1.2e6, '$'],
    ['US$ 500k', 5e5, 5e5, 'us$'],
    ['khoảng 15 kW', 15, 15, 'kw'],
    ['~15', 15, 15, ''],
    ['dưới 20 triệu', 0, 2e7, ''],
    ['< 20', 0, 20, ''],
    ['5 m³ / ngày', 5, 5, 'm3/ngay'],
    ['5000 m2 - 6000 m2', 5000, 6000, 'm2'],
    ['0,125', 0.125, 0.125, ''],
    ['1,234 tỷ', 1.234e9, 1.234e9, ''],
  ])('"%s" is %s to %s %s', (text, min, max, unit) => {
    expect(read(text)).toEqual({ min, max, unit });
  });

  test.each([
    ['-5', 'negative'],
    ['−5 triệu', 'negative'],
    ['20-10', 'order'],
    ['trên 10', 'open'],
    ['>= 10', 'open'],
    ['nhiều', 'unreadable'],
    ['', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['1-2-3', 'unreadable'],
    ['10 20', 'unreadable'],
    ['1 tỷ 2', 'unreadable'],
    ['5 kW - 6 m2', 'unreadable'],
    ['9'.repeat(30), 'unreadable'],
    ['1,500', 'ambiguous'],
    ['1'.repeat(50_000), 'unreadable'],
  ])('"%s" is %s', (text, why) => {
    expect(read(text)).toBe(why);
  });

  test('what three digits behind a sign are, is said by the language, or asked', () => {
    expect(read('1.500')).toMatchObject({ min: 1500 });
    expect(read('1,500', 'en')).toMatchObject({ min: 1500 });
    expect(read('1.500', 'en')).toBe('ambiguous');
    expect(read('1,500', 'de')).toMatchObject({ min: 1500 });
    // Money has no thousandths.
    expect(read('500,000', 'vi', true)).toMatchObject({ min: 500_000 });
    expect(readQuantity('1,200', { lang: 'vi', scale: 1e6, money: true })).toBe('ambiguous');
    expect(readQuantity('500', { lang: 'vi', scale: 1e6, money: true })).toMatchObject({ min: 5e8 });
  });

  test.each([
    ['vi', 'vi-VN'],
    ['en', 'en-GB'],
  ])('reads numbers as they are written in %s', (lang, tag) => {
    const write = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (a, b) => {
        const [min, max] = [Math.min(a, b) / 100, Math.max(a, b) / 100];
        expect(read(`${write.format(min)}–${write.format(max)}`, lang)).toEqual({ min, max, unit: '' });
      }),
    );
  });

  test('answers any text, and soon', () => {
    const parts = [...'19., -$(x', "'", 'tỷ', 'triệu', 'đến', 'm2'];
    const joined = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map(list => list.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), joined), text => {
        expect(['string', 'object']).toContain(typeof read(text));
      }),
      { numRuns: 500 },
    );
  });
});
