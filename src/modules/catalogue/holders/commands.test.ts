import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { type Appointment, makePerson } from '../../../../test/people.ts';
import { review } from '../../../../test/reviewing.ts';
import { type Actor, type Person, ROLES } from '../../../kernel/actor.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import {
  acceptClaim,
  claimOrganisation,
  declineClaim,
  registerOrganisation,
} from '../../directory/members/commands.ts';
import { listClaimsOf, listWaitingClaims } from '../../directory/members/store.ts';
import { findOrganisation, organisationsOf } from '../../directory/index.ts';
import { listGrantsInForce, territoryOf } from '../../identity/index.ts';
import { findPublishedNeed } from '../needs/store.ts';
import { OWN_SOURCE, offerTechnology, postNeed } from '../submissions/commands.ts';
import { withdrawConsent, withdrawRecord } from '../submissions/review/commands.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { readActing } from './acting/queries.ts';
import { type Acting, FOR_ONESELF } from './acting/schema.ts';
import { findRepresentation } from './acting/store.ts';
import { holdRecord } from './commands.ts';
import { holdersOfRecord, holdsRecord, pageOwnRecords } from './queries.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const TODAY = legalDay(NOW);
const FIRM = { name: 'HTX Phụ Trách', kind: 'cooperative', country: 'VN', province: '92', taxCode: '1801234567' };
const NEED = {
  problem: 'Lúa ướt khi mưa.',
  province: '92',
  organisation: { name: 'Cơ sở chưa có ở đây' },
  consentPublish: true,
  consentName: true,
};
const OFFER = { title: 'Máy sấy', description: 'Khí nóng.', consentPublish: true };
const CLAIM = { reason: 'Tôi là giám đốc kỹ thuật ở đây.', email: 'an@phu-trach.vn' };

const acts = ({ db }: Database) => listActsAfter(db, 0, 10_000);
const lastAct = async (database: Database) => (await acts(database)).at(-1)!;
const firmOnly = (organisationId: string): Acting => ({ organisationId, representation: null });
const send = (database: Database, actor: Actor, kind: RecordKind, acting = FOR_ONESELF) =>
  kind === 'need'
    ? postNeed(ctxFor(database, actor), NEED, undefined, acting)
    : offerTechnology(ctxFor(database, actor), OFFER, undefined, acting);

onEveryDatabase('organisations of people', handle => {
  const make = (...appointments: Appointment[]) => makePerson(handle.database, { appointments });
  const asToday = async ({ id }: Person): Promise<Person> => ({
    kind: 'person',
    id,
    grants: await listGrantsInForce(handle.database.db, id, TODAY),
  });
  let founder: Person;
  let firmId: string;
  beforeAll(async () => {
    const person = await make();
    firmId = (await registerOrganisation(ctxFor(handle.database, person), FIRM)).id;
    founder = await asToday(person);
  });

  describe('registering', () => {
    test('whoever registers acts for it, and the act names nobody', async () => {
      const { database } = handle;
      expect(await findOrganisation(database.db, firmId)).toMatchObject({ source: OWN_SOURCE, taxCode: '1801234567' });
      for (const capability of ['need.hold', 'technology.hold'] as const)
        expect(await organisationsOf(database.db, founder, capability)).toMatchObject([{ id: firmId }]);
      const act = (await acts(database)).find(one => one.kind === 'organisation.register')!;
      expect(act).toMatchObject({ actor: `person:${founder.id}`, payload: { province: '92' } });
      expect(JSON.stringify(act)).not.toContain('Phụ Trách');
    });

    test('a tax code is registered once, with or without a dash, also by two at once', async () => {
      const { database } = handle;
      const register = async (taxCode: string, name = 'Chi nhánh') =>
        registerOrganisation(ctxFor(database, await make()), { ...FIRM, name, taxCode });
      await expect(register('1801234567')).rejects.toMatchObject({ kind: 'conflict' });
      const both = await Promise.allSettled([register('1801234567-001'), register('1801234567001')]);
      expect(both.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    test.each([
      ['name', { name: ' \u0000' }],
      ['kind', { kind: 'person' }],
      ['country', { country: 'Atlantis' }],
      ['province', { province: '' }],
      ['taxCode', { taxCode: '123' }],
      ['website', { website: 'javascript:alert(1)' }],
    ])('%s is checked at its field', async (field, over) => {
      const posted = { ...FIRM, taxCode: '', ...over };
      await expect(registerOrganisation(ctxFor(handle.database, founder), posted)).rejects.toMatchObject({
        kind: 'invalid',
        fields: { [field]: expect.anything() },
      });
    });

    test('a visitor and the operator have no account; the same twice is one', async () => {
      const { database } = handle;
      const posted = { name: 'Kim Research', kind: 'institute', country: 'KR', province: '92' };
      for (const ctx of [ctxFor(database), operatorCtx(database)])
        await expect(registerOrganisation(ctx, posted)).rejects.toMatchObject({ kind: 'missing' });
      const ctx = ctxFor(database, await make());
      const first = await registerOrganisation(ctx, posted, 'reg-1');
      expect(await registerOrganisation(ctx, posted, 'reg-1')).toEqual(first);
      expect(await findOrganisation(database.db, first.id)).toMatchObject({ country: 'KR', province: null });
    });
  });

  describe('claiming', () => {
    const claim = (actor: Actor, key?: string) =>
      claimOrganisation(ctxFor(handle.database, actor), firmId, CLAIM, key);

    test('an administrator there accepts, and the person acts for it', async () => {
      const { database } = handle;
      const [person, admin] = [await make(), await make({ role: 'administrator', authority: '92' })];
      const { id } = await claim(person, 'claim-1');
      expect(await claim(person, 'claim-1')).toEqual({ id });
      await expect(claim(person)).rejects.toMatchObject({ kind: 'conflict' });
      expect(await listWaitingClaims(database.db, territoryOf(admin, 'person.grant'))).toMatchObject([{ id }]);
      await acceptClaim(ctxFor(database, admin), id);
      expect(await organisationsOf(database.db, await asToday(person))).toMatchObject([{ id: firmId }]);
      expect(await lastAct(database)).toMatchObject({
        kind: 'organisation.accept-claim',
        payload: { from: 'waiting', to: 'accepted' },
      });
      await expect(acceptClaim(ctxFor(database, admin), id)).rejects.toMatchObject({ kind: 'conflict' });
      await expect(claim(await asToday(person))).rejects.toMatchObject({ kind: 'conflict' });
      expect(JSON.stringify(await acts(database))).not.toContain('an@phu-trach.vn');
    });

    test('declined with a reason, which the person reads; then it may be claimed anew', async () => {
      const { database } = handle;
      const person = await make();
      const { id } = await claim(person);
      await expect(declineClaim(operatorCtx(database), id, ' ')).rejects.toMatchObject({ kind: 'invalid' });
      await declineClaim(operatorCtx(database), id, 'Địa chỉ không phải của hợp tác xã');
      expect(await listClaimsOf(database.db, person.id)).toMatchObject([
        { state: 'declined', declineReason: 'Địa chỉ không phải của hợp tác xã' },
      ]);
      await claim(person);
    });

    test('others do not decide, nobody decides for themselves, and nothing is claimed badly', async () => {
      const { database } = handle;
      const admin = await make({ role: 'administrator', authority: '92' });
      const own = await claim(admin);
      await expect(acceptClaim(ctxFor(database, admin), own.id)).rejects.toMatchObject({ kind: 'denied' });
      const strangers = [
        await make(),
        founder,
        await make({ role: 'officer', authority: '92' }),
        await make({ role: 'administrator', authority: '01' }),
      ];
      for (const actor of strangers)
        await expect(acceptClaim(ctxFor(database, actor), own.id)).rejects.toMatchObject({ kind: 'missing' });
      await expect(acceptClaim(operatorCtx(database), NOBODY)).rejects.toMatchObject({ kind: 'missing' });
      await expect(claimOrganisation(ctxFor(database, admin), NOBODY, CLAIM)).rejects.toMatchObject({
        kind: 'missing',
      });
      await expect(
        claimOrganisation(ctxFor(database, await make()), firmId, { reason: 'Vì', email: 'x' }),
      ).rejects.toMatchObject({ fields: { reason: expect.anything(), email: expect.anything() } });
    });
  });

  describe.each(['need', 'technology'] as const)('who answers for a %s', kind => {
    const held = async (actor: Actor) =>
      (await pageOwnRecords(ctxFor(handle.database, actor), kind, undefined)).records.map(record => record.id);

    test('sent while signed in, it is the person’s own', async () => {
      const { database } = handle;
      const [person, other] = [await make(), await make()];
      const { id } = await send(database, person, kind);
      expect(await held(person)).toEqual([id]);
      expect(await held(other)).toEqual([]);
      expect(await holdersOfRecord(database.db, kind, id)).toEqual({ personIds: [person.id], organisationIds: [] });
      expect(await holdersOfRecord(database.db, kind, (await send(database, other, kind)).id)).toMatchObject({
        personIds: [other.id],
      });
    });

    test('sent for a firm, it is that of all who act for it, and of nobody who left', async () => {
      const { database } = handle;
      const colleague = await make({ role: kind === 'need' ? 'seeker' : 'owner', organisationId: firmId });
      const wrongRole = await make({ role: 'financier', organisationId: firmId });
      const { id } = await send(database, colleague, kind, firmOnly(firmId));
      expect(await lastAct(database)).toMatchObject({ onBehalfOf: `organisation:${firmId}` });
      expect(await holdersOfRecord(database.db, kind, id)).toEqual({ personIds: [], organisationIds: [firmId] });
      for (const [actor, may] of [
        [colleague, true],
        [founder, true],
        [wrongRole, false],
        [{ ...colleague, grants: [] }, false],
      ] as const) {
        expect(await holdsRecord(database.db, actor, kind, id)).toBe(may);
        expect((await held(actor)).includes(id)).toBe(may);
      }
      await expect(send(database, wrongRole, kind, firmOnly(firmId))).rejects.toMatchObject({ kind: 'denied' });
      await expect(send(database, await make(), kind, firmOnly(firmId))).rejects.toMatchObject({ kind: 'denied' });
    });

    test('sent without an account, it is taken into one by its link, once, in one act', async () => {
      const { database } = handle;
      const person = await make();
      const { id } = await send(database, { kind: 'visitor' }, kind);
      const hold = (actor: Actor, proof = true, of = id) => holdRecord(ctxFor(database, actor), kind, of, proof);
      await expect(hold(person, false)).rejects.toMatchObject({ kind: 'missing' });
      await expect(hold({ kind: 'visitor' })).rejects.toMatchObject({ kind: 'missing' });
      await expect(hold(person, true, NOBODY)).rejects.toMatchObject({ kind: 'missing' });
      await expect(holdRecord(ctxFor(database, person), kind, id, true, firmId)).rejects.toMatchObject({
        kind: 'denied',
      });
      await hold(person);
      expect(await lastAct(database)).toMatchObject({ kind: 'record.hold', subjects: [{ type: kind, id }] });
      expect(await held(person)).toEqual([id]);
      await expect(hold(person)).rejects.toMatchObject({ kind: 'conflict' });
      await holdRecord(ctxFor(database, founder), kind, id, true, firmId);
      expect(await holdersOfRecord(database.db, kind, id)).toEqual({
        personIds: [person.id],
        organisationIds: [firmId],
      });
    });

    test('what a list shows may be opened, and what may be opened is listed, whatever the roles', async () => {
      const { database } = handle;
      const own = await send(database, founder, kind);
      await send(database, founder, kind, firmOnly(firmId));
      const table = kind === 'need' ? 'need' : 'technology';
      const party = kind === 'need' ? 'seeker_id' : 'provider_id';
      await runSql(database.db, `update ${table} set state = 'published', ${party} = $1 where id = $2`, [firmId, own.id]);
      const all = (await runSql(database.db, `select id from ${table}`)) as { id: string }[];
      const grant = fc.record({ role: fc.constantFrom(...ROLES), organisationId: fc.constantFrom(firmId, NOBODY) });
      await fc.assert(
        fc.asyncProperty(fc.array(grant, { maxLength: 3 }), fc.boolean(), async (roles, asFounder) => {
          const grants = roles.map((role, i) => ({ ...role, id: String(i), authority: '92' }));
          const actor: Person = { kind: 'person', id: asFounder ? founder.id : NOBODY, grants };
          const listed = await held(actor);
          for (const { id } of all)
            expect(await holdsRecord(database.db, actor, kind, id)).toBe(listed.includes(id));
        }),
        { numRuns: 15 },
      );
    });
  });

  test('published, a need bears the name of the firm it was sent for, which outlives the withdrawal', async () => {
    const { database } = handle;
    const { id } = await send(database, founder, 'need', firmOnly(firmId));
    await review(operatorCtx(database), 'need', id, 'publish');
    expect(await findPublishedNeed(database.db, id)).toMatchObject({ seekerId: firmId });
    await withdrawConsent(ctxFor(database, founder), 'need', id, 'name', true);
    await withdrawRecord(ctxFor(database, founder), 'need', id, true);
    expect(await findOrganisation(database.db, firmId)).toBeDefined();
  });

  describe('entering for a firm', () => {
    const typed = { agreedBy: 'phone', agreedOn: TODAY, saidBy: 'Bà Năm, chủ nhiệm\u0000' };
    const read = (actor: Actor, over: object = {}, firmTold = false) =>
      readActing(handle.database.db, actor, 'need', { ...typed, ...over }, { day: TODAY, today: TODAY, firmTold });
    const officer = () => make({ role: 'officer', authority: '92' });

    test('the firm’s people hold it, not the officer; who said so is in no act', async () => {
      const { database } = handle;
      const actor = await officer();
      const acting = await read(actor, { firmHere: FIRM.taxCode });
      const { id } = await send(database, actor, 'need', acting);
      expect(await lastAct(database)).toMatchObject({
        kind: 'need.post',
        onBehalfOf: `organisation:${firmId}`,
        payload: { agreed: { by: 'phone', on: TODAY } },
      });
      expect(JSON.stringify(await lastAct(database))).not.toContain('Năm');
      expect(await findRepresentation(database.db, id)).toMatchObject({ saidBy: 'Bà Năm, chủ nhiệm' });
      expect(await holdsRecord(database.db, founder, 'need', id)).toBe(true);
      expect(await holdsRecord(database.db, actor, 'need', id)).toBe(false);
    });

    test('a firm that is only told of is held by nobody yet', async () => {
      const { database } = handle;
      const actor = await officer();
      const { id } = await send(database, actor, 'need', await read(actor, {}, true));
      expect(await lastAct(database)).toMatchObject({ onBehalfOf: 'firm' });
      expect(await holdersOfRecord(database.db, 'need', id)).toEqual({ personIds: [], organisationIds: [] });
    });

    test.each([
      ['firmHere', {}],
      ['firmHere', { firmHere: '0000000000' }],
      ['agreedBy', { firmHere: FIRM.taxCode, agreedBy: 'fax' }],
      ['saidBy', { firmHere: FIRM.taxCode, saidBy: '\u0000' }],
    ])('%s is said at its field', async (field, over) => {
      await expect(read(await officer(), over)).rejects.toMatchObject({ fields: { [field]: expect.anything() } });
    });

    test('outside the territory it is refused at the province; others are not asked', async () => {
      const { database } = handle;
      const far = await make({ role: 'broker', authority: '01' });
      const acting = await read(far, { firmHere: firmId });
      await expect(send(database, far, 'need', acting)).rejects.toMatchObject({
        kind: 'invalid',
        fields: { province: expect.anything() },
      });
      await expect(send(database, founder, 'need', acting)).rejects.toMatchObject({ kind: 'denied' });
      expect(await read(founder)).toEqual({ organisationId: null, representation: null });
    });
  });
});
