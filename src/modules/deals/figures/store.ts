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

/** How many days deals stood in each state before they left it; at most the last ten thousand. */
export async function listDaysInStates(handle: Db | Trx): Promise<{ state: DealState; days: number }[]> {
  const { rows } = await sql<{ state: DealState; days: number }>`
    with entered as (
      select deal_id, seq, to_state as state, at,
        lead(at) over (partition by deal_id order by seq) as left_at
      from deal_step
      where from_state is distinct from to_state
    )
    select state, (extract(epoch from left_at - at) / 86400)::float8 as days
    from entered
    where left_at is not null
    order by left_at desc
    limit 10000`.execute(handle);
  return rows;
}
