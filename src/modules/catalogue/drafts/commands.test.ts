import { expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import { findSubmittedNeed, findSubmittedTechnology } from '../submissions/store.ts';
import { removeForgottenDrafts, saveDraft, sendAnswers, sendDraft, startDraft } from './commands.ts';
import { KEPT_DAYS } from './rules.ts';
import { type Answers, type Draft, NO_DRAFT } from './schema.ts';
import { findDraft } from './store.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const NEED: Draft = { ...NO_DRAFT, kind: 'need', answers: { problem: 'Lúa ướt', contact: '0912 345 678' } };
const OFFER: Draft = {
  ...NO_DRAFT,
  kind: 'technology',
  answers: { title: 'Máy sấy', description: 'Thổi khí nóng', consent_publish: '1' },
};
const start = (database: Database, draft: Draft = NEED) => startDraft(ctxFor(database), draft);
const answer = (answers: Answers) => (draft: Draft) => ({ ...draft, answers: { ...draft.answers, ...answers } });
const acts = async ({ db }: Database) => (await listActsAfter(db, 0, 10_000)).length;

onEveryDatabase('a draft', handle => {
  test('is kept as it was typed, and is no act', async () => {
    const { database } = handle;
    const before = await acts(database);
    const draft = { ...NEED, skipped: ['province'], prefilled: ['problem'], english: ['problem'] };
    const id = await start(database, draft);
    expect(await findDraft(database.db, id)).toEqual({ ...draft, id, updatedAt: NOW, recordId: null, mends: null });
    const later = new Date(NOW.getTime() + 60_000);
    await saveDraft(ctxFor(database, undefined, later), id, true, answer({ budget: 'nhiều', list: ['a', 'b'] }));
    expect(await findDraft(database.db, id)).toMatchObject({
      answers: { ...NEED.answers, budget: 'nhiều', list: ['a', 'b'] },
      skipped: ['province'],
      updatedAt: later,
    });
    expect(await acts(database)).toBe(before);
  });

  test('is nothing to a stranger, and not even to the operator', async () => {
    const { database } = handle;
    const id = await start(database);
    for (const ctx of [ctxFor(database), operatorCtx(database)]) {
      await expect(saveDraft(ctx, id, false, answer({ problem: 'x' }))).rejects.toMatchObject({ kind: 'missing' });
      await expect(sendDraft(ctx, id, false)).rejects.toMatchObject({ kind: 'missing' });
    }
    await expect(saveDraft(ctxFor(database), NOBODY, true, d => d)).rejects.toMatchObject({ kind: 'missing' });
    await expect(sendDraft(ctxFor(database), NOBODY, true)).rejects.toMatchObject({ kind: 'missing' });
    expect((await findDraft(database.db, id))?.answers).toEqual(NEED.answers);
  });

  test('becomes a record with its act, and keeps nothing but the way to it', async () => {
    const { database } = handle;
    const id = await start(database);
    const sent = await sendDraft(ctxFor(database), id, true);
    expect(await findSubmittedNeed(database.db, sent.id)).toMatchObject({ state: 'submitted', phone: '0912 345 678' });
    expect(await findDraft(database.db, id)).toMatchObject({ answers: {}, recordId: sent.id });
    expect((await listActsAfter(database.db, 0, 10_000)).at(-1)).toMatchObject({
      kind: 'need.post',
      subjects: [{ type: 'need', id: sent.id }],
    });
    const offer = await sendDraft(ctxFor(database), await start(database, OFFER), true);
    expect(offer.kind).toBe('technology');
    expect(await findSubmittedTechnology(database.db, offer.id)).toMatchObject({
      consents: [{ purpose: 'publish', wording: 'Cho đăng công nghệ này lên danh mục công khai sau khi duyệt.' }],
    });
  });

  test('sent twice, or by two at once, is one record; then it changes no more', async () => {
    const { database } = handle;
    const id = await start(database);
    const before = await acts(database);
    const sent = await Promise.all([1, 2, 3].map(() => sendDraft(ctxFor(database), id, true)));
    expect(new Set(sent.map(s => s.id)).size).toBe(1);
    expect(await acts(database)).toBe(before + 1);
    const after = await saveDraft(ctxFor(database), id, true, answer({ problem: 'khác' }));
    expect(after).toMatchObject({ recordId: sent[0]!.id, answers: {} });
  });

  test('with a fault is sent back whole', async () => {
    const { database } = handle;
    const before = await acts(database);
    const id = await start(database, { ...NEED, answers: { budget: 'nhiều', deadline: '2020-01-01' } });
    await expect(sendDraft(ctxFor(database), id, true)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { problem: expect.anything(), budget: expect.anything(), deadline: expect.anything() },
    });
    expect(await findDraft(database.db, id)).toMatchObject({ answers: { budget: 'nhiều' }, recordId: null });
    expect(await acts(database)).toBe(before);
  });

  test('read from a text is not sent before somebody looked at it', async () => {
    const { database } = handle;
    const id = await start(database, { ...OFFER, prefilled: ['title'] });
    await expect(sendDraft(ctxFor(database), id, true)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { confirm: expect.anything() },
    });
    await saveDraft(ctxFor(database), id, true, draft => ({ ...draft, prefilled: [] }));
    await expect(sendDraft(ctxFor(database), id, true)).resolves.toMatchObject({ kind: 'technology' });
  });

  test('that nobody touches is forgotten after its time, and not before', async () => {
    const { database } = handle;
    const id = await start(database);
    const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
    await removeForgottenDrafts(database.db, days(KEPT_DAYS));
    expect(await findDraft(database.db, id)).toBeDefined();
    await startDraft(ctxFor(database, undefined, days(KEPT_DAYS + 1)), NEED);
    expect(await findDraft(database.db, id)).toBeUndefined();
  });

  test('never stored is sent once for its key', async () => {
    const { database } = handle;
    const first = await sendAnswers(ctxFor(database), NEED, 'answers-once');
    expect(await sendAnswers(ctxFor(database), NEED, 'answers-once')).toEqual(first);
    const other = { ...NEED, answers: { problem: 'Lúa rất ướt' } };
    await expect(sendAnswers(ctxFor(database), other, 'answers-once')).rejects.toMatchObject({ kind: 'conflict' });
    await expect(sendAnswers(ctxFor(database), { ...NEED, answers: {} })).rejects.toMatchObject({
      fields: { problem: expect.anything() },
    });
  });

  test('leaves nothing of itself in the acts', async () => {
    const { database } = handle;
    const log = JSON.stringify(await runSql(database.db, 'select * from act'));
    expect(log).not.toMatch(/0912|Lúa ướt|Máy sấy/);
  });
});
