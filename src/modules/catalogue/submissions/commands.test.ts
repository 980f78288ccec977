import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { system } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import { findPublishedNeed } from '../needs/store.ts';
import { declineNeed, postNeed, publishNeed, withdrawNeed } from './commands.ts';
import type { PostedNeed } from './post-schema.ts';
import { isPrivateToken, privateToken } from './private-link.ts';
import { findSubmittedNeed, listNeedsForReview } from './store.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const TOLD: PostedNeed = {
  problem: 'Lúa ướt khi mưa. Cần sấy 30 tấn mỗi ngày.',
  product: 'Gạo',
  province: '92',
  sector: 'agriculture',
  budgetVnd: 987_654_321,
  deadline: '2027-06-15',
  phone: '0912 345 678',
  email: 'an@htx.vn',
  consentPublish: true,
  staff: 4,
};
const post = (database: Database, over: PostedNeed = {}, key?: string) =>
  postNeed(ctxFor(database), { ...TOLD, ...over }, key);
const stateOf = async (database: Database, id: string) => (await findSubmittedNeed(database.db, id))?.state;

onEveryDatabase('posting a need', handle => {
  test('takes it in with its words, its number and its confidence', async () => {
    const { database } = handle;
    const { id, ref } = await post(database);
    expect(ref).toBe('NC-000001');
    expect(await findSubmittedNeed(database.db, id)).toMatchObject({
      state: 'submitted',
      ref,
      title: [{ lang: 'vi', value: 'Lúa ướt khi mưa.', origin: 'original' }],
      description: [{ lang: 'vi', value: TOLD.problem }],
      product: [{ lang: 'vi', value: 'Gạo' }],
      province: '92',
      country: 'VN',
      sectors: ['agriculture'],
      deadline: '2027-06-15',
      publishedAt: null,
      budgetVnd: 987_654_321,
      phone: '0912 345 678',
      email: 'an@htx.vn',
      has: { staff: 4 },
      createdAt: NOW,
      consentPublishAt: NOW,
    });
    expect((await post(database)).ref).toBe('NC-000002');
  });

  test('keeps budget and contact out of everything but the private table', async () => {
    const { database } = handle;
    const secrets = ['987654321', '0912', 'an@htx.vn'];
    await post(database, {}, 'secret-key');
    for (const table of ['need', 'act', 'act_subject', 'organisation']) {
      const text = JSON.stringify(await runSql(database.db, `select * from ${table}`));
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  test('of a single word is enough, with nothing else known', async () => {
    const { database } = handle;
    const { id } = await postNeed(ctxFor(database), { product: 'Gạo' });
    expect(await findSubmittedNeed(database.db, id)).toMatchObject({
      title: [{ value: 'Gạo' }],
      description: [],
      budgetVnd: null,
      has: {},
      consentPublishAt: null,
    });
  });

  test('of any characters is stored', async () => {
    const { database } = handle;
    for (const problem of [`a${'😀'.repeat(90)}`, '\u0000x\uD800', "'; drop table need; --", '<script>'])
      await expect(post(database, { problem })).resolves.toMatchObject({
        ref: expect.stringMatching(/^NC-\d{6}$/),
      });
  });

  test('twice under one key is one need', async () => {
    const { database } = handle;
    const first = await post(database, {}, 'key-for-replay');
    expect(await post(database, {}, 'key-for-replay')).toEqual(first);
    const all = await listNeedsForReview(database.db, 1000);
    expect(all.filter(n => n.ref === first.ref)).toHaveLength(1);
  });

  test('by many at once under one key is one need', async () => {
    const { database } = handle;
    const before = (await listNeedsForReview(database.db, 1000)).length;
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(database, {}, 'key-for-race')));
    expect(new Set(answers.map(a => a.id)).size).toBe(1);
    expect(await listNeedsForReview(database.db, 1000)).toHaveLength(before + 1);
  });

  test('other words under a used key are refused, even if only the phone differs', async () => {
    const { database } = handle;
    await post(database, {}, 'key-with-words');
    await expect(post(database, { phone: '0987 654 321' }, 'key-with-words')).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  test.each(['short', 'with a space', 'dấu-tiếng-việt', 'x'.repeat(201), ''])(
    'key %j is refused',
    async key => {
      await expect(post(handle.database, {}, key)).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  test('a fault leaves nothing behind', async () => {
    const { database } = handle;
    const before = await listActsAfter(database.db, 0, 1000);
    await expect(post(database, { province: '99' }, 'key-of-fault')).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await listActsAfter(database.db, 0, 1000)).toEqual(before);
    await expect(post(database, {}, 'key-of-fault')).resolves.toBeDefined();
  });
});

onEveryDatabase('reviewing a need', handle => {
  const colleague = () => ctxFor(handle.database, system('harvest'));
  const steps = {
    publish: (ctx: ReturnType<typeof ctxFor>, id: string) => publishNeed(ctx, id),
    decline: (ctx: ReturnType<typeof ctxFor>, id: string) => declineNeed(ctx, id, 'Thiếu thông tin'),
    withdraw: (ctx: ReturnType<typeof ctxFor>, id: string) =>
      withdrawNeed(ctx, id, ctx.actor.kind === 'operator'),
  };
  const cases = [
    ['publish', 'published'],
    ['decline', 'declined'],
    ['withdraw', 'withdrawn'],
  ] as const;

  test.each(cases)('%s works for the operator', async (action, state) => {
    const { database } = handle;
    const { id } = await post(database);
    await steps[action](operatorCtx(database), id);
    expect(await stateOf(database, id)).toBe(state);
    const act = (await listActsAfter(database.db, 0, 1000)).at(-1)!;
    expect(act).toMatchObject({
      kind: `need.${action}`,
      actor: 'operator',
      subjects: [{ type: 'need', id }],
      payload: { from: 'submitted', to: state },
    });
  });

  test.each(cases)('%s: to a visitor and to the program the need does not exist', async action => {
    const { database } = handle;
    const { id } = await post(database);
    for (const ctx of [ctxFor(database), colleague()])
      await expect(steps[action](ctx, id)).rejects.toMatchObject({ kind: 'missing' });
    expect(await stateOf(database, id)).toBe('submitted');
  });

  test.each(cases)('%s of a need that is withdrawn is refused', async action => {
    const { database } = handle;
    const { id } = await post(database);
    await withdrawNeed(ctxFor(database), id, true);
    await expect(steps[action](operatorCtx(database), id)).rejects.toMatchObject({
      kind: 'conflict',
      said: { vi: expect.stringContaining('Lúc này không thể') },
    });
    expect(await stateOf(database, id)).toBe('withdrawn');
  });

  test.each(cases)('%s of no need is missing', async action => {
    await expect(steps[action](operatorCtx(handle.database), NOBODY)).rejects.toMatchObject({
      kind: 'missing',
    });
  });

  test('only what the sender agreed to is published, and only then is it public', async () => {
    const { database } = handle;
    const silent = await post(database, { consentPublish: false });
    await expect(publishNeed(operatorCtx(database), silent.id)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await stateOf(database, silent.id)).toBe('submitted');
    const agreed = await post(database);
    expect(await findPublishedNeed(database.db, agreed.id)).toBeUndefined();
    await publishNeed(operatorCtx(database), agreed.id);
    expect(await findPublishedNeed(database.db, agreed.id)).toMatchObject({ publishedAt: '2026-11-22' });
  });

  test('returning a need asks for a reason, and keeps it for the sender alone', async () => {
    const { database } = handle;
    const { id } = await post(database);
    await expect(declineNeed(operatorCtx(database), id, ' \n')).rejects.toMatchObject({
      kind: 'invalid',
      fields: { reason: expect.anything() },
    });
    await declineNeed(operatorCtx(database), id, ' Ghi rõ công suất\u0000 ');
    expect(await findSubmittedNeed(database.db, id)).toMatchObject({ declineReason: 'Ghi rõ công suất' });
    const log = JSON.stringify(await listActsAfter(database.db, 0, 1000));
    expect(log).not.toContain('Ghi rõ công suất');
  });

  test('two reviewers at once: one decides, the other is told', async () => {
    const { database } = handle;
    const { id } = await post(database);
    const done = await Promise.allSettled([
      publishNeed(operatorCtx(database), id),
      declineNeed(operatorCtx(database), id, 'Thiếu'),
    ]);
    expect(done.map(d => d.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('the states that the acts tell are the states that are stored', async () => {
    const { database } = handle;
    const told = new Map<string, string>();
    for (const act of await listActsAfter(database.db, 0, 10_000)) {
      const id = act.subjects[0]!.id;
      if (act.kind === 'need.post') told.set(id, 'submitted');
      else {
        const { from, to } = act.payload as { from: string; to: string };
        expect(told.get(id)).toBe(from);
        told.set(id, to);
      }
    }
    const stored = (await runSql(database.db, 'select id, state from need')) as {
      id: string;
      state: string;
    }[];
    expect(told).toEqual(new Map(stored.map(row => [row.id, row.state])));
  });
});

test('a private link opens one need, under one secret', () => {
  const token = privateToken('secret', 'need-1');
  expect(isPrivateToken('secret', 'need-1', token)).toBe(true);
  for (const [secret, need, given] of [
    ['secret', 'need-2', token],
    ['other', 'need-1', token],
    ['secret', 'need-1', `${token}x`],
    ['secret', 'need-1', ''],
    ['secret', 'need-1', undefined],
  ] as const)
    expect(isPrivateToken(secret, need, given)).toBe(false);
});
