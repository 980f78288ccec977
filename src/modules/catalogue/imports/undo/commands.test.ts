import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { system } from '../../../../kernel/actor.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../../platform/db/database.ts';
import { from, line, makeStore } from '../import-lines.test-data.ts';
import { findRun } from '../store.ts';
import { withdrawVanished } from '../vanished/commands.ts';
import { undoImport } from './commands.ts';
import { listLeft } from './queries.ts';

const { check, importAll } = makeStore();

/** ref → [version, state, title], as the catalogue has it. */
async function recordsOf(database: Database, source: string, kind: 'technology' | 'need' = 'technology') {
  const rows = (await runSql(
    database.db,
    `select ref, version, state, title->0->>'value' as title from ${kind} where source = $1 order by ref`,
    [source],
  )) as { ref: string; version: number; state: string; title: string }[];
  return Object.fromEntries(rows.map(row => [row.ref, [row.version, row.state, row.title]]));
}
const told = (source: string, ref: string, title: string) => line(ref, { ...from(source), title });

onEveryDatabase('undoing an import', handle => {
  const undo = (runId: string) => undoImport(operatorCtx(handle.database), runId);

  test('withdraws what it added and brings back what it changed', async () => {
    const { database } = handle;
    await importAll(database, told('U1', 'a', 'A'), told('U1', 'b', 'B'));
    const run = await importAll(database, told('U1', 'a', 'A two'), told('U1', 'b', 'B'), told('U1', 'c', 'C'));
    const undone = await undo(run.id);
    expect(undone).toMatchObject({
      state: 'undone',
      undoneAt: NOW,
      undo: { withdrawn: 1, restored: 1, left: 0, leftRecords: [] },
    });
    expect(await recordsOf(database, 'U1')).toEqual({
      a: [3, 'published', 'A'],
      b: [1, 'published', 'B'],
      c: [1, 'withdrawn', 'C'],
    });
    const [act] = (await listActsAfter(database.db, 0, 1000)).filter(a => a.kind === 'import.undo');
    expect(act!.payload).toMatchObject({ from: 'done', to: 'undone', withdrawn: 1, restored: 1, left: 0 });
    expect(act!.subjects.map(subject => subject.type)).toEqual(['import-run', 'technology', 'technology']);
  });

  test('importing the same file again brings the records back', async () => {
    const { database } = handle;
    await importAll(database, told('U2', 'a', 'A'));
    const file = [told('U2', 'a', 'A two'), told('U2', 'b', 'B')];
    await undo((await importAll(database, ...file)).id);
    const again = await importAll(database, ...file);
    expect(again).toMatchObject({ state: 'done', added: 0, changed: 2, unchanged: 0 });
    expect(await recordsOf(database, 'U2')).toEqual({
      a: [4, 'published', 'A two'],
      b: [2, 'published', 'B'],
    });
    await undo(again.id);
    expect(await recordsOf(database, 'U2')).toEqual({
      a: [5, 'published', 'A'],
      b: [3, 'withdrawn', 'B'],
    });
  });

  test('takes runs back one after the other', async () => {
    const { database } = handle;
    const first = await importAll(database, told('U3', 'a', 'One'));
    const second = await importAll(database, told('U3', 'a', 'Two'));
    const third = await importAll(database, told('U3', 'a', 'Three'));
    await undo(third.id);
    expect(await recordsOf(database, 'U3')).toEqual({ a: [4, 'published', 'Two'] });
    await undo(second.id);
    expect(await recordsOf(database, 'U3')).toEqual({ a: [5, 'published', 'One'] });
    await undo(first.id);
    expect(await recordsOf(database, 'U3')).toEqual({ a: [5, 'withdrawn', 'One'] });
  });

  test('leaves and names what another import or somebody by hand has changed since', async () => {
    const { database } = handle;
    const run = await importAll(database, ...['a', 'b', 'c', 'd'].map(ref => told('U4', ref, ref)));
    await importAll(database, told('U4', 'a', 'Later'));
    const byHand = (set: string, ref: string) =>
      runSql(database.db, `update technology set ${set} where source = 'U4' and ref = $1`, [ref]);
    await byHand("state = 'withdrawn'", 'b');
    await byHand('version = 2, version_run_id = null', 'c');
    const undone = await undo(run.id);
    expect(undone.undo).toMatchObject({ withdrawn: 1, restored: 0, left: 3 });
    const left = await listLeft(database.db, undone);
    expect(left.map(one => [one.title[0]!.value, one.published]).toSorted()).toEqual([
      ['Later', true],
      ['b', false],
      ['c', true],
    ]);
    expect(await recordsOf(database, 'U4')).toMatchObject({ a: [2, 'published', 'Later'], d: [1, 'withdrawn', 'd'] });
  });

  test('gives a need its words and what it said in confidence back', async () => {
    const { database } = handle;
    const need = (over: object) => line('n', { kind: 'need', ...from('U5'), ...over });
    await importAll(database, need({ title: 'Before', budgetVnd: 5, has: { staff: 3 } }));
    const run = await importAll(database, need({ title: 'After', budgetVnd: 9, province: '92' }));
    await undo(run.id);
    expect(await recordsOf(database, 'U5', 'need')).toEqual({ n: [3, 'published', 'Before'] });
    const [row] = await runSql(
      database.db,
      "select province, budget_vnd, has from need join need_private on need_id = id where source = 'U5'",
    );
    expect(row).toEqual({ province: null, budget_vnd: '5', has: { staff: 3 } });
  });

  test('brings back what was withdrawn because the file lacked it', async () => {
    const { database } = handle;
    await importAll(database, told('U6', 'a', 'A'), told('U6', 'b', 'B'));
    const run = await importAll(database, told('U6', 'b', 'B'), told('U6', 'c', 'C'));
    await withdrawVanished(operatorCtx(database), run.id, { kind: 'technology', source: 'U6' });
    expect((await recordsOf(database, 'U6')).a).toEqual([2, 'withdrawn', 'A']);
    const undone = await undo(run.id);
    expect(undone.undo).toMatchObject({ withdrawn: 1, restored: 1, left: 0 });
    expect(await recordsOf(database, 'U6')).toEqual({
      a: [3, 'published', 'A'],
      b: [1, 'published', 'B'],
      c: [1, 'withdrawn', 'C'],
    });
  });

  test('organisations stay', async () => {
    const { database } = handle;
    const run = await importAll(database, line('a', { ...from('U7'), provider: { name: 'Viện U7' } }));
    await undo(run.id);
    expect(await runSql(database.db, "select ref from organisation where source = 'U7'")).toHaveLength(1);
  });

  test('is for the operator alone, of a run that is done, once', async () => {
    const { database } = handle;
    const run = await importAll(database, told('U8', 'a', 'A'));
    for (const ctx of [ctxFor(database), ctxFor(database, system('harvest'))])
      await expect(undoImport(ctx, run.id)).rejects.toMatchObject({ kind: 'missing' });
    await undo(run.id);
    await expect(undo(run.id)).rejects.toMatchObject({ kind: 'conflict' });
    expect((await findRun(database.db, run.id))!.undo).toMatchObject({ withdrawn: 1 });
    const checked = await check(database, told('U8', 'b', 'B'));
    await expect(undo(checked.id)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(undo('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ kind: 'missing' });
  });
});
