import { sql } from 'kysely';
import type { Role } from '../../../../kernel/actor.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { COUNTRY } from '../../../identity/index.ts';

export type Searcher = { id: string; name: string };

/** Who holds one of these roles on a legal day, in a province or in the whole country, by name. */
export async function listHolders(
  handle: Db | Trx,
  roles: readonly Role[],
  province: string | null,
  day: string,
): Promise<Searcher[]> {
  const { rows } = await sql<Searcher>`
    select distinct p.id, p.name from role_grant g join person p on p.id = g.person_id and p.erased_at is null
    where g.role = any(${sql.val([...roles])}::text[]) and g.authority in (${COUNTRY}, ${province ?? COUNTRY})
      and g.revoked_at is null and g.valid_from <= ${day}::date and (g.valid_until is null or g.valid_until >= ${day}::date)
    order by p.name, p.id limit 200`.execute(handle);
  return rows;
}
