import { describe, expect, test } from 'vitest';
import { readCell } from './cell-readers.ts';
import type { Reads } from './field.ts';

function value(reads: Reads, text: string, { numeric = false } = {}): unknown {
  const told = readCell(reads, { text, numeric, lang: 'vi', header: '' });
  return told && 'value' in told ? told.value : told;
}

describe('texts and lists', () => {
  test.each<[Reads, string, unknown]>([
    ['line', ' Máy  sấy\nvải ', 'Máy sấy vải'],
    ['prose', 'một\r\nhai', 'một\nhai'],
    ['words', 'TCVN 1:2020; ISO 9001', ['TCVN 1:2020', 'ISO 9001']],
    ['words', 'không có', undefined],
    ['tags', 'sấy, bơm nhiệt; vải', ['sấy', 'bơm nhiệt', 'vải']],
    ['advantages', '- nhanh\n- rẻ', [{ text: 'nhanh' }, { text: 'rẻ' }]],
    ['targets', 'độ ẩm 14 %', [{ what: 'độ ẩm 14 %' }]],
    ['address', 'www.example.vn/a', 'https://www.example.vn/a'],
    ['taxCode', '0101 234 567', '0101234567'],
  ])('%s "%s"', (reads, text, told) => {
    expect(value(reads, text)).toEqual(told);
  });

  test('a tax code whose nought a spreadsheet dropped', () => {
    expect(value('taxCode', '101234567', { numeric: true })).toBe('0101234567');
  });
});
