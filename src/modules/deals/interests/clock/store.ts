import type { Db, Trx } from '../../../../platform/db/database.ts';

/** The open interests, the oldest first: what of them is due, the rules say. */
export async function listOnTheClock(handle: Db | Trx, after: string, limit: number): Promise<string[]> {
  const rows = await handle
    .selectFrom('interest')
    .select('id')
    .where('state', 'in', ['sent', 'asked', 'escalated'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(row => row.id);
}

/** Words that were never sent are forgotten. */
export async function deleteKeptBefore(handle: Db | Trx, moment: Date): Promise<void> {
  await handle.deleteFrom('interest').where('state', '=', 'kept').where('updated_at', '<', moment).execute();
}
