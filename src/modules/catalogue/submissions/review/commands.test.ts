import { describe, expect, test } from 'vitest';
import { ctxFor, onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { system } from '../../../../kernel/actor.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import { type Database, runSql } from '../../../../platform/db/database.ts';
import { findOrganisation } from '../../../directory/index.ts';
import { findPublishedNeed } from '../../needs/store.ts';
import { findPublishedTechnology } from '../../technologies/store.ts';
import { offerTechnology, postNeed } from '../commands.ts';
import type { RecordKind } from '../schema.ts';
import { findSubmittedNeed, findSubmittedTechnology } from '../store.ts';
import {
  declineRecord,
  publishNeed,
  publishTechnology,
  withdrawConsent,
  withdrawRecord,
} from './commands.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const CONSENTS = { consentPublish: true, consentName: true, consentContact: true };
const UNLISTED = { listStatus: null, noticeRead: false };

const post = (database: Database, kind: RecordKind, over: object = {}) =>
  kind === 'need'
    ? postNeed(ctxFor(database), {
        problem: 'Lúa ướt khi mưa.',
        organisation: { name: 'HTX Kín Tiếng', taxCode: '1801234567' },
        ...CONSENTS,
        ...over,
      })
    : offerTechnology(ctxFor(database), {
        title: 'Máy sấy lúa',
        description: 'Không khí nóng.',
        provider: { name: 'Cơ khí Kín Tiếng', type: 'company', province: '92', website: 'https://kin.vn' },
        ...CONSENTS,
        ...over,
      });
const publish = (ctx: Ctx, kind: RecordKind, id: string) =>
  kind === 'need' ? publishNeed(ctx, id) : publishTechnology(ctx, id, UNLISTED);
const found = ({ db }: Database, kind: RecordKind, id: string) =>
  kind === 'need' ? findSubmittedNeed(db, id) : findSubmittedTechnology(db, id);
const publicRecord = ({ db }: Database, kind: RecordKind, id: string) =>
  kind === 'need' ? findPublishedNeed(db, id) : findPublishedTechnology(db, id);
const partyOf = (record: object | undefined) =>
  (record as { seekerId?: string; providerId?: string })?.seekerId ??
  (record as { providerId?: string })?.providerId ??
  null;
const lastAct = async ({ db }: Database) => (await listActsAfter(db, 0, 10_000)).at(-1)!;

onEveryDatabase('reviewing what was sent', handle => {
  describe.each(['need', 'technology'] as const)('a %s', kind => {
    const steps = {
      publish: (ctx: Ctx, id: string) => publish(ctx, kind, id),
      decline: (ctx: Ctx, id: string) => declineRecord(ctx, kind, id, 'Thiếu thông tin'),
      withdraw: (ctx: Ctx, id: string) => withdrawRecord(ctx, kind, id, ctx.actor.kind === 'operator'),
    };
    const cases = [
      ['publish', 'published'],
      ['decline', 'declined'],
      ['withdraw', 'withdrawn'],
    ] as const;

    test.each(cases)('%s works for the operator', async (action, state) => {
      const { database } = handle;
      const { id } = await post(database, kind);
      await steps[action](operatorCtx(database), id);
      expect((await found(database, kind, id))?.state).toBe(state);
      expect(await lastAct(database)).toMatchObject({
        kind: `${kind}.${action}`,
        actor: 'operator',
        subjects: [{ type: kind, id }],
        payload: { from: 'submitted', to: state },
      });
    });

    test.each(cases)('%s: to a visitor and to the program it does not exist', async action => {
      const { database } = handle;
      const { id } = await post(database, kind);
      for (const ctx of [ctxFor(database), ctxFor(database, system('harvest'))])
        await expect(steps[action](ctx, id)).rejects.toMatchObject({ kind: 'missing' });
      expect((await found(database, kind, id))?.state).toBe('submitted');
    });

    test.each(cases)('%s of one that is withdrawn is refused', async action => {
      const { database } = handle;
      const { id } = await post(database, kind);
      await withdrawRecord(ctxFor(database), kind, id, true);
      await expect(steps[action](operatorCtx(database), id)).rejects.toMatchObject({
        kind: 'conflict',
        said: { vi: expect.stringContaining('Lúc này không thể') },
      });
    });

    test.each(cases)('%s of nothing is missing', async action => {
      await expect(steps[action](operatorCtx(handle.database), NOBODY)).rejects.toMatchObject({
        kind: 'missing',
      });
    });

    test('only what the sender agreed to is published, and only then is it public', async () => {
      const { database } = handle;
      const silent = await post(database, kind, { consentPublish: false });
      await expect(publish(operatorCtx(database), kind, silent.id)).rejects.toMatchObject({ kind: 'invalid' });
      const agreed = await post(database, kind);
      expect(await publicRecord(database, kind, agreed.id)).toBeUndefined();
      await publish(operatorCtx(database), kind, agreed.id);
      expect(await publicRecord(database, kind, agreed.id)).toMatchObject({ publishedAt: '2026-11-22' });
    });

    test('its firm becomes an organisation only if it agreed to be named', async () => {
      const { database } = handle;
      const silent = await post(database, kind, { consentName: false });
      await publish(operatorCtx(database), kind, silent.id);
      expect(partyOf(await publicRecord(database, kind, silent.id))).toBeNull();
      const firm = { name: `${kind} Rất Kín Tiếng`, website: 'https://rat-kin.vn' };
      const named = await post(database, kind, { organisation: firm, provider: firm });
      const same = await post(database, kind, { organisation: firm, provider: firm });
      for (const { id } of [named, same]) await publish(operatorCtx(database), kind, id);
      const party = partyOf(await publicRecord(database, kind, named.id));
      expect(partyOf(await publicRecord(database, kind, same.id))).toBe(party);
      expect(await findOrganisation(database.db, party!)).toMatchObject({
        name: [{ value: expect.stringContaining('Kín Tiếng') }],
      });
      await withdrawRecord(ctxFor(database), kind, named.id, true);
      expect(await findOrganisation(database.db, party!)).toBeDefined();
      await withdrawConsent(ctxFor(database), kind, same.id, 'name', true);
      expect(await findOrganisation(database.db, party!)).toBeUndefined();
      expect(partyOf(await publicRecord(database, kind, same.id))).toBeNull();
    });

    test('returning it asks for a reason, and keeps it for the sender alone', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      await expect(declineRecord(operatorCtx(database), kind, id, ' \n')).rejects.toMatchObject({
        kind: 'invalid',
        fields: { reason: expect.anything() },
      });
      await declineRecord(operatorCtx(database), kind, id, ' Ghi rõ công suất\u0000 ');
      expect(await found(database, kind, id)).toMatchObject({ declineReason: 'Ghi rõ công suất' });
      expect(JSON.stringify(await lastAct(database))).not.toContain('Ghi rõ');
    });

    test('two reviewers at once: one decides, the other is told', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      const done = await Promise.allSettled([
        publish(operatorCtx(database), kind, id),
        declineRecord(operatorCtx(database), kind, id, 'Thiếu'),
      ]);
      expect(done.map(d => d.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    test('withdrawing the consent to publish takes it from public view', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      await publish(operatorCtx(database), kind, id);
      await withdrawConsent(ctxFor(database), kind, id, 'publish', true);
      expect(await publicRecord(database, kind, id)).toBeUndefined();
      expect(await found(database, kind, id)).toMatchObject({
        state: 'withdrawn',
        consents: [{ purpose: 'publish', withdrawnAt: expect.any(Date) }, { withdrawnAt: null }, { withdrawnAt: null }],
      });
      expect(await lastAct(database)).toMatchObject({
        kind: `${kind}.withdraw-consent`,
        payload: { purpose: 'publish', from: 'published', to: 'withdrawn' },
      });
    });

    test('withdrawn before review, it can not be published any more', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      await withdrawConsent(ctxFor(database), kind, id, 'publish', true);
      expect(await found(database, kind, id)).toMatchObject({ state: 'submitted' });
      await expect(publish(operatorCtx(database), kind, id)).rejects.toMatchObject({ kind: 'invalid' });
    });

    test('a consent is withdrawn once, by its giver, and only where it was given', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      const take = (purpose: 'contact' | 'support', proof = true, of = id) =>
        withdrawConsent(ctxFor(database), kind, of, purpose, proof);
      await expect(take('contact', false)).rejects.toMatchObject({ kind: 'missing' });
      await expect(take('support')).rejects.toMatchObject({ kind: 'missing' });
      await expect(take('contact', true, NOBODY)).rejects.toMatchObject({ kind: 'missing' });
      await take('contact');
      await expect(take('contact')).rejects.toMatchObject({ kind: 'missing' });
      expect((await found(database, kind, id))?.state).toBe('submitted');
    });

    test('the states that the acts tell are the states that are stored', async () => {
      const { database } = handle;
      const told = new Map<string, string>();
      for (const act of await listActsAfter(database.db, 0, 10_000)) {
        const { type, id } = act.subjects[0]!;
        if (type !== kind) continue;
        const { from, to = 'submitted' } = act.payload as { from?: string; to?: string };
        expect(told.get(id)).toBe(from);
        told.set(id, to);
      }
      const stored = (await runSql(database.db, `select id, state from ${kind}`)) as {
        id: string;
        state: string;
      }[];
      expect(told).toEqual(new Map(stored.map(row => [row.id, row.state])));
    });
  });

  test('a prohibited technology is never published, a restricted one only with its notice read', async () => {
    const { database } = handle;
    const { id } = await post(database, 'technology', { listStatus: 'prohibited' });
    const as = (listStatus: 'prohibited' | 'restricted' | 'encouraged', noticeRead = true) =>
      publishTechnology(operatorCtx(database), id, { listStatus, noticeRead });
    await expect(as('prohibited')).rejects.toMatchObject({
      kind: 'invalid',
      said: { vi: expect.stringContaining('Điều 11') },
    });
    await expect(as('restricted', false)).rejects.toMatchObject({ fields: { noticeRead: expect.anything() } });
    expect((await found(database, 'technology', id))?.state).toBe('submitted');
    await as('restricted');
    expect(await findPublishedTechnology(database.db, id)).toMatchObject({ listStatus: 'restricted' });
  });
});
