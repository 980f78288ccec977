import type { Grant, Person, Role } from '../src/kernel/actor.ts';
import { isUuid } from '../src/kernel/ids.ts';
import { legalDay } from '../src/kernel/legal-day.ts';
import { insertGrant, listGrantsInForce } from '../src/modules/identity/index.ts';
import { newId } from '../src/platform/ctx.ts';
import { type Database, runSql } from '../src/platform/db/database.ts';
import { NOW } from './database.ts';

export type Appointment = { role: Role; organisationId?: string; authority?: string };

let made = 0;

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
  return { kind: 'person', id, grants };
}

const HEADER = 'x-person';

/** Headers of a request that this person sends. */
export const signedIn = async (person: Person): Promise<Record<string, string>> => ({ [HEADER]: person.id });

/** Stands for the session in tests. */
export async function personOf(database: Database, headers: Headers): Promise<Person | undefined> {
  const id = headers.get(HEADER);
  if (!id || !isUuid(id)) return undefined;
  return { kind: 'person', id, grants: await listGrantsInForce(database.db, id, legalDay(NOW)) };
}
