import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Experience } from '../../discovery/index.ts';

/**
 * What has become of the interests sent in technologies since a legal day; with `ids` of these technologies alone.
 * What went to brokers at once, since nobody could answer, says nothing of an owner.
 */
export async function listExperiences(
  handle: Db | Trx,
  since: string,
  ids?: readonly string[],
): Promise<Map<string, Experience>> {
  const { rows } = await sql<Experience & { id: string }>`
    select record_id as id,
      (count(*) filter (where state = 'accepted'))::int as agreed,
      (count(*) filter (where state = 'declined'))::int as declined,
      (count(*) filter (where state in ('escalated', 'not-answered')))::int as unanswered
    from interest
    where record_type = 'technology' and state in ('accepted', 'declined', 'escalated', 'not-answered')
      and sent_on >= ${since}::date
      and (escalated_on is null or escalated_on > sent_on or answered_by is not null)
      and (${ids === undefined}::boolean or record_id = any(${sql.val([...(ids ?? [])])}::uuid[]))
    group by record_id`.execute(handle);
  return new Map(rows.map(({ id, ...experience }) => [id, experience]));
}

/** The technologies that these interests are in. */
export async function listTechnologiesOf(handle: Db | Trx, interestIds: readonly string[]): Promise<string[]> {
  if (interestIds.length === 0) return [];
  const rows = await handle
    .selectFrom('interest')
    .select('record_id')
    .distinct()
    .where('id', 'in', [...interestIds])
    .where('record_type', '=', 'technology')
    .execute();
  return rows.map(row => row.record_id);
}

export type JudgedPair = { needId: string; technologyId: string; verdict: 'accepted' | 'rejected' | null };

const pairs = (handle: Db | Trx) =>
  handle
    .selectFrom('suggestion')
    .select(['need_id as needId', 'technology_id as technologyId'])
    .select(sql<JudgedPair['verdict']>`case when state in ('accepted', 'rejected') then state end`.as('verdict'));

/** Every pair on which a verdict stands. */
export const listVerdicts = (handle: Db | Trx): Promise<JudgedPair[]> =>
  pairs(handle).where('state', 'in', ['accepted', 'rejected']).execute();

/** How these suggestions stand; `verdict` is null where none stands. */
export const listVerdictsOf = async (handle: Db | Trx, ids: readonly string[]): Promise<JudgedPair[]> =>
  ids.length === 0 ? [] : pairs(handle).where('id', 'in', [...ids]).execute();
