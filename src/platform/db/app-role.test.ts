import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { onEveryDatabase } from '../../../test/database.ts';
import { MIGRATIONS } from '../../shell/open-database.ts';
import { APP_ROLE, restrict } from './app-role.ts';
import { openPostgres, runSql } from './database.ts';
import { migrate } from './migrate.ts';

const role = 'select current_user::text as name';

onEveryDatabase('the role of the program', handle => {
  const named = async () => ((await runSql(handle.database.db, role)) as { name: string }[])[0]!.name;

  test('is that of requests and transactions, never that of scripts', async () => {
    const { database } = handle;
    expect(await named()).toBe(APP_ROLE);
    expect(await database.transaction(trx => runSql(trx, role))).toEqual([{ name: APP_ROLE }]);
    expect(await database.script(role)).not.toEqual([{ name: APP_ROLE }]);
    expect(await named()).toBe(APP_ROLE);
  });

  test('is taken again after a script that broke, also inside a transaction of its own', async () => {
    for (const broken of ['select 1; select nonsense', 'begin; create table half (n int); select nonsense; commit'])
      await expect(handle.database.script(broken)).rejects.toThrow('nonsense');
    expect(await named()).toBe(APP_ROLE);
    expect(await runSql(handle.database.db, `select to_regclass('half')::text as half`)).toEqual([{ half: null }]);
  });

  test('works with whatever the owner makes later, in any schema', async () => {
    const { database } = handle;
    await database.script('create schema later; create table later.thing (id serial primary key, word text)');
    await runSql(database.db, `insert into later.thing (word) values ('a')`);
    await runSql(database.db, `update later.thing set word = 'b'`);
    expect(await runSql(database.db, 'delete from later.thing returning id, word')).toEqual([{ id: 1, word: 'b' }]);
  });

  test('is given what it needs as often as one likes, and no more', async () => {
    expect(await restrict(handle.database)).toBe(true);
    await expect(runSql(handle.database.db, 'delete from act')).rejects.toMatchObject({ code: '42501' });
    await expect(runSql(handle.database.db, 'create table own (n int)')).rejects.toMatchObject({ code: '42501' });
  });
});

const postgres = inject('postgresTemplate');

describe.skipIf(!postgres)('where the owner may neither make nor take the role', () => {
  test('the program goes on as the owner, and the trigger remains', async () => {
    const admin = new pg.Client({ connectionString: postgres!.admin });
    await admin.connect();
    const name = `plain_${process.pid}`;
    await admin.query(`create role ${name} login`);
    await admin.query(`create database ${name} owner ${name}`);
    const url = new URL(postgres!.admin);
    url.username = name;
    url.pathname = `/${name}`;
    const database = await openPostgres(url.href);
    await migrate(database, MIGRATIONS);
    expect(await restrict(database)).toBe(false);
    expect(await runSql(database.db, role)).toEqual([{ name }]);
    await expect(runSql(database.db, 'truncate act cascade')).rejects.toThrow('never changed or removed');
    await database.close();
    await admin.query(`drop database ${name}`);
    await admin.query(`drop role ${name}`);
    await admin.end();
  });
});
