import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../../test/database.ts';
import { runSql } from './database.ts';

const givenUp = (code: string) => Object.assign(new Error('given up'), { code });

onEveryDatabase('a transaction', handle => {
  const countNotes = async () =>
    Number(((await runSql(handle.database.db, 'select count(*) as n from note')) as { n: string }[])[0]!.n);

  test('keeps all of its work or none', async () => {
    const { database } = handle;
    await database.script('create table note (text text)');
    await database.transaction(trx => runSql(trx, 'insert into note values ($1)', ['kept']));
    const broken = database.transaction(async trx => {
      await runSql(trx, 'insert into note values ($1)', ['lost']);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(await countNotes()).toBe(1);
  });

  test.each(['40001', '40P01'])('is run again as a whole after %s', async code => {
    let attempts = 0;
    const before = await countNotes();
    const answer = await handle.database.transaction(async trx => {
      attempts += 1;
      await runSql(trx, 'insert into note values ($1)', [code]);
      if (attempts < 3) throw givenUp(code);
      return attempts;
    });
    expect(answer).toBe(3);
    expect(await countNotes()).toBe(before + 1);
  });

  test('is given up for good after five attempts, and at once for any other fault', async () => {
    const attempts = { retried: 0, other: 0 };
    const run = (name: keyof typeof attempts, code: string) =>
      handle.database.transaction(async () => {
        attempts[name] += 1;
        throw givenUp(code);
      });
    await expect(run('retried', '40001')).rejects.toThrow('given up');
    await expect(run('other', '23505')).rejects.toThrow('given up');
    expect(attempts).toEqual({ retried: 5, other: 1 });
  });

  test('many at once all come to their end', async () => {
    const before = await countNotes();
    const many = Array.from({ length: 40 }, (_, i) =>
      handle.database.transaction(trx => runSql(trx, 'insert into note values ($1)', [String(i)])),
    );
    await Promise.all(many);
    expect(await countNotes()).toBe(before + 40);
  });

  test('two that lock crosswise are both done', async () => {
    const { database } = handle;
    await database.script(
      'create table pair (id int primary key, n int); insert into pair values (1, 0), (2, 0)',
    );
    const add = (first: number, second: number) =>
      database.transaction(async trx => {
        await runSql(trx, 'update pair set n = n + 1 where id = $1', [first]);
        await runSql(trx, 'select pg_sleep(0.1)');
        await runSql(trx, 'update pair set n = n + 1 where id = $1', [second]);
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    expect(await runSql(database.db, 'select n from pair')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test('a statement that comes again answers anew, also after a fault and after what was taken back', async () => {
    const { database } = handle;
    const insert = (n: number) => runSql(database.db, 'insert into pair values ($1, $2) returning n', [n, n]);
    const find = (n: number) => runSql(database.db, 'select n from pair where id = $1', [n]);
    for (const n of [10, 11, 12]) expect(await insert(n)).toEqual([{ n }]);
    await expect(insert(12)).rejects.toMatchObject({ code: '23505' });
    expect(await insert(13)).toEqual([{ n: 13 }]);
    const takenBack = database.transaction(async trx => {
      await runSql(trx, 'insert into pair values ($1, $2) returning n', [14, 14]);
      await runSql(trx, 'select n / $1::int from pair', [0]);
    });
    await expect(takenBack).rejects.toMatchObject({ code: '22012' });
    for (const n of [10, 13]) expect(await find(n)).toEqual([{ n }]);
    expect(await find(14)).toEqual([]);
  });

  test('a fault of the database tells its code and constraint', async () => {
    const twice = () => runSql(handle.database.db, 'insert into pair values (1, 0)');
    await expect(twice()).rejects.toMatchObject({ code: '23505', constraint: 'pair_pkey' });
  });
});
