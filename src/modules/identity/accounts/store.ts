import { sql } from 'kysely';
import type { Grant } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { DAY_MS, LONGEST_SESSION_DAYS } from './rules.ts';
import type { Session, SessionLine } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    person_session: SessionTable;
    person_account: AccountTable;
    person_verification: VerificationTable;
    person_two_factor: { person_id: string; verified: boolean };
  }
}

type SessionTable = {
  id: string;
  token: string;
  person_id: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  confirmed_at: Date | null;
  second_factor_at: Date | null;
};
type AccountTable = { person_id: string; provider_id: string; password: string | null; created_at: Date };
type VerificationTable = { identifier: string; value: string; expires_at: Date };

export type FoundSession = Omit<Session, 'unproven' | 'actor'> & { grants: Grant[]; proven: boolean };

/**
 * The session of a token with its person and what that person is appointed to on a day, 'YYYY-MM-DD', in one query.
 * `proven`: a second factor was given in it, which the person still has.
 */
export async function findSession(
  handle: Db | Trx,
  token: string,
  now: Date,
  day: string,
): Promise<FoundSession | undefined> {
  const row = await handle
    .selectFrom('person_session as session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.id',
      'session.token',
      'session.created_at as createdAt',
      'session.updated_at as updatedAt',
      'session.confirmed_at as confirmedAt',
      'person.id as personId',
      'person.name',
      'person.email',
      'person.locale',
      'person.two_factor_enabled as twoFactor',
    ])
    .select(
      sql<Grant[]>`coalesce((
        select json_agg(json_build_object('id', id, 'role', role, 'organisationId', organisation_id,
          'authority', authority) order by id)
        from role_grant where person_id = person.id and revoked_at is null
          and valid_from <= ${day} and (valid_until is null or valid_until >= ${day})), '[]')`.as('grants'),
    )
    .select(
      sql<Date | null>`(select max(greatest(granted_at, revoked_at)) from role_grant
        where person_id = person.id)`.as('rightsChangedAt'),
    )
    .select(
      sql<boolean>`session.second_factor_at is not null and (person.two_factor_enabled
        or exists (select 1 from person_passkey where person_id = person.id))`.as('proven'),
    )
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .where('session.created_at', '>', new Date(now.getTime() - LONGEST_SESSION_DAYS * DAY_MS))
    .where('person.erased_at', 'is', null)
    .where('person.locked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { personId, name, email, locale, twoFactor, ...session } = row;
  return { ...session, person: { id: personId, name, email, locale, twoFactor } };
}

/** Keeps a session going, under a new token where one is given. False when it has ended or changed meanwhile. */
export async function renewSession(
  handle: Db | Trx,
  old: string,
  fresh: { token: string; now: Date; until: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await handle
    .updateTable('person_session')
    .set({ token: fresh.token, updated_at: fresh.now, expires_at: fresh.until })
    .where('token', '=', old)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function confirmSession(handle: Db | Trx, id: string, at: Date): Promise<void> {
  await handle.updateTable('person_session').set({ confirmed_at: at }).where('id', '=', id).execute();
}

/** A code or a passkey was given in the session. */
export async function proveSession(handle: Db | Trx, id: string, at: Date): Promise<void> {
  await handle.updateTable('person_session').set({ second_factor_at: at }).where('id', '=', id).execute();
}

/** The sessions of a person that have not run out, the latest used first. */
export async function listSessions(handle: Db | Trx, personId: string, now: Date): Promise<SessionLine[]> {
  return handle
    .selectFrom('person_session')
    .select([
      'id',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'ip_address as address',
      'user_agent as agent',
    ])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Ends one session of a person; how many that were. */
export async function deleteSession(trx: Trx, personId: string, id: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('person_session')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Ends every session of a person but the one that is kept; how many that were. */
export async function deleteSessions(trx: Trx, personId: string, keep?: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('person_session')
    .where('person_id', '=', personId)
    .$if(keep !== undefined, query => query.where('id', '<>', keep!))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How a person may sign in besides passkeys: with a password, or through a provider. */
export async function listWays(handle: Db | Trx, personId: string): Promise<{ provider: string; since: Date }[]> {
  return handle
    .selectFrom('person_account')
    .select(['provider_id as provider', 'created_at as since'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
}

export async function updateProfile(
  trx: Trx,
  personId: string,
  profile: { name: string; locale: Locale },
  at: Date,
): Promise<void> {
  await trx.updateTable('person').set({ ...profile, updated_at: at }).where('id', '=', personId).execute();
}

export async function updateEmail(trx: Trx, personId: string, email: string, at: Date): Promise<void> {
  await trx
    .updateTable('person')
    .set({ email, email_verified: true, updated_at: at })
    .where('id', '=', personId)
    .execute();
}

/** The person who uses an address, verified or not. */
export async function findPersonByEmail(
  handle: Db | Trx,
  email: string,
): Promise<{ id: string; locale: Locale; verified: boolean } | undefined> {
  return handle
    .selectFrom('person')
    .select(['id', 'locale', 'email_verified as verified'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
}

export async function findProfile(handle: Db | Trx, personId: string) {
  return handle
    .selectFrom('person')
    .select(['id', 'name', 'email', 'email_verified', 'locale', 'two_factor_enabled', 'created_at'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** Everything by which a person could be known or could come back goes; the number stays. */
export async function erase(trx: Trx, personId: string, at: Date): Promise<void> {
  await trx.deleteFrom('person_session').where('person_id', '=', personId).execute();
  await trx.deleteFrom('person_account').where('person_id', '=', personId).execute();
  await trx.deleteFrom('person_two_factor').where('person_id', '=', personId).execute();
  await trx.deleteFrom('account_measure').where('person_id', '=', personId).execute();
  await trx.deleteFrom('person_verification').where('value', 'like', `%${personId}%`).execute();
  await trx
    .updateTable('person')
    .set({
      name: '',
      email: `${personId}@erased.invalid`,
      email_verified: false,
      image: null,
      two_factor_enabled: false,
      erased_at: at,
      updated_at: at,
    })
    .where('id', '=', personId)
    .execute();
}
