import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportedCell, toCsv } from './exported-cell.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+84 912 345 678', "'+84 912 345 678"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝1', "'＝1"],
  ['-12.5', '-12.5'],
  ['-12,5', '-12,5'],
  ['a=b', 'a=b'],
  [-12.5, '-12.5'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
  ['', ''],
])('%j is %j', (value, cell) => {
  expect(exportedCell(value)).toBe(cell);
});

test('a file that spreadsheets open as it is', () => {
  expect(toCsv([['Tên', 'Giá'], ['Máy "A", lớn', 5], ['a;b\nc', null]])).toBe(
    '\uFEFFTên,Giá\r\n"Máy ""A"", lớn",5\r\n"a;b\nc",\r\n',
  );
});

test('what is written is what is read, and never a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=', '-', '"', '\r\n', ',', "'"),
    fc.double({ noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), rows => {
      const read: string[][] = parse(
        toCsv(rows),
        { bom: true, relax_column_count: true, record_delimiter: '\r\n' },
      );
      const plain = rows.map(row => row.map(value => exportedCell(value)));
      expect(read).toEqual(plain.map(row => row.map(text => text.toWellFormed())));
      for (const text of read.flat()) expect(text).not.toMatch(/^[=@\t\r]|^[+-](?!\d)/);
    }),
  );
});
