import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterOf } from './book.ts';
import { makeLookup } from './lookup.ts';
import { ROWS } from './sample-rows.test-data.ts';

const rows = ROWS.map(row => (row.id === 'rice' ? { ...row, others: { ko: ['벼'], zh: ['水稻'], ja: ['水稲'] } } : row));
const find = makeLookup(rows);
const idsFor = (q: string) => find(q, 10).hits.map(hit => hit.row.id);

describe('looking a word up', () => {
  test.each([
    ['máy sấy', ['dryer', 'rice-dryer']],
    ['may say', ['dryer', 'rice-dryer']],
    ['MÁY SẤY L', ['rice-dryer']],
    ['lúa', ['rice', 'rice-dryer']],
    ['lua', ['rice', 'rice-dryer']],
    ['dry', ['dryer', 'rice-dryer']],
    ['水', ['rice']],
    ['稻', ['rice']],
    ['rice-dryer', ['rice-dryer']],
    ['zz', []],
    ['   ', []],
  ])('%j', (q, ids) => {
    expect(idsFor(q)).toEqual(ids);
  });

  test('what was typed with its marks comes before what only looks like it', () => {
    const marked = makeLookup([
      { ...ROWS[3]!, id: 'mo', vi: ['mờ'] },
      { ...ROWS[3]!, id: 'mo-dau', vi: ['mỡ'] },
    ]);
    expect(marked('mỡ', 5).hits.map(h => h.row.id)).toEqual(['mo-dau', 'mo']);
  });

  test('of a question that nothing answers, the beginning is looked for', () => {
    expect(find('máy sấy lúaxyz', 10)).toMatchObject({ asked: 'máy sấy lúa', whole: false, total: 1 });
    expect(find('maxyz', 10)).toMatchObject({ hits: [], total: 0 });
  });

  test('every label finds its concept, whole or begun, with accents or without', () => {
    const labels = rows.flatMap(row => [...row.vi, ...row.en].map(label => ({ id: row.id, label })));
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.nat(), ({ id, label }, cut) => {
        const begun = label.slice(0, 1 + (cut % label.length)).trim();
        expect(find(begun, 100).hits.map(h => h.row.id)).toContain(id);
        expect(find(begun.normalize('NFD').replace(/\p{M}/gu, ''), 100).hits.map(h => h.row.id)).toContain(id);
      }),
    );
  });
});

test.each([
  ['đất', 'vi', 'Đ'],
  ['đất', 'en', 'D'],
  ['ấm', 'vi', 'A'],
  ['3D', 'vi', '#'],
  ['', 'en', '#'],
] as const)('%j in %s stands under %s', (name, locale, letter) => {
  expect(letterOf(name, locale)).toBe(letter);
});
