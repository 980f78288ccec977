import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { onEveryDatabase } from '../../../test/database.ts';
import { runSql } from '../db/database.ts';
import { type JobQueue, startJobQueue } from './queue.ts';

const silent = pino({ level: 'silent' });
const soon = { timeout: 20_000, interval: 50 };

onEveryDatabase('the job queue', handle => {
  let jobs: JobQueue;
  const ran: string[] = [];
  beforeAll(async () => {
    jobs = await startJobQueue(handle.database, ['note', 'shaky', 'many', 'untouched'], silent);
    await handle.database.script('create table asked (name text)');
    await jobs.work<{ name: string }>('note', async ({ name }) => void ran.push(name));
  });
  afterAll(() => jobs.stop());

  test('the very first job of a new queue can be asked for inside a transaction', async () => {
    await handle.database.transaction(trx => jobs.enqueue(trx, 'untouched', {}));
  });

  const ask = (name: string, fault?: Error) =>
    handle.database.transaction(async trx => {
      await runSql(trx, 'insert into asked values ($1)', [name]);
      await jobs.enqueue(trx, 'note', { name });
      if (fault) throw fault;
    });

  test('a job runs once if its transaction was committed, and never if it was not', async () => {
    await expect(ask('never', new Error('rolled back'))).rejects.toThrow('rolled back');
    for (const name of ['a', 'b', 'c']) await ask(name);
    await vi.waitFor(() => expect(ran).toHaveLength(3), soon);
    await ask('last');
    await vi.waitFor(() => expect(ran).toContain('last'), soon);
    expect(ran.toSorted()).toEqual(['a', 'b', 'c', 'last']);
    expect(await runSql(handle.database.db, 'select name from asked order by 1')).toHaveLength(4);
  });

  test('a job that fails is tried again', async () => {
    let attempts = 0;
    await jobs.work('shaky', async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('not yet');
    });
    await handle.database.transaction(trx => jobs.enqueue(trx, 'shaky', {}));
    await vi.waitFor(() => expect(attempts).toBe(2), soon);
  });

  test('of many that are fetched together one fails: it alone is tried again, the others have run once', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    const tried: string[] = [];
    await handle.database.transaction(async trx => {
      for (const name of names) await jobs.enqueue(trx, 'many', { name });
    });
    await jobs.work<{ name: string }>(
      'many',
      async ({ name }) => {
        tried.push(name);
        if (name === 'n3' && tried.filter(one => one === name).length === 1) throw new Error('not yet');
      },
      5,
    );
    await vi.waitFor(() => expect(tried).toHaveLength(13), soon);
    expect(tried.toSorted()).toEqual([...names, 'n3'].toSorted());
  });

  test('queues that are there already are taken up by a second start', async () => {
    const second = await startJobQueue(handle.database, ['note'], silent);
    await second.stop();
  });
});
