import { expect, test } from 'vitest';
import { onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { from, line, makeStore, many } from '../import-lines.test-data.ts';
import { CHUNK_LINES } from '../lines/read-chunks.ts';
import { undoImport } from '../undo/commands.ts';
import { reportOf } from './report.ts';

const { importAll } = makeStore();

onEveryDatabase('the report of an import', handle => {
  test('has every line that is not unchanged, in the order of the file', async () => {
    const { database } = handle;
    const title = (text: string) => ({ ...from('Report'), title: text });
    await importAll(database, line('a', title('A')), line('b', title('B')));
    const run = await importAll(
      database,
      line('a', title('=HYPERLINK("https://x.org")')),
      line('b', title('B')),
      'no record',
      JSON.stringify({ kind: 'organisation', ref: 'o', name: 'Viện "O", Hà Nội', ...from('Report') }),
      line('c', { ...from('Report'), price: { min: 5, max: 2, currency: 'VND' } }),
      line('d', title('D')),
    );
    const csv = await reportOf(database.db, 'vi', run, 'https://nhipcau.example');
    const rows = csv.replace('\uFEFF', '').split('\r\n');
    expect(rows[0]).toBe('Dòng,Trang tính,Hàng,Cột,Kết quả,Loại hồ sơ,Mã,Tên,Địa chỉ,Lý do,Nội dung');
    expect(rows.slice(1, -1).map(row => row.split(',').filter((_, i) => i === 0 || i === 4))).toEqual([
      ['1', 'đổi'],
      ['3', 'để riêng'],
      ['4', 'thêm mới'],
      ['5', 'để riêng'],
      ['6', 'thêm mới'],
    ]);
    expect(rows[1]).not.toMatch(/,"?=/);
    expect(rows[2]).toContain('không phải JSON');
    expect(rows[3]).toContain('"Viện ""O"", Hà Nội"');
    expect(rows[4]).toContain('Giá (price) bị ngược');
    expect(rows[5]).toContain('https://nhipcau.example/technologies/');
  });

  test('goes on through all chunks, also where nothing but faults is found, and after undoing', async () => {
    const { database } = handle;
    const bad = Array.from({ length: CHUNK_LINES + 5 }, (_, i) => `bad ${i}`);
    const run = await importAll(database, ...bad, ...many('Far', 3));
    await undoImport(operatorCtx(database), run.id);
    const rows = (await reportOf(database.db, 'en', run, '')).split('\r\n');
    expect(rows).toHaveLength(1 + CHUNK_LINES + 5 + 3 + 1);
    expect(rows.at(-2)).toContain(',added,technology,r2,Record r2,/en/technologies/');
  });
});
