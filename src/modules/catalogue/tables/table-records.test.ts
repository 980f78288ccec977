import { afterAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../../kernel/errors.ts';
import { inspectTable } from '../../../platform/readers/index.ts';
import { tempFiles } from '../../../platform/readers/temp-file.test-data.ts';
import { makeXlsx } from '../../../platform/readers/xlsx-maker.test-data.ts';
import { checkMapping } from './check-mapping.ts';
import type { TableLine, TableMapping } from './mapping-types.ts';
import { tableRecords } from './table-records.ts';

const files = tempFiles();
afterAll(files.remove);

const MAPPING: TableMapping = {
  kind: 'technology',
  source: { name: 'Sở Ví dụ' },
  lang: 'vi',
  sheet: 'Công nghệ',
  headerRow: 2,
  columns: {
    'Tên công nghệ': 'title',
    'Giá (triệu đồng)': 'price',
    Tỉnh: 'provider.province',
    'Đơn vị': 'provider.name',
  },
};
const HEADERS = ['STT', 'Tên công nghệ', 'Giá (triệu đồng)', 'Đơn vị', 'Tỉnh'];
const book = (rows: (string | number | null)[][], headers = HEADERS) =>
  files.path(
    makeXlsx(
      {
        sheets: [
          { name: 'Ghi chú', rows: [['x', 'y']] },
          { name: 'Công nghệ', rows: [['DANH MỤC'], headers, ...rows] },
        ],
      },
    ),
  );
const lines = async (path: string, mapping = MAPPING): Promise<TableLine[]> =>
  (await Array.fromAsync(tableRecords(path, mapping))).map(line => JSON.parse(line) as TableLine);

describe('a whole table', () => {
  test('a line for each row, with its place; rows that say nothing are left out', async () => {
    const path = book([
      [1, 'Máy sấy', 120.5, 'Viện A', 'Bắc Giang'],
      [2, null, null, null, null],
      [3, 'Máy cắt', 'rẻ', 'Viện A', 'Atlantis'],
      [4, 'Máy trộn', null, 'Viện B', null],
    ]);
    const shares: number[] = [];
    const [dryer, cutter, mixer, ...more] = (
      await Array.fromAsync(tableRecords(path, MAPPING, { onProgress: share => shares.push(share) }))
    ).map(line => JSON.parse(line) as TableLine);
    expect(dryer).toMatchObject({
      at: { sheet: 'Công nghệ', row: 3 },
      record: {
        title: { vi: 'Máy sấy' },
        price: { min: 120_500_000, max: 120_500_000, currency: 'VND' },
        provider: { name: { vi: 'Viện A' }, province: '24' },
      },
    });
    expect(cutter).toMatchObject({
      at: { sheet: 'Công nghệ', row: 5, column: 'C', header: 'Giá (triệu đồng)' },
      fault: {
        vi: expect.stringMatching(/"rẻ".*Cột E \(Tỉnh\): .*"Atlantis"/),
        en: expect.stringMatching(/Column E \(Tỉnh\)/),
      },
      excerpt: '3 | Máy cắt | rẻ | Viện A | Atlantis',
    });
    expect(mixer).toMatchObject({ at: { row: 6 } });
    expect(more).toEqual([]);
    expect(shares.at(-1)).toBe(1);
  });

  test('the same rows in another order have the same refs', async () => {
    const rows = [[1, 'Máy sấy', null, 'Viện A'], [2, 'Máy cắt', null, 'Viện A']];
    const refs = async (path: string) => (await lines(path)).map(
      line => ('record' in line ? line.record.ref : undefined),
    );
    expect(new Set(await refs(book(rows)))).toEqual(new Set(await refs(book(rows.toReversed()))));
  });

  test('columns may change places, but not their names', async () => {
    const moved = book(
      [['Viện A', 'Máy sấy', 5, 'Huế']],
      ['Đơn vị', 'Tên công nghệ', 'Giá (triệu đồng)', 'Tỉnh'],
    );
    expect(await lines(moved)).toMatchObject(
      [{ record: { title: { vi: 'Máy sấy' }, provider: { province: '46' } } }],
    );
  });

  test('a CSV file has no sheet to name', async () => {
    const csv = files.path('Tên;Giá\nMáy sấy;5 tỷ\n;x\n');
    const mapping = { ...MAPPING, sheet: '', headerRow: 1, columns: { Tên: 'title', Giá: 'price' } };
    expect(await lines(csv, mapping)).toMatchObject([
      { at: { row: 2 }, record: { price: { min: 5e9 } } },
      { at: { row: 3, column: 'B', header: 'Giá' }, excerpt: 'x' },
    ]);
  });

  test('it may be broken off', async () => {
    const gone = new AbortController();
    gone.abort();
    expect(
      await Array.fromAsync(tableRecords(book([[1, 'a']]), MAPPING, { signal: gone.signal })),
    ).toEqual([]);
  });
});

describe('a file that the mapping does not fit is refused before anything is read', () => {
  const other = (over: Partial<TableMapping>): TableMapping => ({ ...MAPPING, ...over });
  test.each<[string, string[], TableMapping, RegExp]>([
    [
      'a column that moved away',
      ['STT', 'Tên', 'Giá (triệu đồng)', 'Đơn vị', 'Tỉnh'],
      MAPPING,
      /không còn cột "Tên công nghệ"/,
    ],
    ['a header twice', [...HEADERS, 'Tỉnh'], MAPPING, /Hai cột cùng tên "Tỉnh"/],
    ['a sheet that is not there', HEADERS, other({ sheet: 'Khác' }), /không có trang tính "Khác"/],
    ['another header row', HEADERS, other({ headerRow: 1 }), /nay ở hàng 2/],
    ['a field that the kind does not have', HEADERS, other({ kind: 'need' }), /loại hồ sơ này không có/],
    [
      'two columns for one field',
      HEADERS,
      other({ columns: { STT: 'title.vi', 'Tên công nghệ': 'title' } }),
      /cùng ghép vào/,
    ],
    ['no name', HEADERS, other({ columns: { 'Đơn vị': 'provider.name' } }), /Chưa cột nào được ghép vào tên/],
  ])('%s', async (_, headers, mapping, sentence) => {
    const path = book([[1, 'Máy sấy', 5, 'Viện A', 'Huế']], headers);
    const refused = await lines(path, mapping).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).said.vi).toMatch(sentence);
    const table = await inspectTable(path);
    if (!table.ok) throw new Error(table.fault.said.en);
    expect(checkMapping(table.value, mapping)[0]?.said.vi).toMatch(sentence);
  });

  test('a file that can not be read', async () => {
    const refused = await lines(files.path('')).catch((error: unknown) => error);
    expect((refused as Refusal).said.vi).toMatch(/không có gì/);
  });

  test('a file whose end can not be read gives its rows, and then says so', async () => {
    const csv = files.path(`Tên,Giá\n${'Máy,5 tỷ\n'.repeat(20_000)}"Máy,5\n`);
    const mapping = { ...MAPPING, sheet: '', headerRow: 1, columns: { Tên: 'title', Giá: 'price' } };
    let given = 0;
    const reading = (async () => {
      for await (const _ of tableRecords(csv, mapping)) given++;
    })();
    await expect(reading).rejects.toThrow(/quotation mark/);
    expect(given).toBeGreaterThan(0);
  });
});
