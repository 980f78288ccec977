import { expect, test } from 'vitest';
import { onEveryProgram } from '../../../../test/program.ts';
import { textIn } from '../../../kernel/localised.ts';
import { runSql } from '../../../platform/db/database.ts';
import { makeReadRows } from './rows.ts';

onEveryProgram('rows that were shown lately', running => {
  const read = async (sql: string) => (await runSql(running.database.db, sql)) as { id: string }[];
  const some = async (kind: string) =>
    (await read(`select id from ${kind} where state = 'published' order by id limit 3`)).map(r => r.id);

  test('say what the record says, its organisation too', async () => {
    const readRows = makeReadRows(running.database.db);
    const ids = await some('technology');
    const rows = await readRows('technology', ids);
    expect([...rows.keys()].sort()).toEqual(ids);
    for (const row of rows.values()) {
      expect(textIn(row.title, 'vi')).not.toBe('');
      expect(textIn(row.organisationName ?? [], 'vi')).not.toBe('');
      expect(row.summary.map(v => v.lang)).toContain('vi');
    }
  });

  test('of a need hold nothing that was said in confidence', async () => {
    const rows = await makeReadRows(running.database.db)('need', await some('need'));
    expect(JSON.stringify([...rows.values()])).not.toMatch(/"(budget\w*|phone|email|has)":/);
  });

  test('are the same while nobody writes to them, and are read again when somebody has', async () => {
    const readRows = makeReadRows(running.database.db);
    const [id, other] = (await some('technology')) as [string, string, string];
    const before = await readRows('technology', [id, other]);
    expect((await readRows('technology', [id, other])).get(id)).toBe(before.get(id));

    await read(`update technology set country = 'IS' where id = '${id}'`);
    const after = await readRows('technology', [id, other]);
    expect(after.get(id)?.country).toBe('IS');
    expect(after.get(other)).toBe(before.get(other));

    await read(`update organisation set name = '[{"lang":"vi","value":"Tên mới","origin":"original"}]'
      where id = '${after.get(id)!.organisationId}'`);
    const renamed = (await readRows('technology', [id])).get(id)!;
    expect(textIn(renamed.organisationName ?? [], 'vi')).toBe('Tên mới');
  });

  test('vanish with the record', async () => {
    const readRows = makeReadRows(running.database.db);
    const [id] = (await some('technology')) as [string];
    expect((await readRows('technology', [id])).size).toBe(1);
    await read(`update technology set state = 'withdrawn' where id = '${id}'`);
    expect((await readRows('technology', [id])).size).toBe(0);
    await read(`update technology set state = 'published' where id = '${id}'`);
    expect((await readRows('technology', [id])).size).toBe(1);
  });

  test('asked for many times at once are all there', async () => {
    const readRows = makeReadRows(running.database.db);
    const ids = await some('technology');
    const answers = await Promise.all(Array.from({ length: 20 }, () => readRows('technology', ids)));
    for (const rows of answers) expect([...rows.keys()].sort()).toEqual(ids);
  });

  test('of a description hold its beginning on one line', async () => {
    const [id] = (await some('need')) as [string];
    const value = `một\n\nhai ${'dài '.repeat(2_000)}`;
    const long = JSON.stringify([{ lang: 'vi', value, origin: 'original' }]);
    await runSql(running.database.db, 'update need set description = $1::jsonb where id = $2', [long, id]);
    const [version] = (await makeReadRows(running.database.db)('need', [id])).get(id)!.opening;
    expect(version!.value).toMatch(/^một hai dài /);
    expect(version!.value.length).toBeLessThanOrEqual(1_000);
  });
});
