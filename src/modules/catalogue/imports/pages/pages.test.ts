import { expect, test } from 'vitest';
import { AS_OPERATOR, eventually, jsonOf, onEveryProgram, postForm, textOf } from '../../../../../test/program.ts';
import { findRun } from '../store.ts';
import { makeXlsx } from '../../../../platform/readers/xlsx-maker.test-data.ts';
import { line, many } from '../import-lines.test-data.ts';

const CSV = [
  'Tên công nghệ,Mô tả,Đơn vị,Giá từ,Giá đến',
  'Máy sấy vải thiều,Sấy bằng bơm nhiệt,Viện A,100 triệu,200 triệu',
  'Máy ép dầu,Ép lạnh,Viện A,9 tỷ,2 tỷ',
  'Máy bơm nước,Chạy bằng nắng,Viện B,,',
].join('\r\n');

onEveryProgram('the pages of imports', running => {
  const send = async (content: string | Buffer, name: string, source = '') => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(Buffer.from(content))], name));
    form.append('source', source);
    const body = await new Response(form).blob();
    return running.app.request('/operator/imports', {
      method: 'POST',
      body,
      headers: { ...AS_OPERATOR, 'content-type': body.type, 'content-length': String(body.size) },
    });
  };
  const page = (path: string) => textOf(running, path, AS_OPERATOR);
  const post = (path: string, fields: Record<string, string> = {}) =>
    postForm(running, path, fields, AS_OPERATOR);
  const statusOf = async (path: string) =>
    (await running.app.request(path, { headers: AS_OPERATOR })).status;
  const stateOf = async (path: string) => (await findRun(running.database.db, idOf(path)))!.state;
  const until = (path: string, state: string) =>
    eventually(async () => expect(await stateOf(path)).toBe(state));

  test('do not exist for a visitor', async () => {
    const run = '/operator/imports/00000000-0000-7000-8000-000000000000';
    for (const path of ['', '/mapping', '/undo', '/vanished', '/report.csv'])
      expect((await running.app.request(run + path)).status).toBe(404);
    expect((await running.app.request('/operator/imports')).status).toBe(404);
    for (const path of ['mapping', 'run', 'discard', 'undo', 'vanished'])
      expect((await postForm(running, `${run}/${path}`, {})).status).toBe(404);
    expect(await statusOf(`${run}/undo`)).toBe(404);
    expect((await post('/operator/imports/none/run')).status).toBe(404);
  });

  test('a table is mapped, looked through, imported, reported and undone', async () => {
    const sent = await send(CSV, 'cong-nghe.csv', 'Sở KH&CN An Giang');
    expect(sent.status).toBe(303);
    const mapping = sent.headers.get('location')!;
    expect(mapping).toMatch(/\/mapping\?source=/);
    const html = await page(mapping);
    expect(html).toContain('Sở KH&amp;CN An Giang');
    expect(html).toContain('Sấy bằng bơm nhiệt');
    expect(html).toMatch(/<option value="title" selected>/);

    const run = mapping.slice(0, mapping.indexOf('/mapping'));
    const columns = mapped('title', 'summary', 'provider.name', 'price.min', 'price.max');
    const fields = { kind: 'technology', sheet: '', source: 'Sở KH&CN An Giang', lang: 'vi', ...columns };
    const refused = await post(`${run}/mapping`, { ...fields, source: '', 'column-0': '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Hãy ghi tên nguồn của tệp');
    expect((await post(`${run}/mapping`, fields)).headers.get('location')).toBe(run);
    await until(run, 'checked');

    const preview = await page(run);
    expect(preview).toContain('Nhập 2 hồ sơ');
    expect(preview).toContain('Máy sấy vải thiều');
    expect(preview).toMatch(/hàng 3/);
    expect((await post(`${run}/run`)).status).toBe(303);
    await until(run, 'done');
    expect((await post(`${run}/run`)).status).toBe(409);

    const done = await page(run);
    expect(done).toContain('Đã xong');
    const csv = await page(`${run}/report.csv`);
    expect(csv).toContain('Máy bơm nước');
    expect(csv).toContain('để riêng');

    expect(await page(`${run}/undo`)).toContain('2 hồ sơ do lần nhập này thêm sẽ được rút');
    expect((await post(`${run}/undo`)).status).toBe(303);
    expect(await page(run)).toContain('Đã rút 2 hồ sơ');
    expect((await post(`${run}/undo`)).status).toBe(409);
    expect(await statusOf(`${run}/undo`)).toBe(409);
  });

  test('a second table of the source is mapped as the first was', async () => {
    const sent = await send('Tên,Chi tiết\r\nA,B\r\n', 'one.csv', 'Nguồn nhớ');
    const mapping = sent.headers.get('location')!;
    const run = mapping.slice(0, mapping.indexOf('/mapping'));
    const columns = mapped('title', 'constraints');
    const fields = { kind: 'need', sheet: '', source: 'Nguồn nhớ', lang: 'vi', ...columns };
    expect((await post(`${run}/mapping`, fields)).status).toBe(303);
    const again = await send('Tên,Chi tiết\r\nC,D\r\n', 'two.csv');
    const html = await page(again.headers.get('location')!);
    expect(html).toContain('như lần trước của nguồn này');
    expect(html).toMatch(/<option value="constraints" selected>/);
    expect(html).toContain('value="Nguồn nhớ"');
    const others = await page(`${again.headers.get('location')!}?kind=technology`);
    expect(others).toContain('được đoán từ hàng tiêu đề');
  });

  test('of a workbook the sheet is chosen, and places name it', async () => {
    const notes = { name: 'Ghi chú', rows: [['Người lập', 'Ngày'], ['An', 'nay']] };
    const prices = [['Máy sấy', 1_000_000, 2_000_000], ['Máy ép', 9, 2]];
    const rows = [['Tên công nghệ', 'Giá từ', 'Giá đến'], ...prices];
    const book = makeXlsx({ sheets: [notes, { name: 'Công nghệ', rows }] });
    const mapping = (await send(book, 'cong-nghe.xlsx', 'Sổ tính')).headers.get('location')!;
    const run = mapping.slice(0, mapping.indexOf('/mapping'));
    const html = await page(`${run}/mapping?kind=technology&sheet=${encodeURIComponent('Công nghệ')}`);
    expect(html).toMatch(/<option value="Công nghệ" selected>/);
    expect(html).toMatch(/<option value="price.min" selected>/);
    const columns = mapped('title', 'price.min', 'price.max');
    const fields = { kind: 'technology', sheet: 'Công nghệ', source: 'Sổ tính', lang: 'vi', ...columns };
    expect((await post(`${run}/mapping`, fields)).status).toBe(303);
    await until(run, 'checked');
    const preview = await page(run);
    expect(preview).toContain('Nhập 1 hồ sơ');
    expect(preview).toMatch(/trang Công nghệ, hàng 3, cột/);
  });

  test('records are looked through first; discarding imports nothing', async () => {
    const run = (await send(many('Trang NDJSON', 3).join('\n'), 'records.ndjson')).headers.get('location')!;
    await until(run, 'checked');
    expect(await statusOf(`${run}/mapping`)).toBe(404);
    expect(await page(`/en${run}`)).toContain('Import 3 records');
    expect((await post(`${run}/discard`)).status).toBe(303);
    expect(await page(run)).toContain('Tệp này không được nhập');
    expect(await page('/operator/imports')).toContain('Đã bỏ');
  });

  test('what a source no longer tells is shown, chosen and withdrawn', async () => {
    const source = { source: { name: 'Nguồn vắng' } };
    const importAll = async (...refs: string[]) => {
      const sent = await send(refs.map(ref => line(ref, source)).join('\n'), 'x.ndjson');
      const run = sent.headers.get('location')!;
      await until(run, 'checked');
      await post(`${run}/run`);
      await until(run, 'done');
      return run;
    };
    await importAll('a', 'b', 'c');
    // Jobs work by the clock of the wall.
    running.clock.now = new Date('2100-01-01T00:00:00Z');
    const run = await importAll('c', 'd');
    expect(await page(run)).toContain('2 hồ sơ công nghệ của nguồn “Nguồn vắng” không có trong tệp này.');
    const list = `${run}/vanished?kind=technology&source=${encodeURIComponent('Nguồn vắng')}`;
    const html = await page(list);
    const [box] = html.match(/withdraw-[0-9a-f-]{36}/)!;
    expect((await post(list, { which: 'chosen' })).status).toBe(422);
    expect((await post(list, { which: 'chosen', [box!]: '1' })).status).toBe(303);
    expect(await page(run)).toContain('Đã rút 1 hồ sơ công nghệ');
    expect((await post(list, { which: 'all' })).status).toBe(303);
    expect(await page(list)).toContain('Không có hồ sơ nào vắng mặt.');
    expect((await post(list, { which: 'all' })).status).toBe(409);
    expect(await statusOf(`${run}/vanished?kind=need&source=x`)).toBe(404);
  });

  test.each([
    ['nothing', '', 'x.csv', 'Hãy chọn một tệp có nội dung'],
    ['an old workbook', '\u00d0\u00cf\u0011\u00e0', 'x.xls', ''],
  ])('%s is refused with what to do', async (_name, content, name, said) => {
    const answer = await send(content, name);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(said);
  });

  test('a table without a header says so', async () => {
    const sent = await send('chỉ một cột\r\nkhông có gì\r\n', 'x.csv');
    const html = sent.status === 303 ? await page(sent.headers.get('location')!) : await sent.text();
    expect(html).toMatch(/hàng tiêu đề|hàng ghi tên từng cột|bảng/);
  });

  test('a program sends a table alone: by its headers, then as it was mapped, never otherwise', async () => {
    const ask = (path: string, init: RequestInit = {}) =>
      Promise.resolve(running.app.request(`/api/v1/imports${path}`, { ...init, headers: AS_OPERATOR }));
    const lost = await ask('?name=x.csv', { method: 'POST', body: 'Tên công nghệ,Mô tả\r\nA,B' });
    expect(lost.status).toBe(422);
    const opened = await ask('?name=x.csv&source=Alone', { method: 'POST', body: 'Tên công nghệ,Mô tả\r\nA,B' });
    expect(opened.status).toBe(202);
    const { id } = (await opened.json()) as { id: string };
    const told = () => jsonOf(running, `/api/v1/imports/${id}`, AS_OPERATOR);
    await eventually(async () => expect((await told()).state).toBe('checked'));
    expect(await told()).toMatchObject({ added: 1, format: 'csv' });
    expect((await ask(`/${id}/run`, { method: 'POST' })).status).toBe(202);
    const moved = await ask('?name=y.csv&source=Alone', { method: 'POST', body: 'Công nghệ,Mô tả\r\nA,B' });
    expect(moved.status).toBe(422);
    expect(await moved.text()).toContain('không còn cột');
  });
});

/** The fields of the columns, first to last. */
const mapped = (...fields: string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field, i) => [`column-${i}`, field]));
const idOf = (path: string): string => path.match(/[0-9a-f-]{36}/)![0];
