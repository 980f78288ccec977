import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../../test/database.ts';
import { runSql } from './database.ts';

onEveryDatabase('what the database answers', handle => {
  test.each([
    ['9007199254740993::bigint', '9007199254740993'],
    ['count(*)', '1'],
    ['sum(7::bigint)', '7'],
    ['123456789012345678.90::numeric', '123456789012345678.90'],
    ["date '2026-11-22'", '2026-11-22'],
    ["date '0001-01-01'", '0001-01-01'],
    ['null::date', null],
    ['7::int', 7],
    ['true', true],
    ["array['a', 'b']::text[]", ['a', 'b']],
    [`'{"b": 1, "a": [null, "đ"]}'::jsonb`, { a: [null, 'đ'], b: 1 }],
    ["'Sấy lúa 🌾'::text", 'Sấy lúa 🌾'],
    ["timestamptz '2026-11-22 09:00:00.123+07'", new Date('2026-11-22T02:00:00.123Z')],
  ])('%s', async (expression, value) => {
    expect(await runSql(handle.database.db, `select ${expression} as value`)).toEqual([{ value }]);
  });

  test('a day goes in and comes out unshifted, whatever the zone of the process', async () => {
    const { db } = handle.database;
    const day = '2026-01-01';
    expect(await runSql(db, 'select $1::date as day', [day])).toEqual([{ day }]);
  });
});
