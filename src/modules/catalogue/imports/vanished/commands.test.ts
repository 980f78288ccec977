import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { system } from '../../../../kernel/actor.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../../platform/db/database.ts';
import { from, line, makeStore } from '../import-lines.test-data.ts';
import { undoImport } from '../undo/commands.ts';
import { withdrawVanished } from './commands.ts';
import { countVanishedOf } from './queries.ts';
import { pageVanished } from './store.ts';

const { check, importAll, importAt } = makeStore();
const LATER = new Date(NOW.getTime() + 60_000);
const FIRST = '00000000-0000-0000-0000-000000000000';
const lines = (source: string, ...refs: string[]) => refs.map(ref => line(ref, from(source)));

async function statesOf(database: Database, source: string): Promise<Record<string, string>> {
  const rows = (await runSql(
    database.db,
    'select ref, state from technology where source = $1 union all select ref, state from need where source = $1',
    [source],
  )) as { ref: string; state: string }[];
  return Object.fromEntries(rows.map(row => [row.ref, row.state]));
}

onEveryDatabase('records that a file no longer tells', handle => {
  const pageOf = (runId: string, source: string, after = FIRST, limit = 10) =>
    pageVanished(handle.database.db, runId, 'technology', source, after, limit);
  const withdraw = (runId: string, source: string, ids?: string[]) =>
    withdrawVanished(operatorCtx(handle.database), runId, { kind: 'technology', source, ...(ids && { ids }) });

  test('are counted by kind and source, and listed by pages', async () => {
    const { database } = handle;
    const need = line('n', { kind: 'need', ...from('V1') });
    await importAll(database, ...lines('V1', 'a', 'b', 'c'), need, ...lines('V1 other', 'a'));
    const run = await importAll(database, ...lines('V1', 'b', 'd'));
    expect(await countVanishedOf(database.db, run)).toEqual([
      { kind: 'technology', source: 'V1', vanished: 2, withdrawn: 0 },
    ]);
    const [first] = await pageOf(run.id, 'V1', FIRST, 1);
    const rest = await pageOf(run.id, 'V1', first!.id);
    expect([first!, ...rest].map(record => record.ref).toSorted()).toEqual(['a', 'c']);
  });

  test('are withdrawn, all of them, by one act', async () => {
    const { database } = handle;
    await importAll(database, ...lines('V2', 'a', 'b', 'c'));
    const run = await importAll(database, ...lines('V2', 'b'));
    const after = await withdraw(run.id, 'V2');
    expect(after.told).toEqual([{ kind: 'technology', source: 'V2', withdrawn: 2 }]);
    expect(await statesOf(database, 'V2')).toEqual({ a: 'withdrawn', b: 'published', c: 'withdrawn' });
    const acts = (await listActsAfter(database.db, 0, 1000)).filter(a => a.kind === 'import.withdraw-vanished');
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ payload: { source: 'V2', withdrawn: 2 } });
    expect(acts[0]!.subjects).toHaveLength(3);
  });

  test('or the chosen ones; those that the file has are never among them', async () => {
    const { database } = handle;
    await importAll(database, ...lines('V3', 'a', 'b', 'c'));
    const run = await importAll(database, ...lines('V3', 'b'));
    const rows = (await runSql(database.db, "select id, ref from technology where source = 'V3'")) as {
      id: string;
      ref: string;
    }[];
    const ids = rows.filter(row => row.ref !== 'c').map(row => row.id);
    await withdraw(run.id, 'V3', ids);
    expect(await statesOf(database, 'V3')).toEqual({ a: 'withdrawn', b: 'published', c: 'published' });
    expect(await countVanishedOf(database.db, run)).toMatchObject([{ vanished: 1 }]);
  });

  test('told again by a later file, are published again', async () => {
    const { database } = handle;
    await importAll(database, ...lines('V4', 'a', 'b'));
    await withdraw((await importAll(database, ...lines('V4', 'b'))).id, 'V4');
    const later = await importAll(database, ...lines('V4', 'a', 'b'));
    expect(later).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await statesOf(database, 'V4')).toEqual({ a: 'published', b: 'published' });
  });

  test('are not those whose line was set aside', async () => {
    const { database } = handle;
    await importAll(database, ...lines('V5', 'a', 'b'));
    const run = await importAll(database, line('a', { ...from('V5'), trl: [] }), ...lines('V5', 'b'));
    expect(run).toMatchObject({ unchanged: 1, rejected: 1 });
    expect(await countVanishedOf(database.db, run)).toEqual([]);
  });

  test('are not those that a later file has told of', async () => {
    const { database } = handle;
    await importAll(database, ...lines('V6', 'a', 'b'));
    const run = await importAll(database, ...lines('V6', 'b'));
    await importAt(database, LATER, ...lines('V6', 'a'));
    expect(await countVanishedOf(database.db, run)).toEqual([]);
    await expect(withdraw(run.id, 'V6')).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('are withdrawn by the operator alone, from a run that is done, once', async () => {
    const { database } = handle;
    await importAll(database, ...lines('V7', 'a', 'b'));
    const run = await importAll(database, ...lines('V7', 'b'));
    const choice = { kind: 'technology', source: 'V7' } as const;
    for (const ctx of [ctxFor(database), ctxFor(database, system('harvest'))])
      await expect(withdrawVanished(ctx, run.id, choice)).rejects.toMatchObject({ kind: 'missing' });
    await withdraw(run.id, 'V7');
    await expect(withdraw(run.id, 'V7')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(withdraw(run.id, 'A source that it does not tell of')).rejects.toMatchObject({ kind: 'conflict' });
    const checked = await check(database, ...lines('V7', 'c'));
    await expect(withdraw(checked.id, 'V7')).rejects.toMatchObject({ kind: 'conflict' });
    await undoImport(operatorCtx(database, NOW), run.id);
    await expect(withdraw(run.id, 'V7')).rejects.toMatchObject({ kind: 'conflict' });
  });
});
