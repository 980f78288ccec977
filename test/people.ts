import { serializeSigned } from 'hono/utils/cookie';
import type { Grant, Person, Role } from '../src/kernel/actor.ts';
import { accountSecret, insertGrant, newToken, sessionCookie } from '../src/modules/identity/index.ts';
import { newId } from '../src/platform/ctx.ts';
import { type Database, runSql } from '../src/platform/db/database.ts';
import { NOW, SECRET } from './database.ts';

export type Appointment = { role: Role; organisationId?: string; authority?: string };

let made = 0;
const tokens = new Map<string, string>();
const HTTP = { baseUrl: 'http://localhost' };

/** A person with an account and these appointments, in force since long. */
export async function makePerson(
  database: Database,
  { name = 'Lê Thị Thử', appointments = [] }: { name?: string; appointments?: readonly Appointment[] } = {},
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
  await openSession(database, id);
  return { kind: 'person', id, grants };
}

/** Headers of a request that this person sends. */
export async function signedIn(person: Person): Promise<Record<string, string>> {
  const token = tokens.get(person.id);
  if (!token) throw new Error('only a person who was made here has a session');
  const cookie = await serializeSigned(sessionCookie(HTTP), token, accountSecret(SECRET));
  return { cookie };
}

async function openSession(database: Database, personId: string): Promise<void> {
  const token = newToken();
  // Fresh for every clock that a test may set, and long confirmed no more: what asks again, asks here too.
  await runSql(
    database.db,
    `insert into person_session (id, token, person_id, expires_at, created_at, updated_at)
    values ($1, $2, $3, '2099-01-01', '2098-01-01', '2098-01-01')`,
    [newId(NOW), token, personId],
  );
  tokens.set(personId, token);
}
