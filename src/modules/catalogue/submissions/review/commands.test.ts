import { describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { makePerson } from '../../../../../test/people.ts';
import { review } from '../../../../../test/reviewing.ts';
import { system } from '../../../../kernel/actor.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../../platform/ctx.ts';
import { type Database, runSql } from '../../../../platform/db/database.ts';
import { findOrganisation } from '../../../directory/index.ts';
import { findPublishedNeed } from '../../needs/store.ts';
import { findPublishedTechnology } from '../../technologies/store.ts';
import { saveHolder } from '../../holders/store.ts';
import { offerTechnology, postNeed } from '../commands.ts';
import type { RecordKind } from '../schema.ts';
import { findSubmittedNeed, findSubmittedTechnology } from '../store.ts';
import { reviewRecord, withdrawConsent, withdrawRecord } from './commands.ts';
import { listReviews } from './store.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const CONSENTS = { consentPublish: true, consentName: true, consentContact: true };
const GOOD = { advantages: 4, clarity: 4, cooperation: 3, language: 5 };
const COMMENT = 'Rõ ràng; nên thêm số liệu chạy thử.';

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
const publish = (ctx: Ctx, kind: RecordKind, id: string) => review(ctx, kind, id, 'publish');
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
      hold: (ctx: Ctx, id: string) => review(ctx, kind, id, 'hold'),
      decline: (ctx: Ctx, id: string) => review(ctx, kind, id, 'decline'),
      withdraw: (ctx: Ctx, id: string) => withdrawRecord(ctx, kind, id, ctx.actor.kind === 'operator'),
    };
    const cases = [
      ['publish', 'published'],
      ['hold', 'held'],
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
        payload: expect.objectContaining({ from: 'submitted', to: state }),
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

    test('its firm stays an organisation while somebody deals with it', async () => {
      const { database } = handle;
      const firm = { name: `${kind} Có Người Hỏi`, website: 'https://co-nguoi-hoi.vn' };
      const { id } = await post(database, kind, { organisation: firm, provider: firm });
      await publish(operatorCtx(database), kind, id);
      const party = partyOf(await publicRecord(database, kind, id))!;
      await runSql(
        database.db,
        `insert into interest (id, form_key, state, record_type, record_id, wants, unclear, about,
           receiver_organisation_id, created_at, updated_at)
         values ($1, $2, 'kept', $3, $4, '', '', '', $5, $6, $6)`,
        [newId(NOW), newId(NOW), kind, id, party, NOW],
      );
      await withdrawConsent(ctxFor(database), kind, id, 'name', true);
      expect(partyOf(await publicRecord(database, kind, id))).toBeNull();
      expect(await findOrganisation(database.db, party)).toBeDefined();
    });

    test.each([
      [{ comment: ' \n ngắn ' }, 'comment'],
      [{ comment: 'dài '.repeat(600) }, 'comment'],
      [{ scores: { ...GOOD, clarity: 6 } }, 'clarity'],
      [{ scores: { ...GOOD, language: Number.NaN } }, 'language'],
    ])('a review %j is refused at %s', async (over, field) => {
      const { database } = handle;
      const { id } = await post(database, kind);
      const given = { scores: GOOD, comment: COMMENT, version: 1, ...over };
      await expect(reviewRecord(operatorCtx(database), kind, id, given)).rejects.toMatchObject({
        kind: 'invalid',
        fields: { [field]: expect.anything() },
      });
      expect(await listReviews(database.db, kind, id)).toEqual([]);
    });

    test('its words are kept for the sender and next reviewer, and stand in no act', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      await review(operatorCtx(database), kind, id, 'decline', ' Ghi rõ công suất\u0000 của máy nhé ');
      expect(await listReviews(database.db, kind, id)).toMatchObject([
        { comment: 'Ghi rõ công suất của máy nhé', outcome: 'decline', personId: null, recordVersion: 1 },
      ]);
      expect(JSON.stringify(await lastAct(database))).not.toContain('Ghi rõ');
    });

    test('of another version than the present one it is refused as stale', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      const given = { scores: GOOD, comment: COMMENT, version: 2 };
      await expect(reviewRecord(operatorCtx(database), kind, id, given)).rejects.toMatchObject({ status: 412 });
    });

    test('a reviewer decides in their own territory, a colleague without the role nowhere', async () => {
      const { database } = handle;
      const { id } = await post(database, kind, { province: '92' });
      const nowhere = await post(database, kind, { province: null, provider: { name: 'Không rõ nơi' } });
      const officer = (authority: string) => makePerson(database, { appointments: [{ role: 'officer', authority }] });
      const clerk = await makePerson(database, { appointments: [{ role: 'clerk', authority: '92' }] });
      const [here, there, country] = [await officer('92'), await officer('01'), await officer('VN')];
      for (const [person, of] of [[clerk, id], [there, id], [here, nowhere.id]] as const)
        await expect(review(ctxFor(database, person), kind, of, 'publish')).rejects.toMatchObject({ kind: 'missing' });
      await review(ctxFor(database, here), kind, id, 'hold');
      await review(ctxFor(database, country), kind, nowhere.id, 'publish');
      expect(await listReviews(database.db, kind, id)).toMatchObject([{ personId: here.id, outcome: 'hold' }]);
    });

    test('nobody reviews what they or their organisation hold', async () => {
      const { database } = handle;
      const { id } = await post(database, kind, { province: '92' });
      const appointments = [{ role: 'officer', authority: '92' }] as const;
      const [holder, other] = [await makePerson(database, { appointments }), await makePerson(database, { appointments })];
      await database.transaction(trx => saveHolder(trx, kind, id, { personId: holder.id, organisationId: null }, NOW));
      await expect(review(ctxFor(database, holder), kind, id, 'publish')).rejects.toMatchObject({ kind: 'denied' });
      await review(ctxFor(database, other), kind, id, 'publish');
    });

    test('two reviewers at once: one decides, the other is told', async () => {
      const { database } = handle;
      const { id } = await post(database, kind);
      const done = await Promise.allSettled([
        publish(operatorCtx(database), kind, id),
        review(operatorCtx(database), kind, id, 'decline'),
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
      const byReviewer = withdrawConsent(operatorCtx(database), kind, id, 'contact', false);
      await expect(byReviewer).rejects.toMatchObject({ kind: 'missing' });
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
      reviewRecord(operatorCtx(database), 'technology', id, {
        scores: GOOD,
        comment: COMMENT,
        version: 1,
        listing: { listStatus, noticeRead },
      });
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
