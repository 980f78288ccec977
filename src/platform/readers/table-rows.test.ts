import { afterAll, describe, expect, test } from 'vitest';
import type { TableBatch, TableOptions, TableRow } from './reader-types.ts';
import { tableBatches } from './table-rows.ts';
import { tempFiles } from './temp-file.test-data.ts';
import { type MadeBook, makeXlsx } from './xlsx-maker.test-data.ts';

const files = tempFiles();
afterAll(files.remove);

async function read(
  content: string | Uint8Array,
  options: TableOptions,
): Promise<{ rows: TableRow[]; last: TableBatch }> {
  const batches = await Array.fromAsync(tableBatches(files.path(content), options));
  return { rows: batches.flatMap(({ rows }) => rows), last: batches.at(-1)! };
}
const readXlsx = (book: MadeBook, sheet?: string) => read(makeXlsx(book), { format: 'xlsx', sheet });
const cellsOf = (rows: TableRow[]) => rows.map(({ cells }) => cells);
const raw = (xml: string) => ({ raw: xml });

describe('rows of a workbook', () => {
  test('numbers, dates and yes or no become plain text, and say where they stand', async () => {
    const { rows, last } = await readXlsx({
      sheets: [
        {
          name: 'Hồ sơ',
          rows: [['Tên', 'Giá'], [], ['Máy sấy', 1234.5, { date: 46348 }, true, false, { date: 46348.5 }]],
        },
        { name: 'Khác', rows: [['b', 2]] },
      ],
    });
    expect(rows).toEqual([
      { sheet: 'Hồ sơ', row: 1, cells: ['Tên', 'Giá'] },
      {
        sheet: 'Hồ sơ',
        row: 3,
        cells: ['Máy sấy', '1234.5', '2026-11-22', 'true', 'false', '2026-11-22T12:00:00'],
        numeric: [1],
      },
      { sheet: 'Khác', row: 1, cells: ['b', '2'], numeric: [1] },
    ]);
    expect(last).toMatchObject({ share: 1 });
  });

  test('one sheet alone, where it is asked for', async () => {
    const { rows } = await readXlsx(
      { sheets: [{ name: 'A', rows: [['a']] }, { name: 'B', rows: [['b']] }] },
      'B',
    );
    expect(cellsOf(rows)).toEqual([['b']]);
  });

  test.each([
    ['inline', '<c r="REF" t="inlineStr"><is><t>thẳng</t></is></c>', 'thẳng'],
    ['rich text', '<c r="REF" t="inlineStr"><is><r><t>Máy </t></r><r><t>sấy</t></r></is></c>', 'Máy sấy'],
    ['phonetic guide', '<c r="REF" t="inlineStr"><is><t>漢</t><rPh><t>かん</t></rPh></is></c>', '漢'],
    ['escaped character', '<c r="REF" t="inlineStr"><is><t>a_x000D_b</t></is></c>', 'a\rb'],
    ['entities', '<c r="REF" t="inlineStr"><is><t>R&amp;D &lt;1&gt; &#7879;</t></is></c>', 'R&D <1> ệ'],
    [
      'character section',
      '<c r="REF" t="inlineStr"><is><t><![CDATA[<row r="9"/>]]></t></is></c>',
      '<row r="9"/>',
    ],
    ['formula with its value', '<c r="REF" t="str"><f>A1</f><v>kết quả</v></c>', 'kết quả'],
    ['formula of an empty text', '<c r="REF" t="str"><f>A1</f><v></v></c>', undefined],
    ['date of ISO', '<c r="REF" t="d"><v>2026-11-22T00:00:00</v></c>', '2026-11-22'],
    ['a shared string that is not there', '<c r="REF" t="s"><v>99</v></c>', undefined],
    ['a format alone', '<c r="REF" s="1"/>', undefined],
    ['no place said', '<c t="inlineStr"><is><t>x</t></is></c>', 'x'],
    ['another prefix', '<x:c xmlns:x="m" r="REF" t="inlineStr"><x:is><x:t>y</x:t></x:is></x:c>', 'y'],
  ])('a cell: %s', async (_, xml, text) => {
    const { rows } = await readXlsx({ sheets: [{ rows: [['a', raw(xml)]] }] });
    expect(rows[0]!.cells[1]).toBe(text);
  });

  test.each([
    ['#N/A', '<c r="REF" t="e"><v>#N/A</v></c>', 'cell-error'],
    ['a formula that was never computed', '<c r="REF"><f>1+1</f></c>', 'formula-without-value'],
    ['a date that is none', '<c r="REF" s="1"><v>60</v></c>', 'cell-date'],
    ['a number that is none', '<c r="REF"><v>abc</v></c>', 'cell-error'],
    [
      'a text that is too long',
      `<c r="REF" t="inlineStr"><is><t>${'x'.repeat(100_001)}</t></is></c>`,
      'cell-too-long',
    ],
  ])('a fault of one cell: %s', async (_, xml, code) => {
    const { rows } = await readXlsx({ sheets: [{ name: 'T', rows: [['a', raw(xml), 'c']] }] });
    expect(rows[0]!.cells).toEqual(['a', '', 'c']);
    expect(rows[0]!.faults).toMatchObject(
      [{ code, from: 1, to: 1, at: { sheet: 'T', row: 1, column: 'B' } }],
    );
  });

  test('of merged cells the first has the value, the others are faults that name the range', async () => {
    const { rows } = await readXlsx({
      sheets: [
        { rows: [['Tên', 'Nơi'], ['a', 'Huế'], ['b'], ['c', 'Huế'], ['tổng']], merged: ['B2:B3', 'A5:C5'] },
      ],
    });
    const faults = rows.map(row => row.faults?.map(({ from, to, at }) => [at?.range, from, to]));
    expect(faults).toEqual([undefined, undefined, [['B2:B3', 1, 1]], undefined, [['A5:C5', 1, 2]]]);
  });

  test('dates that count from 1904', async () => {
    const { rows } = await readXlsx({ from1904: true, sheets: [{ rows: [[{ date: 44886 }]] }] });
    expect(cellsOf(rows)).toEqual([['2026-11-22']]);
  });

  test('formats of its own', async () => {
    const styled = (style: number, value: number) => raw(`<c r="REF" s="${style}"><v>${value}</v></c>`);
    const { rows } = await readXlsx({
      formats: ['dd"/"mm"/"yyyy', '0000000000', '[h]:mm', 'hh:mm', '#,##0.00 "đ"'],
      sheets: [
        { rows: [[styled(2, 46348), styled(3, 101234567), styled(4, 1.5), styled(5, 0.5), styled(6, 1e6)]] },
      ],
    });
    expect(cellsOf(rows)).toEqual([['2026-11-22', '0101234567', '1.5', '12:00:00', '1000000']]);
  });

  test('text typed for an old font is Unicode', async () => {
    const { rows } = await readXlsx({
      sheets: [
        { rows: [['Tªn c«ng nghÖ', '§¬n vÞ', 'Gi¸'], ['M¸y sÊy v¶i thiÒu', 'ViÖn C¬ ®iÖn', 'Máy mới']] },
      ],
    });
    expect(cellsOf(rows)).toEqual([
      ['Tên công nghệ', 'Đơn vị', 'Giá'],
      ['Máy sấy vải thiều', 'Viện Cơ điện', 'Máy mới'],
    ]);
  });
});

describe('rows of a CSV file', () => {
  test.each<[string, string, string[][]]>([
    [
      'quotes, delimiters and line ends in a cell',
      'a,b\r\n"x, ""y""\nz",2\r\n',
      [['a', 'b'], ['x, "y"\nz', '2']],
    ],
    ['semicolons', 'a;b\n1,5;2', [['a', 'b'], ['1,5', '2']]],
    ['tabs', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['bars', 'a|b\n1|2', [['a', 'b'], ['1', '2']]],
    ['a delimiter that is said', 'sep=;\na,x;b\n1;2', [['a,x', 'b'], ['1', '2']]],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r5,6', [['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']]],
    ['a mark at the start', '\uFEFFa,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['inches', 'a,b\nmáy 12" mới,2', [['a', 'b'], ['máy 12" mới', '2']]],
    ['rows of different lengths', 'a,b,c\n1\n1,2,3,4\n,,\n', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]],
  ])('%s', async (_, text, cells) => {
    expect(cellsOf((await read(text, { format: 'csv' })).rows)).toEqual(cells);
  });

  test('rows are counted as a spreadsheet shows them, empty ones too', async () => {
    const { rows } = await read('a,b\n\n"1\n2",3\n,\n4,5\n', { format: 'csv' });
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 5]);
  });

  test.each([
    ['a quotation mark that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', 'quote', 3],
    [
      'bytes of another charset further on',
      Buffer.concat([Buffer.from('a,b\n'.repeat(1_100_000)), Buffer.from([0xe9, 10])]),
      'charset',
      undefined,
    ],
    ['too many columns', `a,b\n${'x,'.repeat(600)}x\n`, 'too-large', 2],
    ['a row of delimiters without end', ','.repeat(3_000_000), 'quote', 1],
  ])('reading stops at %s', async (_, content, code, row) => {
    const { stopped } = (await read(content, { format: 'csv' })).last;
    expect(stopped?.code).toBe(code);
    if (row !== undefined) expect(stopped?.at?.row).toBe(row);
  });
});
