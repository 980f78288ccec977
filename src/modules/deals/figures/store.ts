import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { DealState, DeclineReason } from '../deals/schema.ts';

export async function countDeals(
  handle: Db | Trx,
): Promise<{ state: DealState; reason: DeclineReason | null; n: number }[]> {
  const rows = await handle
    .selectFrom('deal')
    .select(eb => ['state', 'ended_reason as reason', eb.fn.countAll<string>().as('n')])
    .groupBy(['state', 'ended_reason'])
    .execute();
  return rows.map(row => ({ ...row, n: Number(row.n) }));
}

/** The middle one of the days that deals stood in each state before they left it, where at least `fewest` did. */
export async function listMedianDays(
  handle: Db | Trx,
  fewest: number,
): Promise<{ state: DealState; median: number }[]> {
  const { rows } = await sql<{ state: DealState; median: number }>`
    with entered as (
      select to_state as state, at, lead(at) over (partition by deal_id order by seq) as left_at
      from deal_step
      where from_state is distinct from to_state
    )
    select state,
      percentile_cont(0.5) within group (order by extract(epoch from left_at - at)::float8 / 86400) as median
    from entered
    where left_at is not null
    group by state
    having count(*) >= ${fewest}::int`.execute(handle);
  return rows;
}
