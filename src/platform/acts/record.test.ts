import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../test/database.ts';
import { isUuid, uuidV7 } from '../../kernel/ids.ts';
import { type Database, runSql } from '../db/database.ts';
import { hashOfAct } from './act.ts';
import { latestSeq, listActsAfter, onceForKey, recordAct, requestKey } from './index.ts';

const subject = (n: number) => ({ type: 'thing', id: uuidV7(NOW.getTime(), new Uint8Array(10).fill(n)) });
const note = (database: Database, payload: unknown = {}) =>
  database.transaction(trx =>
    recordAct(trx, operatorCtx(database), { kind: 'thing.note', subjects: [subject(1)], payload }),
  );

onEveryDatabase('the act log', handle => {
  test('every act hangs on the one before it', async () => {
    const { database } = handle;
    for (const payload of [{ z: 1, a: [null, 'đ', 2.5] }, {}, 'text', null]) await note(database, payload);
    const acts = await listActsAfter(database.db, 0, 100);
    expect(acts.map(a => a.seq)).toEqual([1, 2, 3, 4]);
    expect(acts.map(a => a.prevHash)).toEqual(['', ...acts.slice(0, -1).map(a => a.hash)]);
    for (const act of acts) {
      expect(hashOfAct(act)).toBe(act.hash);
      expect(act).toMatchObject({ actor: 'operator', at: NOW.toISOString(), kind: 'thing.note' });
      expect(isUuid(act.id)).toBe(true);
    }
  });

  test('an act is found by each of its subjects, and a subject named twice counts once', async () => {
    const { database } = handle;
    const act = await database.transaction(trx =>
      recordAct(trx, operatorCtx(database), {
        kind: 'thing.join',
        subjects: [subject(7), subject(8), subject(7)],
      }),
    );
    const rows = await runSql(database.db, 'select subject_id as id from act_subject where act_seq = $1', [
      act.seq,
    ]);
    expect(rows).toHaveLength(2);
  });

  test('a command that breaks leaves no act and no gap', async () => {
    const { database } = handle;
    const before = await latestSeq(database.db);
    const broken = database.transaction(async trx => {
      await recordAct(trx, operatorCtx(database), { kind: 'thing.lose', subjects: [] });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect((await note(database)).seq).toBe(before + 1);
  });

  const FORGERIES = [
    "update act set kind = 'forged' where seq = 1",
    'delete from act where seq = 1',
    'truncate act cascade',
    "update act_subject set subject_type = 'forged'",
    'delete from act_subject',
    'truncate act_subject',
  ];
  const unchanged = async (forge: () => Promise<unknown>, refusal: object) => {
    const before = await listActsAfter(handle.database.db, 0, 100);
    await expect(forge()).rejects.toMatchObject(refusal);
    expect(await listActsAfter(handle.database.db, 0, 100)).toEqual(before);
  };

  test.each([
    ...FORGERIES,
    'alter table act disable trigger all',
    'drop trigger act_is_final on act',
    'delete from act_head',
    'drop table act cascade',
  ])('the program may not: %s', async statement => {
    await unchanged(() => runSql(handle.database.db, statement), { code: '42501' });
  });

  test.each(FORGERIES)('the owner meets a trigger: %s', async statement => {
    await unchanged(() => handle.database.script(statement), {
      message: expect.stringContaining('never changed or removed'),
    });
  });

  test('many writers at once make one unbroken chain', async () => {
    const { database } = handle;
    await Promise.all(Array.from({ length: 40 }, (_, n) => note(database, { n })));
    const acts = await listActsAfter(database.db, 0, 1000);
    acts.forEach((act, i) => {
      expect(act.seq).toBe(i + 1);
      expect(act.prevHash).toBe(acts[i - 1]?.hash ?? '');
    });
  });
});

onEveryDatabase('a command with an idempotency key', handle => {
  let effects = 0;
  const take = (words: string, idemKey: string | undefined, ctx = ctxFor(handle.database)) => {
    const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, { words });
    return onceForKey(
      ctx,
      key,
      async trx => {
        effects += 1;
        await recordAct(trx, ctx, { kind: 'thing.take', subjects: [subject(2)], payload: { words }, key });
        return words;
      },
      async act => (act.payload as { words: string }).words,
    );
  };

  test('takes effect once, and is answered the same again', async () => {
    effects = 0;
    expect([await take('one', 'key-1'), await take('one', 'key-1')]).toEqual(['one', 'one']);
    expect(effects).toBe(1);
  });

  test('is refused for other words under the same key', async () => {
    await expect(take('two', 'key-1')).rejects.toMatchObject({ kind: 'conflict' });
  });

  test("is nobody else's: another actor may use the same key", async () => {
    expect(await take('mine', 'key-1', operatorCtx(handle.database))).toBe('mine');
  });

  test('without a key every request counts', async () => {
    effects = 0;
    await take('one', undefined);
    await take('one', undefined);
    expect(effects).toBe(2);
  });

  test('raced by many clients has one effect and one answer', async () => {
    const before = await latestSeq(handle.database.db);
    const answers = await Promise.all(Array.from({ length: 20 }, () => take('race', 'key-race')));
    expect(new Set(answers)).toEqual(new Set(['race']));
    expect(await latestSeq(handle.database.db)).toBe(before + 1);
  });

  test('the hash of the request is keyed by the secret', () => {
    const ctx = ctxFor(handle.database);
    const other = { ...ctx, secret: 'another secret' };
    const hashes = [ctx, other].map(c => requestKey(c, 'key', { phone: '0912345678' }).requestHash);
    expect(new Set(hashes).size).toBe(2);
  });
});
