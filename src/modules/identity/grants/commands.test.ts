import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { postInto } from '../../../../test/letters.ts';
import { type Appointment, makePerson } from '../../../../test/people.ts';
import { OPERATOR, type Person, ROLES } from '../../../kernel/actor.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import type { Mail } from '../../../platform/mail/mail.ts';
import { saveOrganisations } from '../../directory/index.ts';
import { acceptInvitation, invite, readInvitation, type Sending, withdrawInvitation } from '../invitations/commands.ts';
import { listOpenInvitations } from '../invitations/store.ts';
import { findSeenPerson, searchPeople } from '../people/queries.ts';
import { grantRole, leaveOrganisation, revokeRole } from './commands.ts';
import { listGrants, listGrantsInForce } from './store.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const FIRM = '11111111-1111-7111-8111-111111111111';
const ELSEWHERE = '22222222-2222-7222-8222-222222222222';
const TODAY = legalDay(NOW);

const organisation = (id: string, province: string | null) => ({
  id,
  source: 'Thử',
  ref: id,
  digest: id,
  name: [{ lang: 'vi', value: `Tổ chức ${province}`, origin: 'original' as const }],
  description: [],
  kind: 'company',
  country: 'VN',
  province,
  website: null,
  taxCode: null,
  ror: null,
  sample: false,
});

const lastAct = async ({ db }: Database) => (await listActsAfter(db, 0, 10_000)).at(-1)!;
const asToday = async (database: Database, { id }: Person): Promise<Person> => ({
  kind: 'person',
  id,
  grants: await listGrantsInForce(database.db, id, TODAY),
});
const addressOf = async ({ db }: Database, { id }: Person): Promise<string> => {
  const [row] = (await runSql(db, 'select email from person where id = $1', [id])) as { email: string }[];
  return row!.email;
};

onEveryDatabase('appointments', handle => {
  const make = (...appointments: Appointment[]) => makePerson(handle.database, { appointments });
  let ofCanTho: Person;
  let ofTheCountry: Person;
  beforeAll(async () => {
    const firms = [organisation(FIRM, '92'), organisation(ELSEWHERE, '01')];
    await handle.database.transaction(trx => saveOrganisations(trx, firms, NOW));
    ofCanTho = await make({ role: 'administrator', authority: '92' });
    ofTheCountry = await make({ role: 'administrator', authority: 'VN' });
  });

  describe('giving', () => {
    test('it works in one’s own territory, and the act says it without a name', async () => {
      const { database } = handle;
      const person = await make({ role: 'clerk', authority: '92' });
      const { id } = await grantRole(ctxFor(database, ofCanTho), {
        personId: person.id,
        role: 'seeker',
        organisationId: FIRM,
      });
      expect(await listGrantsInForce(database.db, person.id, TODAY)).toContainEqual({
        id,
        role: 'seeker',
        organisationId: FIRM,
        authority: null,
      });
      expect(await lastAct(database)).toMatchObject({
        kind: 'grant.give',
        actor: `person:${ofCanTho.id}`,
        subjects: [
          { type: 'person', id: person.id },
          { type: 'grant', id },
        ],
        payload: { role: 'seeker', organisationId: FIRM, validFrom: TODAY, validUntil: null },
      });
    });

    test.each([
      ['a role for an organisation without one', { role: 'seeker', authority: '92' }, 'organisationId'],
      ['for an organisation that is none', { role: 'owner', organisationId: NOBODY }, 'organisationId'],
      ['a role for a territory without one', { role: 'officer', organisationId: FIRM }, 'authority'],
      ['for a province that is none', { role: 'officer', authority: '00' }, 'authority'],
      ['no such role', { role: 'king', authority: 'VN' }, 'role'],
      ['from yesterday', { role: 'officer', authority: '92', validFrom: '2026-11-21' }, 'validFrom'],
      ['no day', { role: 'officer', authority: '92', validUntil: '2026-02-30' }, 'validUntil'],
      [
        'over before it begins',
        { role: 'officer', authority: '92', validFrom: '2026-12-02', validUntil: '2026-12-01' },
        'validUntil',
      ],
    ])('%s is said at its field', async (_, posted, field) => {
      const person = await make();
      const given = grantRole(operatorCtx(handle.database), { personId: person.id, ...posted });
      await expect(given).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: expect.anything() } });
    });

    test('in another territory it is refused; to another’s people it does not exist', async () => {
      const { database } = handle;
      const inReach = await make({ role: 'clerk', authority: '92' });
      const beyond = await make({ role: 'clerk', authority: '01' });
      const give = (personId: string, authority: string, role = 'administrator') =>
        grantRole(ctxFor(database, ofCanTho), { personId, role, authority });
      await expect(give(inReach.id, '01')).rejects.toMatchObject({ kind: 'denied' });
      await expect(give(inReach.id, 'VN')).rejects.toMatchObject({ kind: 'denied' });
      await expect(give(beyond.id, '92')).rejects.toMatchObject({ kind: 'missing' });
      await give(inReach.id, '92');
    });

    test('nobody appoints themselves, nobody is appointed by who may not, and nobody is nobody', async () => {
      const { database } = handle;
      const officer = await make({ role: 'officer', authority: '92' });
      const post = { role: 'expert', authority: '92' };
      const give = (actor: Person, personId: string) =>
        grantRole(ctxFor(database, actor), { personId, ...post });
      await expect(give(ofCanTho, ofCanTho.id)).rejects.toMatchObject({ kind: 'denied' });
      await expect(give(officer, ofCanTho.id)).rejects.toMatchObject({ kind: 'missing' });
      await expect(grantRole(ctxFor(database), { personId: officer.id, ...post })).rejects.toMatchObject({
        kind: 'missing',
      });
      await expect(give(ofTheCountry, NOBODY)).rejects.toMatchObject({ kind: 'missing' });
    });

    test('the same twice is one; the same post again is refused while it lasts', async () => {
      const { database } = handle;
      const person = await make();
      const posted = { personId: person.id, role: 'expert', authority: '92' };
      const ctx = operatorCtx(database);
      const [first, again] = await Promise.all([grantRole(ctx, posted, 'k1'), grantRole(ctx, posted, 'k1')]);
      expect(again).toEqual(first);
      expect(await listGrants(database.db, person.id)).toHaveLength(1);
      await expect(grantRole(ctx, posted)).rejects.toMatchObject({ kind: 'conflict' });
      await revokeRole(ctx, first.id, 'Nhầm người');
      expect((await grantRole(ctx, posted)).id).not.toBe(first.id);
    });
  });

  describe('revoking', () => {
    test('it works once, and the reason stays beside it', async () => {
      const { database } = handle;
      const person = await make({ role: 'broker', authority: '92' });
      const [grant] = person.grants;
      const revoke = (reason = ' Chuyển\u0000 công tác ') => revokeRole(ctxFor(database, ofCanTho), grant!.id, reason);
      await expect(revoke(' ')).rejects.toMatchObject({ kind: 'invalid', fields: { reason: expect.anything() } });
      await revoke();
      expect((await asToday(database, person)).grants).toEqual([]);
      expect(await listGrants(database.db, person.id)).toMatchObject([
        { revokedBy: `person:${ofCanTho.id}`, revokeReason: 'Chuyển công tác' },
      ]);
      expect(JSON.stringify(await lastAct(database))).not.toContain('công tác');
      await expect(revoke()).rejects.toMatchObject({ kind: 'conflict' });
    });

    test('a stranger, a colleague and an administrator of elsewhere do not see it', async () => {
      const { database } = handle;
      const person = await make({ role: 'seeker', organisationId: ELSEWHERE });
      const colleague = await make({ role: 'seeker', organisationId: ELSEWHERE });
      for (const actor of [await make(), colleague, ofCanTho])
        await expect(revokeRole(ctxFor(database, actor), person.grants[0]!.id, 'Vì')).rejects.toMatchObject({
          kind: 'missing',
        });
      await expect(revokeRole(operatorCtx(database), NOBODY, 'Vì sao')).rejects.toMatchObject({ kind: 'missing' });
    });

    test('one lays down everything for an organisation in one act, once', async () => {
      const { database } = handle;
      const person = await make(
        { role: 'seeker', organisationId: FIRM },
        { role: 'owner', organisationId: FIRM },
        { role: 'owner', organisationId: ELSEWHERE },
      );
      await leaveOrganisation(ctxFor(database, person), FIRM);
      expect((await asToday(database, person)).grants).toMatchObject([{ organisationId: ELSEWHERE }]);
      expect(await lastAct(database)).toMatchObject({ kind: 'organisation.leave', subjects: { length: 4 } });
      await expect(leaveOrganisation(ctxFor(database, person), FIRM)).rejects.toMatchObject({ kind: 'missing' });
    });
  });

  describe('inviting', () => {
    const mails: Mail[] = [];
    const sending = { mailer: postInto(mails), baseUrl: 'http://nhip.cau' };
    const post = (email: string, role = 'seeker', organisationId: string | null = FIRM) => ({
      email,
      role,
      organisationId,
      authority: '92',
    });
    const tokenIn = (mail: Mail | undefined) => mail!.text.match(/\/invitations\/(\S+)\/(\S+)/)!.slice(1);
    const member = () => make({ role: 'owner', organisationId: FIRM });

    test('a member invites a colleague, who accepts once', async () => {
      const { database } = handle;
      const [host, guest] = [await member(), await make()];
      const { id } = await invite(ctxFor(database, host), post(await addressOf(database, guest)), sending);
      const [linked, token] = tokenIn(mails.at(-1));
      expect(linked).toBe(id);
      const guestCtx = ctxFor(database, guest);
      expect(await readInvitation(guestCtx, id, token!)).toMatchObject({ role: 'seeker' });
      await acceptInvitation(guestCtx, id, token!);
      expect(await listGrants(database.db, guest.id)).toMatchObject([
        { role: 'seeker', organisationId: FIRM, grantedBy: `person:${host.id}` },
      ]);
      const acts = JSON.stringify(await listActsAfter(database.db, 0, 10_000));
      expect(acts).not.toContain('@example.vn');
      await expect(acceptInvitation(guestCtx, id, token!)).rejects.toMatchObject({ kind: 'conflict' });
      await expect(readInvitation(guestCtx, id, token!)).rejects.toMatchObject({ kind: 'conflict' });
      // Whoever brought a colleague in may see them out.
      const [grant] = await listGrants(database.db, guest.id);
      await revokeRole(ctxFor(database, host), grant!.id, 'Nghỉ việc');
    });

    test('the letter is written in the transaction of its act, and once', async () => {
      const { database } = handle;
      const host = ctxFor(database, await member());
      const written: number[] = [];
      const enqueue: Sending['mailer']['enqueue'] = async trx => void written.push(await latestSeq(trx));
      const before = await latestSeq(database.db);
      const ask = () => invite(host, post('once@example.vn'), { ...sending, mailer: { enqueue } }, 'the-same-form');
      expect(await ask()).toEqual(await ask());
      expect(written).toEqual([before]);
      expect(await latestSeq(database.db)).toBe(before + 1);
    });

    test('only the invited person may, with the right link, in time, with a confirmed address', async () => {
      const { database } = handle;
      const [host, guest, other] = [await member(), await make(), await make()];
      const { id } = await invite(ctxFor(database, host), post(await addressOf(database, guest)), sending);
      const token = tokenIn(mails.at(-1))[1]!;
      const accept = (actor: Person, said = token, now = NOW) =>
        acceptInvitation(ctxFor(database, actor, now), id, said);
      await expect(accept(other)).rejects.toMatchObject({ kind: 'denied' });
      await expect(accept(guest, 'x')).rejects.toMatchObject({ kind: 'missing' });
      await expect(accept(guest, token, new Date('2026-12-06T02:00:00Z'))).rejects.toMatchObject({
        kind: 'conflict',
      });
      await expect(acceptInvitation(ctxFor(database), id, token)).rejects.toMatchObject({ kind: 'missing' });
      await runSql(database.db, 'update person set email_verified = false where id = $1', [guest.id]);
      await expect(accept(guest)).rejects.toMatchObject({ kind: 'denied' });
      expect(await listGrants(database.db, guest.id)).toEqual([]);
    });

    test('an invitation is worth nothing once its sender may not invite any more, or has taken it back', async () => {
      const { database } = handle;
      const [host, guest, stranger] = [await member(), await make(), await make()];
      const email = await addressOf(database, guest);
      const lapsed = await invite(ctxFor(database, host), post(email), sending);
      const withdrawn = await invite(ctxFor(database, host), post(email, 'owner'), sending);
      await expect(withdrawInvitation(ctxFor(database, stranger), withdrawn.id)).rejects.toMatchObject({
        kind: 'missing',
      });
      await withdrawInvitation(ctxFor(database, host), withdrawn.id);
      await expect(withdrawInvitation(ctxFor(database, host), withdrawn.id)).rejects.toMatchObject({
        kind: 'conflict',
      });
      await leaveOrganisation(ctxFor(database, host), FIRM);
      const tokens = mails.slice(-2).map(mail => tokenIn(mail)[1]!);
      const accept = (id: string, token: string) => acceptInvitation(ctxFor(database, guest), id, token);
      await expect(accept(lapsed.id, tokens[0]!)).rejects.toMatchObject({ kind: 'denied' });
      await expect(accept(withdrawn.id, tokens[1]!)).rejects.toMatchObject({ kind: 'conflict' });
    });

    test('who may invite whom to what', async () => {
      const { database } = handle;
      const host = await member();
      const own = await addressOf(database, host);
      const by = (actor: Person, posted: object) =>
        invite(ctxFor(database, actor), { ...post('an@example.vn'), ...posted }, sending);
      const before = mails.length;
      await expect(by(await make(), {})).rejects.toMatchObject({ kind: 'missing' });
      await expect(by(await make({ role: 'officer', authority: '92' }), {})).rejects.toMatchObject({
        kind: 'missing',
      });
      await expect(by(host, { organisationId: ELSEWHERE })).rejects.toMatchObject({ kind: 'denied' });
      await expect(by(host, { role: 'administrator' })).rejects.toMatchObject({ kind: 'denied' });
      await expect(by(host, { email: own.toUpperCase() })).rejects.toMatchObject({ kind: 'denied' });
      await expect(by(host, { email: 'x' })).rejects.toMatchObject({ kind: 'invalid' });
      await expect(by(ofCanTho, { organisationId: ELSEWHERE })).rejects.toMatchObject({ kind: 'denied' });
      await expect(by(ofCanTho, { role: 'officer', authority: '01' })).rejects.toMatchObject({ kind: 'denied' });
      expect(mails).toHaveLength(before);
      await by(ofCanTho, { role: 'officer' });
      expect(mails).toHaveLength(before + 1);
    });

    test('sent twice it is one invitation and one mail', async () => {
      const { database } = handle;
      const before = mails.length;
      const ctx = ctxFor(database, ofCanTho);
      const first = await invite(ctx, post('hai@example.vn'), sending, 'twice');
      expect(await invite(ctx, post('hai@example.vn'), sending, 'twice')).toEqual(first);
      expect(mails).toHaveLength(before + 1);
      const here = { everywhere: false, provinces: ['92'], organisations: [] };
      const open = await listOpenInvitations(database.db, here, NOW);
      expect(open.filter(one => one.email === 'hai@example.vn')).toHaveLength(1);
      expect(await listOpenInvitations(database.db, { ...here, provinces: ['01'] }, NOW)).toEqual([]);
    });
  });

  test('whom a list shows can be opened, and whom one can open is listed, whatever the roles', async () => {
    const { database } = handle;
    const people = [
      await make(),
      await make({ role: 'seeker', organisationId: ELSEWHERE }),
      await make({ role: 'seeker', organisationId: FIRM }, { role: 'expert', authority: '01' }),
      await make({ role: 'head', authority: '01' }),
      await make({ role: 'inspector', authority: 'VN' }),
    ];
    const appointment = fc.record({
      role: fc.constantFrom('administrator' as const, 'administrator' as const, ...ROLES),
      place: fc.constantFrom('92', '01', 'VN'),
    });
    const readable = (promise: Promise<unknown>) => promise.then(() => true, () => false);
    await fc.assert(
      fc.asyncProperty(fc.array(appointment, { maxLength: 3 }), async held => {
        const grants = held.map(({ role, place }, i) => ({
          id: String(i),
          role,
          authority: place,
          organisationId: place === '92' ? FIRM : ELSEWHERE,
        }));
        const ctx = ctxFor(database, { kind: 'person', id: NOBODY, grants });
        const listed = await searchPeople(ctx, '', 1).then(
          found => found.people.map(one => one.id),
          (): string[] => [],
        );
        for (const { id } of people) expect(await readable(findSeenPerson(ctx, id))).toBe(listed.includes(id));
      }),
      { numRuns: 25 },
    );
  });

  test('people are found by a part of the name or the address, and the erased by nothing', async () => {
    const { database } = handle;
    const person = await makePerson(database, { name: 'Trần 100%_Thử' });
    const email = await addressOf(database, person);
    const found = async (q: string) =>
      (await searchPeople(ctxFor(database, OPERATOR), q, 1)).people.map(one => one.id);
    for (const q of ['TRẦN 100%_', email.slice(0, 10).toUpperCase()]) expect(await found(q)).toContain(person.id);
    for (const q of ['0%Thử', 'Trần_100']) expect(await found(q)).not.toContain(person.id);
    await runSql(database.db, 'update person set erased_at = now() where id = $1', [person.id]);
    expect(await found('Trần')).not.toContain(person.id);
    await expect(findSeenPerson(operatorCtx(database), person.id)).rejects.toMatchObject({ kind: 'missing' });
  });
});
