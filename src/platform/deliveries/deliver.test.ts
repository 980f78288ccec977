import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { ctxFor, onEveryDatabase, operatorCtx } from '../../../test/database.ts';
import { system } from '../../kernel/actor.ts';
import { latestSeq, recordAct } from '../acts/index.ts';
import { type Consumer, wants } from './consumer.ts';
import { type Deliveries, startDeliveries } from './deliver.ts';
import { listFaults, listPlaces } from './store.ts';

const silent = pino({ level: 'silent' });
const soon = { timeout: 20_000, interval: 20 };

test.each([
  [['need.publish'], 'need.publish', true],
  [['need.publish'], 'need.publishing', false],
  [['need.'], 'need.publish', true],
  [['need.'], 'needle.find', false],
  [['need.', 'import.'], 'import.chunk', true],
  [[], 'need.publish', false],
])('%j wants %s: %s', (kinds, kind, expected) => {
  expect(wants({ kinds }, kind)).toBe(expected);
});

onEveryDatabase('deliveries of acts', handle => {
  const write = async (...kinds: string[]): Promise<number> => {
    for (const kind of kinds)
      await handle.database.transaction(trx =>
        recordAct(trx, operatorCtx(handle.database), { kind, subjects: [], payload: {} }),
      );
    return latestSeq(handle.database.db);
  };
  const start = (consumers: Consumer[], more: object = {}) =>
    startDeliveries(consumers, {
      database: handle.database,
      ctxOf: name => ctxFor(handle.database, system(name)),
      log: silent,
      patienceMs: [1, 1],
      ...more,
    });
  const until = (deliveries: Deliveries, seq: number) =>
    vi.waitFor(() => expect(deliveries.done()).toBeGreaterThanOrEqual(seq), soon);
  const reader = (name: string, more: Partial<Consumer> = {}) => {
    const seen: number[] = [];
    const consumer: Consumer = { name, kinds: ['thing.'], handle: async act => void seen.push(act.seq), ...more };
    return { seen, consumer };
  };

  test('each reader is handed what it wants, in order, as itself, from its first start on', async () => {
    await write('thing.early');
    const one = reader('one', {
      handle: async (act, ctx) => {
        expect(ctx.actor).toEqual(system('one'));
        one.seen.push(act.seq);
      },
    });
    const two = reader('two', { kinds: ['other.do'] });
    const all = reader('all', { kinds: ['thing.', 'other.'], fromStart: true });
    const deliveries = await start([one.consumer, two.consumer, all.consumer]);
    const last = await write('thing.a', 'other.do', 'thing.b');
    await until(deliveries, last);
    await deliveries.stop();
    expect(one.seen).toEqual([last - 2, last]);
    expect(two.seen).toEqual([last - 1]);
    expect(all.seen).toEqual([last - 3, last - 2, last - 1, last]);
  });

  test('goes on where it stood, with what was written meanwhile', async () => {
    const first = reader('resumed');
    const deliveries = await start([first.consumer]);
    const before = await write('thing.a', 'thing.b');
    await until(deliveries, before);
    await deliveries.stop();
    const last = await write('thing.c', 'other.do', 'thing.d');
    const second = reader('resumed');
    const again = await start([second.consumer]);
    await until(again, last);
    await again.stop();
    expect(first.seen).toEqual([before - 1, before]);
    expect(second.seen).toEqual([last - 2, last]);
    expect(await listPlaces(handle.database.db)).toContainEqual({ name: 'resumed', seq: last });
  });

  test('an act that was in hand when the process died is handed over again', async () => {
    const begun: number[] = [];
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const dying = reader('dying', {
      handle: async act => {
        begun.push(act.seq);
        await held;
      },
    });
    const dead = await start([dying.consumer], { holdSeconds: 0 });
    const seq = await write('thing.a');
    await vi.waitFor(() => expect(begun).toEqual([seq]), soon);
    const heir = reader('dying');
    const deliveries = await start([heir.consumer]);
    await until(deliveries, seq);
    await deliveries.stop();
    expect(heir.seen).toEqual([seq]);
    release();
    await dead.stop();
  });

  test('of two processes one reads', async () => {
    const [first, second] = [reader('shared'), reader('shared')];
    const a = await start([first.consumer]);
    await until(a, await write('thing.a'));
    const b = await start([second.consumer]);
    await until(a, await write('thing.b', 'thing.c'));
    await a.stop();
    expect(second.seen).toEqual([]);
    const last = await write('thing.d');
    await until(b, last);
    await b.stop();
    expect(first.seen).toHaveLength(3);
    expect(second.seen).toEqual([last]);
  });

  describe('an act that fails', () => {
    test('is tried again, and the others wait for it', async () => {
      let attempts = 0;
      const shaky = reader('shaky', {
        handle: async act => {
          if (attempts++ < 2) throw new Error('not yet');
          shaky.seen.push(act.seq);
        },
      });
      const deliveries = await start([shaky.consumer]);
      const last = await write('thing.a', 'thing.b');
      await until(deliveries, last);
      await deliveries.stop();
      expect(shaky.seen).toEqual([last - 1, last]);
      expect((await listFaults(handle.database.db, 10)).filter(fault => fault.consumer === 'shaky')).toEqual([]);
    });

    test('for good is set aside with its error, and the rest goes on', async () => {
      const picky = reader('picky', {
        handle: async act => {
          if (act.kind === 'thing.bad') throw new Error('can not be done');
          picky.seen.push(act.seq);
        },
      });
      const deliveries = await start([picky.consumer]);
      const last = await write('thing.bad', 'thing.good');
      await until(deliveries, last);
      await deliveries.stop();
      expect(picky.seen).toEqual([last]);
      expect(await listFaults(handle.database.db, 10)).toMatchObject([
        { consumer: 'picky', seq: last - 1, kind: 'thing.bad', error: 'can not be done' },
      ]);
    });
  });

  test('an act waits until its reader is ready for it', async () => {
    let ready = false;
    const index = reader('index', { ready: () => ready });
    const other = reader('other');
    const deliveries = await start([index.consumer, other.consumer]);
    const last = await write('thing.a');
    await vi.waitFor(() => expect(other.seen).toEqual([last]), soon);
    expect(index.seen).toEqual([]);
    ready = true;
    await until(deliveries, last);
    await deliveries.stop();
    expect(index.seen).toEqual([last]);
  });
});
