import { describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase } from '../../../../test/database.ts';
import { makePerson, signedIn } from '../../../../test/people.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';
import { runSql } from '../../../platform/db/database.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { listGrantsInForce } from '../grants/store.ts';
import { changeEmail, changeProfile, endOtherSessions, endSession, erasePerson } from './commands.ts';
import { DAY_MS, LONGEST_SESSION_DAYS } from './rules.ts';
import { findPerson, sessionOf } from './sessions.ts';
import { findProfile, listSessions } from './store.ts';

const PROVINCE = '01';
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

onEveryDatabase('a person’s account', handle => {
  const base = (now = NOW) => ({
    database: handle.database,
    secret: 'a secret for tests only',
    baseUrl: 'http://localhost',
    now: () => now,
  });
  const broker = () => makePerson(handle.database, { appointments: [{ role: 'broker', authority: PROVINCE }] });
  const headersOf = async (person: Awaited<ReturnType<typeof broker>>) => new Headers(await signedIn(person));
  const kindsAfter = async (seq: number) =>
    (await listActsAfter(handle.database.db, seq, 50)).map(act => act.kind);

  describe('a request', () => {
    test('carries its person with the appointments of the day', async () => {
      const person = await broker();
      expect(await findPerson(base(), await headersOf(person))).toEqual(person);
    });

    test.each([
      ['no cookie', {}],
      ['another cookie', { cookie: 'a=b' }],
      ['an unsigned one', { cookie: 'nc.session_token=abc' }],
      ['one signed by somebody else', { cookie: 'nc.session_token=abc.c2lnbmVk' }],
    ])('with %s is a visitor’s', async (_, headers) => {
      expect(await findPerson(base(), new Headers(headers))).toBeUndefined();
    });

    test('carries nobody once 90 days are over', async () => {
      const person = await broker();
      const began = 'update person_session set created_at = $1 where person_id = $2';
      await runSql(handle.database.db, began, [NOW, person.id]);
      expect(await findPerson(base(later(LONGEST_SESSION_DAYS - 1)), await headersOf(person))).toBeDefined();
      expect(await findPerson(base(later(LONGEST_SESSION_DAYS + 1)), await headersOf(person))).toBeUndefined();
    });

    test('is told apart over https', async () => {
      const headers = await headersOf(await broker());
      expect(await findPerson({ ...base(), baseUrl: 'https://nhip-cau.vn' }, headers)).toBeUndefined();
    });
  });

  test('a session is ended by its person alone, once', async () => {
    const [person, stranger] = [await broker(), await broker()];
    const [line] = await listSessions(handle.database.db, person.id, NOW);
    await expect(endSession(ctxFor(handle.database, stranger), stranger.id, line!.id)).rejects.toMatchObject({
      kind: 'missing',
    });
    const session = (await sessionOf(base(), await headersOf(person)))!;
    const seq = await latestSeq(handle.database.db);
    expect(await endOtherSessions(ctxFor(handle.database, person), session)).toBe(0);
    expect(await kindsAfter(seq)).toEqual([]);
    await endSession(ctxFor(handle.database, person), person.id, line!.id);
    expect(await findPerson(base(), await headersOf(person))).toBeUndefined();
    await expect(endSession(ctxFor(handle.database, person), person.id, line!.id)).rejects.toMatchObject({
      kind: 'missing',
    });
    expect(await kindsAfter(seq)).toEqual(['session.end']);
  });

  test('name and language change, and what is as it was leaves no act', async () => {
    const person = await broker();
    const ctx = ctxFor(handle.database, person);
    const seq = await latestSeq(handle.database.db);
    for (const _ of ['once', 'twice']) await changeProfile(ctx, person.id, { name: 'Tên Mới', locale: 'en' });
    expect(await findProfile(handle.database.db, person.id)).toMatchObject({ name: 'Tên Mới', locale: 'en' });
    expect(await kindsAfter(seq)).toEqual(['person.change']);
  });

  test('an address that somebody took meanwhile is refused', async () => {
    const [person, other] = [await broker(), await broker()];
    const { email } = await findProfile(handle.database.db, other.id);
    const ctx = ctxFor(handle.database, person);
    await expect(changeEmail(ctx, person.id, email.toUpperCase(), undefined)).rejects.toMatchObject({
      kind: 'conflict',
    });
    await changeEmail(ctx, person.id, 'free@example.vn', undefined);
    expect(await findPerson(base(), await headersOf(person)), 'every session ends').toBeUndefined();
  });

  test('erasure leaves a number, and nothing that says whose it was', async () => {
    const person = await broker();
    const { email } = await findProfile(handle.database.db, person.id);
    const seq = await latestSeq(handle.database.db);
    await erasePerson(ctxFor(handle.database, person), person.id);
    expect(await findProfile(handle.database.db, person.id)).toMatchObject({
      name: '',
      email: `${person.id}@erased.invalid`,
      email_verified: false,
    });
    expect(await findPerson(base(), await headersOf(person))).toBeUndefined();
    expect(await listGrantsInForce(handle.database.db, person.id, legalDay(NOW))).toEqual([]);
    const [act] = await listActsAfter(handle.database.db, seq, 1);
    expect(act).toMatchObject({
      kind: 'person.erase',
      actor: `person:${person.id}`,
      subjects: [{ type: 'person', id: person.id }],
      payload: { appointments: 1 },
    });
    const again = runSql(handle.database.db, 'insert into person (id, name, email) values ($1, $2, $3)', [
      '01900000-0000-7000-8000-00000000000a',
      'Người mới',
      email,
    ]);
    await expect(again).resolves.toBeDefined();
  });
});
