import { type Selectable, sql } from 'kysely';
import type { LocalisedText } from '../../../../kernel/localised.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { Reach } from '../policy.ts';
import type { Deal } from '../schema.ts';
import { type DealTable, isSide, toDeal, within } from '../store.ts';

export type TitledDeal = { deal: Deal; title: LocalisedText | undefined };
type TitledRow = Selectable<DealTable> & { title: LocalisedText | null };
type AtHand = { since: Date; toMove: number; closed: number };

/** By the title of its technology, while that is published, or else of its need. */
const titleIn = (table: 'deal' | 'at_hand') => sql<LocalisedText | null>`coalesce(
  (select title from technology where id = ${sql.ref(`${table}.technology_id`)} and state = 'published'),
  (select title from need where id = ${sql.ref(`${table}.need_id`)}))`;

const toTitled = (row: TitledRow): TitledDeal => ({ deal: toDeal(row), title: row.title ?? undefined });

/** The deals within reach that a need led to, the latest first. */
export async function listDealsOfNeed(
  handle: Db | Trx,
  needId: string,
  reach: Reach,
  limit: number,
): Promise<TitledDeal[]> {
  const found = handle.selectFrom('deal').selectAll().select(titleIn('deal').as('title'));
  const ofNeed = found.where('need_id', '=', needId).where(within(reach));
  return (await ofNeed.orderBy('opened_at', 'desc').orderBy('id').limit(limit).execute()).map(toTitled);
}

/**
 * The deals in which a side of this reach is to move, the nearest day first, then those that it has closed since a
 * moment, the last one first; `toMove` and `closed` say how many of each.
 */
export async function listAtHand(handle: Db | Trx, reach: Reach, most: AtHand): Promise<TitledDeal[]> {
  const [seeker, owner] = [isSide('seeker', reach), isSide('owner', reach)];
  const { rows } = await sql<TitledRow>`
    select at_hand.*, ${titleIn('at_hand')} as title
    from (select deal.*, state = 'closed' as ended, row_number() over (partition by state = 'closed'
        order by due_on, case when state = 'closed' then updated_at end desc, id) as place
      from deal
      where (move_side = 'seeker' and ${seeker}) or (move_side = 'owner' and ${owner})
        or (state = 'closed' and updated_at >= ${most.since} and (${seeker} or ${owner}))) at_hand
    where place <= case when ended then ${most.closed}::int else ${most.toMove}::int end
    order by ended, place`.execute(handle);
  return rows.map(toTitled);
}
