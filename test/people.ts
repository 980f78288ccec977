import { serializeSigned } from 'hono/utils/cookie';
import type { Grant, Person, Role } from '../src/kernel/actor.ts';
import { accountSecret, insertGrant, newToken, sessionCookie } from '../src/modules/identity/index.ts';
import { newId } from '../src/platform/ctx.ts';
import { type Database, runSql } from '../src/platform/db/database.ts';
import { NOW, SECRET } from './database.ts';

export type Appointment = { role: Role; organisationId?: string; authority?: string };

type Made = { name?: string; appointments?: readonly Appointment[]; factor?: boolean };

let made = 0;
const tokens = new Map<string, string>();
const HTTP = { baseUrl: 'http://localhost' };

/**
 * A person with an account and these appointments, in force since long. Unless `factor` is false there is a passkey,
 * and the session was opened with it.
 */
export async function makePerson(
  database: Database,
  { name = 'Lê Thị Thử', appointments = [], factor = true }: Made = {},
): Promise<Person> {
  const id = newId(NOW);
  const email = `person-${made++}-${id.slice(-6)}@example.vn`;
  await runSql(database.db, 'insert into person (id, name, email, email_verified) values ($1, $2, $3, true)', [
    id,
    name,
    email,
  ]);
  const grants = appointments.map(
    ({ role, organisationId = null, authority = null }): Grant => ({ id: newId(NOW), role, organisationId, authority }),
  );
  await database.transaction(async trx => {
    for (const grant of grants)
      await insertGrant(trx, {
        ...grant,
        personId: id,
        validFrom: '2026-01-01',
        validUntil: null,
        grantedBy: 'operator',
        grantedAt: NOW,
      });
  });
  if (factor) await givePasskey(database, id);
  await openSession(database, id, factor);
  return { kind: 'person', id, grants };
}

/** Headers of a request that this person sends. */
export async function signedIn(person: Person): Promise<Record<string, string>> {
  const token = tokens.get(person.id);
  if (!token) throw new Error('only a person who was made here has a session');
  const cookie = await serializeSigned(sessionCookie(HTTP), token, accountSecret(SECRET));
  return { cookie };
}

async function givePasskey(database: Database, personId: string): Promise<void> {
  await runSql(
    database.db,
    `insert into person_passkey (id, person_id, name, credential_id, public_key, counter, transports, created_at)
    values ($1, $2, 'Khoá thử', $1::uuid::text, '', 0, '', $3)`,
    [newId(NOW), personId, NOW],
  );
}

async function openSession(database: Database, personId: string, proven: boolean): Promise<void> {
  const token = newToken();
  // Fresh for every clock that a test may set, and long confirmed no more: what asks again, asks here too.
  await runSql(
    database.db,
    `insert into person_session (id, token, person_id, expires_at, created_at, updated_at, second_factor_at)
    values ($1, $2, $3, '2099-01-01', '2098-01-01', '2098-01-01', $4)`,
    [newId(NOW), token, personId, proven ? NOW : null],
  );
  tokens.set(personId, token);
}
