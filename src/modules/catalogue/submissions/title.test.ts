import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleFrom } from './rules.ts';

const words = (count: number) => Array.from({ length: count }, () => 'từ').join(' ');

describe('the title of a posted need', () => {
  test.each([
    ['Lúa ướt. Cần sấy.', '', 'Lúa ướt.'],
    ['Lúa ướt khi mưa!\nCần sấy', '', 'Lúa ướt khi mưa!'],
    ['Lúa ướt\nCần sấy', '', 'Lúa ướt'],
    ['Cần máy 3.5 kW ngay', '', 'Cần máy 3.5 kW ngay'],
    ['', 'Gạo trắng', 'Gạo trắng'],
  ])('%j with product %j is %j', (problem, product, title) => {
    expect(titleFrom({ problem, product })).toBe(title);
  });

  test('a long sentence ends at a word', () => {
    const title = titleFrom({ problem: words(60), product: '' });
    expect(title).toMatch(/^(từ )+từ…$/);
    expect(title.length).toBeLessThanOrEqual(111);
  });

  test('is never empty, never long, never cuts a character in half', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 150 })
      .map(t => t.trim())
      .filter(t => t !== '');
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.constantFrom('a', '').map(a => a + '😀'.repeat(90)),
        ),
        problem => {
          const title = titleFrom({ problem, product: '' });
          expect(title).not.toBe('');
          expect(title.length).toBeLessThanOrEqual(111);
          expect(title.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
