import { sql } from 'kysely';
import type { Role } from '../../../../kernel/actor.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { COUNTRY, type Territory } from '../../../identity/index.ts';
import { within } from '../lists/store.ts';

export type Standing = { n: number; until: string | null };

/** Of what waits for a broker in a territory: that for which nobody is appointed there or for the whole country. */
export async function standingWithout(
  handle: Db | Trx,
  territory: Territory,
  { roles, day }: { roles: readonly Role[]; day: string },
): Promise<Standing> {
  const appointed = sql`select from role_grant g where g.role = any(${sql.val([...roles])}::text[])
    and g.authority in (${COUNTRY}, interest.broker_province) and g.revoked_at is null
    and g.valid_from <= ${day}::date and (g.valid_until is null or g.valid_until >= ${day}::date)`;
  const { n, until } = await handle
    .selectFrom('interest')
    .select(eb => [eb.fn.countAll<string>().as('n'), eb.fn.min('lapses_on').as('until')])
    .where('state', '=', 'escalated')
    .where(eb => within(eb, territory))
    .where(sql<boolean>`not exists (${appointed})`)
    .executeTakeFirstOrThrow();
  return { n: Number(n), until };
}
