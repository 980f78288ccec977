import { readFileSync, rmSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { system } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type JobQueue, startJobQueue } from '../../../platform/jobs/queue.ts';
import { listConfidences, listStoredNeeds } from '../needs/store.ts';
import { listStoredTechnologies, listPublishedTechnologies } from '../technologies/store.ts';
import { carryOutImport, IMPORT_JOB, startImport } from './commands.ts';
import { line, makeStore } from './import-lines.test-data.ts';
import { findRun, listOpenRunIds, listRejects } from './store.ts';

const store = makeStore();
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const options = { pathOf: store.pathOf, now: () => NOW };
const start = async (database: Database, content: string) =>
  startImport(operatorCtx(database), await store.save(content));
async function importAll(database: Database, ...lines: string[]) {
  const run = await start(database, lines.join('\n'));
  return carryOutImport(operatorCtx(database), run.id, options);
}
const storedIn = (database: Database, source: string, refs: string[]) =>
  database.transaction(trx => listStoredTechnologies(trx, source, refs));
const from = (name: string) => ({ source: { name } });
const many = (name: string, count: number, over: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, i) => line(`r${i}`, { ...from(name), ...over }));

onEveryDatabase('an import', handle => {
  test('adds what is new; a second time nothing', async () => {
    const { database } = handle;
    const lines = [...many('Twice', 600), line('n1', { kind: 'need', ...from('Twice') })];
    expect(await importAll(database, ...lines)).toMatchObject({
      state: 'done',
      line: 601,
      added: 601,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      finishedAt: NOW,
    });
    const again = await importAll(database, ...lines);
    expect(again).toMatchObject({ state: 'done', added: 0, changed: 0, unchanged: 601, rejected: 0 });
    const acts = await listActsAfter(database.db, 0, 1000);
    const added = acts.flatMap(a => a.subjects).filter(s => s.type !== 'import-run');
    expect(new Set(added.map(s => s.id)).size).toBe(601);
    expect(acts.filter(a => a.kind === 'import.finish').at(-1)!.payload).toMatchObject({ unchanged: 601 });
  });

  test('a changed record is the next version of the same', async () => {
    const { database } = handle;
    await importAll(database, line('a', from('Versions')), line('b', from('Versions')));
    const before = await storedIn(database, 'Versions', ['a', 'b']);
    const second = await importAll(
      database,
      line('a', { ...from('Versions'), title: 'Better' }),
      line('b', from('Versions')),
    );
    expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const after = await storedIn(database, 'Versions', ['a', 'b']);
    expect(after.map(r => r.id).toSorted()).toEqual(before.map(r => r.id).toSorted());
    const records = await listPublishedTechnologies(
      database.db,
      after.map(r => r.id),
    );
    expect(records.map(r => [r.ref, r.version, r.title[0]!.value]).toSorted()).toEqual([
      ['a', 2, 'Better'],
      ['b', 1, 'Record b'],
    ]);
  });

  test('what can not be read is set aside, line by line, and the rest is added', async () => {
    const { database } = handle;
    const run = await importAll(
      database,
      `\uFEFF${line('a', from('Bad'))}\r`,
      '',
      'no json',
      line('b', { ...from('Bad'), title: '' }),
      'x'.repeat(1_000_001),
      `{"ref": "nul \u0000 byte, half \uD83D"`,
      line('c', from('Bad')),
    );
    expect(run).toMatchObject({ state: 'done', line: 7, added: 2, rejected: 4 });
    const rejects = await listRejects(database.db, run.id, 100);
    expect(rejects.map(r => [r.line, r.reason.en.slice(0, 16)])).toEqual([
      [3, 'This line is not'],
      [4, 'The title is emp'],
      [5, 'The line is over'],
      [6, 'This line is not'],
    ]);
    expect(rejects[0]).toMatchObject({ excerpt: 'no json', reason: { vi: expect.stringContaining('JSON') } });
    expect(rejects[2]!.excerpt).toBe('');
  });

  test('nothing that a line may hold stops the others', async () => {
    const { database } = handle;
    const nasty = {
      licence: 'a\u0000b\uD800',
      provider: { name: 'P\u0000\uDC00', country: 'V\u0000N', type: '\u0000' },
      tags: ['\u0000', '\uD800'],
      ip: ['\u0001x'],
      publishedAt: '0000-01-01',
      deadline: '99999-01-01',
      trl: 1e300,
      summary: { vi: '\u0000' },
      description: '\uDFFF',
      extra: { '\u0000': '\uD800', trl: {} },
      lang: 'vi',
    };
    const run = await importAll(
      database,
      line('ok', from('Nasty')),
      line('all', {
        ...nasty,
        source: { name: 'Nasty', url: 'https://a.b/\u0000', licence: '\uD800\u0000' },
      }),
      line('n', { kind: 'need', ...nasty, seeker: { name: '\uD800x' }, ...from('Nasty') }),
      line('ref \u0000 \uD800', from('Nasty')),
      line('source', from('Nas\u0000ty')),
      line('language', { ...from('Nasty'), title: { '\u0000': 'x', en: 'y' } }),
      line('path', { ...from('Nasty'), title: { '\uD800': 7 } }),
      line('tag', { ...from('Nasty'), lang: '\u0000' }),
      line('proto', { ...from('Nasty'), title: JSON.parse('{"__proto__": "x", "en": "y"}') }),
      line('last', from('Nasty')),
    );
    expect(run.state).toBe('done');
    expect(run.added + run.rejected).toBe(10);
    expect(await storedIn(database, 'Nasty', ['ok', 'all', 'last'])).toHaveLength(3);
  });

  test('a ref that stands twice counts once, wherever the two stand', async () => {
    const { database } = handle;
    const same = line('same', from('Doubles'));
    const other = line('same', { ...from('Doubles'), title: 'Other words' });
    const far = many('Doubles', 400);
    const run = await importAll(database, same, same, other, ...far, same, other);
    expect(run).toMatchObject({ state: 'done', added: 401, unchanged: 2, rejected: 2 });
    const rejects = await listRejects(database.db, run.id, 10);
    expect(rejects.map(r => r.line)).toEqual([3, 405]);
    expect(rejects[0]!.reason.en).toContain('stands on another line');
  });

  test('a known record that a file tells in two ways is changed by the first alone', async () => {
    const { database } = handle;
    const [known, first] = ['Known', 'First'].map(title => line('x', { ...from('Two ways'), title }));
    await importAll(database, known!);
    const run = await importAll(database, first!, known!);
    expect(run).toMatchObject({ changed: 1, unchanged: 0, rejected: 1 });
  });

  test('a file that tells of a record in two ways changes nothing the second time', async () => {
    const { database } = handle;
    const other = (ref: string) => line(ref, { ...from('Again'), title: 'Other words' });
    const lines = [...many('Again', 2), other('r0'), ...many('Again', 400).slice(2), other('r1')];
    const need = (title: string) => line('n', { kind: 'need', ...from('Again'), title });
    const file = [...lines, need('One'), need('Two')];
    const first = await importAll(database, ...file);
    expect(first).toMatchObject({ added: 401, changed: 0, unchanged: 0, rejected: 3 });
    for (const _ of ['second', 'third'])
      expect(await importAll(database, ...file)).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: 401,
        rejected: 3,
      });
  });

  test('the same ref of another source, or of another kind, is another record', async () => {
    const { database } = handle;
    const run = await importAll(
      database,
      line('one', from('Source A')),
      line('one', from('Source B')),
      line('one', { kind: 'need', ...from('Source A') }),
    );
    expect(run).toMatchObject({ added: 3, rejected: 0 });
  });

  test('an imported need is published and says nothing in confidence', async () => {
    const { database } = handle;
    await importAll(
      database,
      line('need', { kind: 'need', ...from('Needs'), seeker: { name: 'Hợp tác xã A' } }),
    );
    const [stored] = await database.transaction(trx => listStoredNeeds(trx, 'Needs', ['need']));
    const confidences = await listConfidences(database.db, [stored!.id]);
    expect([...confidences.values()]).toEqual([{ budgetVnd: null, has: {} }]);
  });
});

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
    const file = await store.save(line('queued', from('Queued')));
    const send = () => startImport(operatorCtx(database), file, jobs);
    const { id } = await send();
    await vi.waitFor(() => expect(asked).toEqual([id]), { timeout: 20_000 });
    expect((await send()).id).toBe(id);
    await vi.waitFor(() => expect(asked).toEqual([id, id]), { timeout: 20_000 });
  });
});

onEveryDatabase('a run', handle => {
  test('broken off after any chunk is taken up where it stood', async () => {
    const { database } = handle;
    const content = many('Broken off', 1100).join('\n');
    const first = await start(database, content);
    let rounds = 0;
    for (let state = 'waiting'; state !== 'done'; rounds++) {
      const stop = new AbortController();
      const run = await carryOutImport(operatorCtx(database), first.id, {
        ...options,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      expect(run.line).toBe(Math.min(1100, (rounds + 1) * 250));
      state = run.state;
    }
    expect(await findRun(database.db, first.id)).toMatchObject({ added: 1100, unchanged: 0, rejected: 0 });
    expect(rounds).toBeGreaterThan(4);
  });

  test('of a file whose run is open is that run', async () => {
    const { database } = handle;
    const content = line('open', from('Open'));
    const [a, b] = [await start(database, content), await start(database, content)];
    expect(b.id).toBe(a.id);
    expect(await listOpenRunIds(database.db)).toContain(a.id);
    await carryOutImport(operatorCtx(database), a.id, options);
    expect((await start(database, content)).id).not.toBe(a.id);
  });

  test('carried out by two at once is done once', async () => {
    const { database } = handle;
    const run = await start(database, many('Two at once', 1000).join('\n'));
    const carry = () => carryOutImport(operatorCtx(database), run.id, options);
    await Promise.all([carry(), carry()]);
    await carry();
    expect(await findRun(database.db, run.id)).toMatchObject({ state: 'done', added: 1000, unchanged: 0 });
    const acts = (await listActsAfter(database.db, 0, 1000)).filter(a =>
      a.subjects.some(s => s.id === run.id),
    );
    expect(acts.map(a => a.kind)).toEqual([
      'import.start',
      ...Array.from({ length: 4 }, () => 'import.chunk'),
      'import.finish',
    ]);
  });

  test('whose file is gone says so', async () => {
    const { database } = handle;
    const run = await start(database, line('gone', from('Gone')));
    rmSync(store.pathOf(run.fileSha256));
    const failed = await carryOutImport(operatorCtx(database), run.id, options);
    expect(failed).toMatchObject({
      state: 'failed',
      error: { en: expect.stringContaining('Send it again') },
    });
    expect(await findRun(database.db, run.id)).toMatchObject({ state: 'failed', error: failed.error });
    expect(await carryOutImport(operatorCtx(database), run.id, options)).toMatchObject({ state: 'failed' });
  });

  test('is opened by the operator and the program, and does not exist for a visitor', async () => {
    const { database } = handle;
    const file = await store.save(line('who', from('Who')));
    await expect(startImport(ctxFor(database), file)).rejects.toMatchObject({ kind: 'missing' });
    await expect(startImport(ctxFor(database, system('harvest')), file)).resolves.toMatchObject({
      state: 'waiting',
    });
    expect(readFileSync(store.pathOf(file.sha256), 'utf8')).toContain('who');
  });

  test('that does not exist is missing', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(carryOutImport(operatorCtx(handle.database), nobody, options)).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});
