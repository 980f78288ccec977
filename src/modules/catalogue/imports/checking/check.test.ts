import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { inspectTable } from '../../../../platform/readers/index.ts';
import { checkImport, mapImport, runImport, startMapping } from '../commands.ts';
import { from, line, makeStore, many } from '../import-lines.test-data.ts';
import { FIRST_LINES } from '../lines/chunks.ts';
import { CHUNK_LINES } from '../lines/read-chunks.ts';
import { carryOutImport } from '../saving/carry-out.ts';
import { listRejects } from '../saving/store.ts';
import { findRun } from '../store.ts';
import { workOnImport } from '../work.ts';

const { check, files, importAll, options, save } = makeStore();
const need = (ref: string, over: object) => line(ref, { kind: 'need', ...from('Foretold'), ...over });
const organisation = (ref: string, name: string) =>
  JSON.stringify({ kind: 'organisation', ref, name, ...from('Foretold') });

onEveryDatabase('looking a file through', handle => {
  test('foretells exactly what the run does, and changes nothing', async () => {
    const { database } = handle;
    const known = many('Foretold', 5);
    await importAll(database, ...known, need('n1', {}), organisation('o1', 'Một'));
    const file = [
      known[0]!,
      line('r1', { ...from('Foretold'), title: 'Other words' }),
      need('n1', { province: '92' }),
      line('new', { ...from('Foretold'), provider: { ref: 'o2' } }),
      organisation('o2', 'Hai'),
      ...many('Foretold', CHUNK_LINES).map(text => text.replace('"ref":"r', '"ref":"far')),
      line('late', { ...from('Foretold'), provider: { ref: 'o2' } }),
      line('lost', { ...from('Foretold'), provider: { ref: 'nobody' } }),
      organisation('o1', 'Một'),
      organisation('o1', 'Uno'),
      line('new', from('Foretold')),
      line('new', { ...from('Foretold'), provider: { ref: 'o2' } }),
      'no record',
    ];
    const told = await check(database, ...file);
    expect(told).toMatchObject({ state: 'checked', line: file.length });
    const foretold = await listRejects(database.db, told.id, 100);
    await runImport(operatorCtx(database), told.id);
    expect(await listRejects(database.db, told.id, 100)).toEqual([]);
    const done = await carryOutImport(operatorCtx(database), told.id, options);
    const { added, changed, unchanged, rejected } = told;
    expect(done).toMatchObject({ added, changed, unchanged, rejected });
    expect(done).toMatchObject({ added: CHUNK_LINES + 3, changed: 2, unchanged: 3, rejected: 4 });
    expect(await listRejects(database.db, done.id, 100)).toEqual(foretold);
  });

  test('shows the first records that would be added, and what would change in the others', async () => {
    const { database } = handle;
    const before = many('Shown', 25, { description: 'Dries fruit at low heat.' });
    await importAll(database, ...before);
    const after = many('Shown', 60, { description: 'Dries fruit at high heat.', trl: 7 });
    const { preview } = await check(database, ...after);
    expect(preview!.added).toHaveLength(20);
    expect(preview!.added[0]).toMatchObject({ line: 26, kind: 'technology', title: [{ value: 'Record r25' }] });
    expect(preview!.changed).toHaveLength(20);
    const [{ changes }] = preview!.changed as [(typeof preview & object)['changed'][number]];
    expect(changes.en.map(change => change.key)).toEqual(expect.arrayContaining(['description.en', 'trl']));
    const words = changes.en.find(change => change.key.startsWith('description'))!.pieces;
    expect(words.filter(piece => piece.kind !== 'same').map(piece => [piece.kind, piece.text])).toEqual([
      ['removed', 'low'],
      ['added', 'high'],
    ]);
  });

  test('of what is known already says that nothing is new', async () => {
    const { database } = handle;
    const lines = many('Nothing new', 3);
    await importAll(database, ...lines);
    expect(await check(database, ...lines)).toMatchObject({ added: 0, changed: 0, unchanged: 3, rejected: 0 });
  });

  test('broken off, begins again', async () => {
    const { database } = handle;
    const run = await checkImport(operatorCtx(database), await save(many('Again', 3 * CHUNK_LINES).join('\n')));
    const stop = new AbortController();
    const broken = await workOnImport(operatorCtx(database), run.id, {
      ...options,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(broken.state).toBe('checking');
    expect(await findRun(database.db, run.id)).toMatchObject({ state: 'checking', line: FIRST_LINES });
    const whole = await workOnImport(operatorCtx(database), run.id, options);
    expect(whole).toMatchObject({ state: 'checked', added: 3 * CHUNK_LINES });
  });

  test('whose file is gone says so', async () => {
    const { database } = handle;
    const run = await checkImport(operatorCtx(database), await save(line('gone', from('Gone from check'))));
    rmSync(files.pathOf(run.fileSha256));
    expect(await workOnImport(operatorCtx(database), run.id, options)).toMatchObject({ state: 'failed' });
  });
});

onEveryDatabase('a table', handle => {
  const open = async (content: string, name = 'table.csv') => {
    const file = await save(content, name);
    const looked = await inspectTable(files.pathOf(file.sha256));
    if (!looked.ok) throw new Error(looked.fault.said.en);
    const run = await startMapping(operatorCtx(handle.database), { ...file, inspection: looked.value });
    return { run, headers: looked.value.sheets[0]!.headers };
  };
  const mapped = async (content: string, source: string, columns: Record<string, string>) => {
    const { run } = await open(content);
    await mapImport(operatorCtx(handle.database), run.id, {
      kind: 'technology',
      source: { name: source },
      lang: 'vi',
      sheet: '',
      headerRow: 1,
      columns,
    });
    return workOnImport(operatorCtx(handle.database), run.id, options);
  };
  const COLUMNS = { Tên: 'title', 'Giá từ': 'price.min', 'Giá đến': 'price.max', 'Đơn vị': 'provider.name' };

  test('becomes records; a faulty row is set aside with its place', async () => {
    const { database } = handle;
    const head = 'Tên,Giá từ,Giá đến,Đơn vị';
    const rows = [head, 'Máy sấy,100 triệu,200 triệu,Viện A', 'Máy ép,9 tỷ,2 tỷ,Viện A', 'Máy bơm,,,'];
    const told = await mapped(rows.join('\n'), 'Bảng A', COLUMNS);
    expect(told).toMatchObject({ state: 'checked', added: 2, rejected: 1, originalSha256: expect.any(String) });
    const [reject] = await listRejects(database.db, told.id, 10);
    expect(reject).toMatchObject({ place: { row: 3 }, excerpt: expect.stringContaining('Máy ép') });
    await runImport(operatorCtx(database), told.id);
    expect(await carryOutImport(operatorCtx(database), told.id, options)).toMatchObject({ state: 'done', added: 2 });
    const again = await mapped(rows.join('\n'), 'Bảng A', COLUMNS);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  test('may be mapped otherwise after it was looked through', async () => {
    const { database } = handle;
    const told = await mapped('Tên,Ghi chú\nMáy sấy,Sấy vải\n', 'Bảng B', { 'Ghi chú': 'title' });
    expect(told.preview!.added[0]!.title).toMatchObject([{ value: 'Sấy vải' }]);
    const mapping = { ...told.mapping!, columns: { Tên: 'title', 'Ghi chú': 'summary' } };
    await mapImport(operatorCtx(database), told.id, mapping);
    const otherwise = await workOnImport(operatorCtx(database), told.id, options);
    expect(otherwise.preview!.added[0]!.title).toMatchObject([{ value: 'Máy sấy' }]);
    expect(otherwise.originalSha256).toBe(told.originalSha256);
    const kinds = (await listActsAfter(database.db, 0, 1000))
      .filter(act => act.subjects.some(s => s.id === told.id))
      .map(act => act.kind);
    expect(kinds).toEqual(['import.start', 'import.map', 'import.checked', 'import.map', 'import.checked']);
  });
});
