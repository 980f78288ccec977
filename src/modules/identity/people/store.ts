import { type Generated, sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Territory } from '../grants/rules.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    person: PersonTable;
  }
}

type PersonTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  locale: Generated<Locale>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  erased_at: Date | null;
  locked_at: Date | null;
};

/** What others may need of a person: to write to them, and to name them to the other side. */
export type KnownPerson = { id: string; name: string; email: string; locale: Locale };

export async function listPeople(handle: Db | Trx, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale'])
    .where('id', 'in', [...ids])
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute();
}

export async function findKnownPerson(handle: Db | Trx, id: string): Promise<KnownPerson | undefined> {
  return (await listPeople(handle, [id]))[0];
}

/** Whether there is such a person; what is decided of them waits its turn. */
export async function lockPerson(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export async function isLocked(handle: Db | Trx, id: string): Promise<boolean> {
  const row = await handle
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('locked_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findAddress(
  handle: Db | Trx,
  id: string,
): Promise<{ email: string; verified: boolean } | undefined> {
  return handle
    .selectFrom('person')
    .select(['email', 'email_verified as verified'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
}

export const PEOPLE_A_PAGE = 50;
/** Roles in force, each once. */
export type ListedPerson = KnownPerson & { roles: Role[] };

/** One more than a page holds, to tell whether there is a next one. By name. */
export async function pagePeople(
  handle: Db | Trx,
  { everywhere, provinces }: Territory,
  q: string,
  page: number,
  now: Date,
): Promise<ListedPerson[]> {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const today = legalDay(now);
  const { rows } = await sql<ListedPerson>`
    select person.id, person.name, person.email, person.locale,
      array(select distinct held.role from role_grant held where held.person_id = person.id
        and held.revoked_at is null and held.valid_from <= ${today}::date
        and (held.valid_until is null or held.valid_until >= ${today}::date) order by held.role) as roles
    from person
    where person.erased_at is null
      and (lower(person.name) like ${like} or lower(person.email) like ${like})
      and (${everywhere}::boolean or exists (
        select 1 from role_grant given left join organisation on organisation.id = given.organisation_id
        where given.person_id = person.id
          and coalesce(given.authority, organisation.province) = any(${sql.val(provinces)}::text[])))
    order by person.name, person.id
    limit ${PEOPLE_A_PAGE + 1} offset ${(page - 1) * PEOPLE_A_PAGE}`.execute(handle);
  return rows;
}
