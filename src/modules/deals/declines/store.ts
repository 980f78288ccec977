import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { DeclineReason } from '../deals/schema.ts';

export type CountedDecline = { reason: DeclineReason; byOwner: boolean; n: number };

/**
 * How often somebody said no over a technology: to an interest in it, to an interest that offered it, or in a deal
 * that had begun; by its owner or by the other side.
 */
export async function countDeclines(handle: Db | Trx, technologyId: string): Promise<CountedDecline[]> {
  const { rows } = await sql<CountedDecline>`
    select reason, "byOwner", count(*)::int as n
    from (
      select decline_reason as reason, record_type = 'technology' as "byOwner" from interest
      where state = 'declined' and decline_reason is not null
        and ((record_type = 'technology' and record_id = ${technologyId}) or offered_technology_id = ${technologyId})
      union all
      select ended_reason, ended_by = 'owner' from deal
      where state = 'declined' and ended_reason is not null and technology_id = ${technologyId}
    ) as declined
    group by 1, 2`.execute(handle);
  return rows;
}

/** Why interests were declined, by what they were sent to. */
export async function countInterestReasons(
  handle: Db | Trx,
): Promise<{ type: 'need' | 'technology'; reason: DeclineReason; n: number }[]> {
  const { rows } = await sql<{ type: 'need' | 'technology'; reason: DeclineReason; n: number }>`
    select record_type as type, decline_reason as reason, count(*)::int as n from interest
    where state = 'declined' and decline_reason is not null
    group by 1, 2`.execute(handle);
  return rows;
}
