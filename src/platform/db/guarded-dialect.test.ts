import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../../test/database.ts';
import { latestSeq } from '../acts/index.ts';

const REFUSED = 'A transaction is open here';

onEveryDatabase('the outer handle inside a transaction', handle => {
  test.each<[string, () => Promise<unknown>]>([
    ['a query', () => latestSeq(handle.database.db)],
    ['a second transaction', () => handle.database.transaction(async trx => latestSeq(trx))],
    ['a script', () => handle.database.script('select 1')],
  ])('%s is refused at once', async (_name, use) => {
    await expect(handle.database.transaction(use)).rejects.toThrow(REFUSED);
  });

  test('is refused far below too, and free again afterwards', async () => {
    const { database } = handle;
    const deep = async () => {
      await Promise.resolve();
      return latestSeq(database.db);
    };
    await expect(database.transaction(() => Promise.all([deep()]))).rejects.toThrow(REFUSED);
    await expect(latestSeq(database.db)).resolves.toBe(0);
  });

  test("the transaction's own handle works, and others wait outside", async () => {
    const { database } = handle;
    const [inside, outside] = await Promise.all([database.transaction(latestSeq), latestSeq(database.db)]);
    expect([inside, outside]).toEqual([0, 0]);
  });
});
