import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { onEveryDatabase, operatorCtx } from '../../../test/database.ts';
import type { Act } from './act.ts';
import { followActs, latestSeq, recordAct } from './index.ts';

const silent = pino({ level: 'silent' });
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i + 1);

onEveryDatabase('the feed of acts', handle => {
  const write = (n: number) =>
    handle.database.transaction(async trx => {
      // Commands take their time before their act, some more than others.
      await new Promise(resolve => setTimeout(resolve, (n * 7) % 5));
      await recordAct(trx, operatorCtx(handle.database), {
        kind: 'thing.note',
        subjects: [],
        payload: { n },
      });
    });
  const writeMany = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => write(n)));

  test('hands over every act once and in order, also those written meanwhile', async () => {
    await writeMany(10);
    const seen: number[] = [];
    const feed = followActs(
      handle.database,
      0,
      async acts => void seen.push(...acts.map(a => a.seq)),
      silent,
    );
    await writeMany(60);
    await vi.waitFor(() => expect(seen).toHaveLength(70), { timeout: 10_000 });
    await feed.stop();
    expect(seen).toEqual(upTo(0, 70));
  });

  test('begins after the number it is given, and hands over nothing once stopped', async () => {
    const from = await latestSeq(handle.database.db);
    const seen: Act[] = [];
    const feed = followActs(handle.database, from, async acts => void seen.push(...acts), silent);
    await writeMany(3);
    await vi.waitFor(() => expect(seen).toHaveLength(3), { timeout: 10_000 });
    await feed.stop();
    await writeMany(2);
    expect(seen.map(a => a.seq)).toEqual(upTo(from, from + 3));
  });

  test('a consumer that fails is handed the same acts again', async () => {
    const from = await latestSeq(handle.database.db);
    const seen: number[] = [];
    let failures = 2;
    const consume = async (acts: Act[]) => {
      if (failures-- > 0) throw new Error('not now');
      seen.push(...acts.map(a => a.seq));
    };
    const feed = followActs(handle.database, from, consume, silent);
    await writeMany(4);
    await vi.waitFor(() => expect(seen).toHaveLength(4), { timeout: 10_000 });
    await feed.stop();
    expect(seen).toEqual(upTo(from, from + 4));
  });
});
