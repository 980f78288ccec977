import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ctxFor, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { system } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type JobQueue, startJobQueue } from '../../../platform/jobs/queue.ts';
import type { TableInspection } from '../../../platform/readers/index.ts';
import type { TableMapping } from '../tables/index.ts';
import {
  checkImport,
  discardImport,
  IMPORT_JOB,
  mapImport,
  runImport,
  startImport,
  startMapping,
} from './commands.ts';
import { from, line, makeStore } from './import-lines.test-data.ts';
import { findMapping } from './mapping/store.ts';
import { carryOutImport } from './saving/carry-out.ts';
import { findRun, listOpenRunIds } from './store.ts';

const { check, files, options, save, start } = makeStore();
const MISSING = { kind: 'missing' };
const CONFLICT = { kind: 'conflict' };
const actsOf = async (database: Database, runId: string) =>
  (await listActsAfter(database.db, 0, 1000)).filter(a => a.subjects.some(s => s.id === runId));

onEveryDatabase('a run in the job queue', handle => {
  let jobs: JobQueue;
  const asked: string[] = [];
  beforeAll(async () => {
    jobs = await startJobQueue(handle.database, [IMPORT_JOB], pino({ level: 'silent' }));
    await jobs.work<{ runId: string }>(IMPORT_JOB, async ({ runId }) => void asked.push(runId));
  });
  afterAll(() => jobs.stop());

  test('is asked for again when its file is sent again while it is open', async () => {
    const { database } = handle;
    const file = await save(line('queued', from('Queued')));
    const send = () => startImport(operatorCtx(database), file, jobs);
    const { id } = await send();
    await vi.waitFor(() => expect(asked).toEqual([id]), { timeout: 20_000 });
    expect((await send()).id).toBe(id);
    await vi.waitFor(() => expect(asked).toEqual([id, id]), { timeout: 20_000 });
  });
});


onEveryDatabase('opening a run', handle => {
  test('of a file whose run is open is that run', async () => {
    const { database } = handle;
    const content = line('open', from('Open'));
    const [a, b] = [await start(database, content), await start(database, content)];
    expect(b.id).toBe(a.id);
    expect(await listOpenRunIds(database.db)).toContain(a.id);
    await carryOutImport(operatorCtx(database), a.id, options);
    expect((await start(database, content)).id).not.toBe(a.id);
  });

  test('is opened by the operator and the program, and does not exist for a visitor', async () => {
    const { database } = handle;
    const file = await save(line('who', from('Who')));
    await expect(startImport(ctxFor(database), file)).rejects.toMatchObject({ kind: 'missing' });
    await expect(startImport(ctxFor(database, system('harvest')), file)).resolves.toMatchObject({
      state: 'waiting',
    });
    expect(readFileSync(files.pathOf(file.sha256), 'utf8')).toContain('who');
  });

});

onEveryDatabase('looking at a file first', handle => {
  test('is opened by whoever may import, and does not exist for a visitor', async () => {
    const { database } = handle;
    const file = await save(line('look', from('Look')));
    await expect(checkImport(ctxFor(database), file)).rejects.toMatchObject(MISSING);
    const run = await checkImport(operatorCtx(database), file);
    expect(run).toMatchObject({ state: 'checking', format: 'ndjson' });
    expect(await listOpenRunIds(database.db)).toContain(run.id);
  });

  test('then it is imported, once', async () => {
    const { database } = handle;
    const run = await check(database, line('a', from('Checked')));
    await expect(runImport(ctxFor(database), run.id)).rejects.toMatchObject(MISSING);
    expect(await runImport(operatorCtx(database), run.id)).toMatchObject({ state: 'waiting', line: 0, added: 0 });
    await expect(runImport(operatorCtx(database), run.id)).rejects.toMatchObject(CONFLICT);
    expect(await carryOutImport(operatorCtx(database), run.id, options)).toMatchObject({ state: 'done', added: 1 });
    await expect(runImport(operatorCtx(database), run.id)).rejects.toMatchObject(CONFLICT);
    expect((await actsOf(database, run.id)).map(act => act.kind)).toEqual([
      'import.start',
      'import.checked',
      'import.run',
      'import.chunk',
      'import.finish',
    ]);
  });

  test('or discarded, once, and nothing is imported', async () => {
    const { database } = handle;
    const run = await check(database, line('a', from('Discarded')));
    await expect(discardImport(ctxFor(database), run.id)).rejects.toMatchObject(MISSING);
    expect(await discardImport(operatorCtx(database), run.id)).toMatchObject({ state: 'discarded' });
    for (const again of [discardImport, runImport])
      await expect(again(operatorCtx(database), run.id)).rejects.toMatchObject(CONFLICT);
    expect(await carryOutImport(operatorCtx(database), run.id, options)).toMatchObject({ state: 'discarded' });
  });

  test('a run that is on its way can not be discarded', async () => {
    const { database } = handle;
    const run = await start(database, line('a', from('On its way')));
    await expect(discardImport(operatorCtx(database), run.id)).rejects.toMatchObject(CONFLICT);
  });
});

onEveryDatabase('mapping the columns of a table', handle => {
  const inspection: TableInspection = {
    format: 'csv',
    charset: 'utf-8',
    delimiter: ',',
    sheets: [{ name: '', hidden: false, headerRow: 1, headers: ['Tên công nghệ', 'Giá'], samples: [] }],
    faults: [],
  };
  const mapping: TableMapping = {
    kind: 'technology',
    source: { name: ' Sở  A ' },
    lang: 'vi',
    sheet: '',
    headerRow: 1,
    columns: { 'Tên công nghệ': 'title' },
  };
  const open = async () =>
    startMapping(operatorCtx(handle.database), {
      ...(await save('Tên công nghệ,Giá\nMáy sấy,1', 'a.csv')),
      inspection,
    });

  test('lets its records be looked through, and is remembered for the source', async () => {
    const { database } = handle;
    const run = await open();
    expect(run).toMatchObject({ state: 'mapping', format: 'csv', inspection: { format: 'csv' } });
    expect(await mapImport(operatorCtx(database), run.id, mapping)).toMatchObject({
      state: 'checking',
      mapping: { source: { name: 'Sở A' }, columns: { 'Tên công nghệ': 'title' } },
    });
    expect(await findMapping(database.db, 'Sở A')).toMatchObject({ columns: { 'Tên công nghệ': 'title' } });
    await expect(mapImport(operatorCtx(database), run.id, mapping)).rejects.toMatchObject(CONFLICT);
  });

  test('is not for a visitor, nor for a run that is done with it, nor for records', async () => {
    const { database } = handle;
    const run = await open();
    await expect(mapImport(ctxFor(database), run.id, mapping)).rejects.toMatchObject(MISSING);
    await discardImport(operatorCtx(database), run.id);
    await expect(mapImport(operatorCtx(database), run.id, mapping)).rejects.toMatchObject(CONFLICT);
    const records = await check(database, line('a', from('No table')));
    await expect(mapImport(operatorCtx(database), records.id, mapping)).rejects.toMatchObject(CONFLICT);
  });

  test.each([
    ['no source', { source: { name: ' ' } }, 'source'],
    ['our own source', { source: { name: 'Nhịp Cầu' } }, 'source'],
    ['a column that is not there', { columns: { Tên: 'title' } }, 'columns'],
    ['no column for the title', { columns: { Giá: 'price' } }, 'columns'],
  ])('%s is refused at its field, and the run waits', async (_name, over, field) => {
    const { database } = handle;
    const run = await open();
    await expect(mapImport(operatorCtx(database), run.id, { ...mapping, ...over })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: { vi: expect.any(String), en: expect.any(String) } },
    });
    expect(await findRun(database.db, run.id)).toMatchObject({ state: 'mapping' });
  });
});
