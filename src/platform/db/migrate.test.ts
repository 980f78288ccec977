import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onEveryDatabase } from '../../../test/database.ts';
import { ROOT } from '../config.ts';
import { type Database, runSql } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';

const OURS = join(ROOT, 'db/migrations');
const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const next = readMigrations(OURS).length + 1;
const fileName = (number: number, name: string) => `${String(number).padStart(4, '0')}-${name}.sql`;
const addMigration = (name: string, sql: string) => {
  const to = join(folder, name);
  cpSync(OURS, to, { recursive: true });
  writeFileSync(join(to, fileName(next, name)), sql);
  return to;
};

const withNotes = addMigration('notes', 'create table note (text text); insert into note values (1)');
const broken = addMigration('broken', 'create table half (text text); insert into nowhere values (1)');

const edited = addMigration('edited', 'select 1');
appendFileSync(join(edited, readMigrations(OURS)[0]!.name), '-- changed\n');

const tablesOf = async (database: Database) =>
  (await runSql(
    database.db,
    `select table_name as name, (select count(*) from schema_migration) as applied
     from information_schema.tables where table_schema = 'public' order by 1`,
  )) as { name: string; applied: string }[];

test('migrations are numbered without a gap', () => {
  expect(readMigrations(OURS).map(m => m.number)).toEqual(Array.from({ length: next - 1 }, (_, i) => i + 1));
});

onEveryDatabase('bringing the schema up to date', handle => {
  test('a second time changes nothing', async () => {
    const before = await tablesOf(handle.database);
    expect(await migrate(handle.database, OURS)).toBe(next - 1);
    expect(await tablesOf(handle.database)).toEqual(before);
  });

  test('a migration edited after it ran is refused and changes nothing', async () => {
    const before = await tablesOf(handle.database);
    await expect(migrate(handle.database, edited)).rejects.toMatchObject({
      exitCode: 6,
      message: expect.stringContaining(readMigrations(OURS)[0]!.name),
    });
    expect(await tablesOf(handle.database)).toEqual(before);
  });

  test('a migration that breaks leaves nothing behind', async () => {
    const before = await tablesOf(handle.database);
    await expect(migrate(handle.database, broken)).rejects.toThrow('nowhere');
    expect(await tablesOf(handle.database)).toEqual(before);
  });

  test('two starts at once apply a new migration once', async () => {
    await Promise.all([migrate(handle.database, withNotes), migrate(handle.database, withNotes)]);
    expect(await runSql(handle.database.db, 'select text from note')).toEqual([{ text: '1' }]);
    const applied = await runSql(handle.database.db, 'select name from schema_migration where number = $1', [
      next,
    ]);
    expect(applied).toEqual([{ name: fileName(next, 'notes') }]);
  });

  test('a schema newer than the program is refused and left alone', async () => {
    const before = await tablesOf(handle.database);
    await expect(migrate(handle.database, OURS)).rejects.toMatchObject({
      name: 'StartFault',
      exitCode: 6,
      message: expect.stringContaining(`version ${next}`),
      vi: expect.stringContaining(`phiên bản ${next}`),
    });
    expect(await tablesOf(handle.database)).toEqual(before);
  });
});
