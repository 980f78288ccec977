import { sql } from 'kysely';
import type { Db } from '../../../../platform/db/database.ts';
import type { MasteryCase, Step } from '../schema.ts';
import { CASE_COLUMNS } from '../store.ts';
import type { Counted, Failures } from './schema.ts';

/** The technologies of which a step is confirmed, each by its first confirmation; a case without one is its own. */
export async function listCounted(db: Db, step: Step): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select distinct on (coalesce(c.technology_id, c.id)) c.id as "caseId", c.sector,
      (m.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as day
    from mastery_claim m join mastery_case c on c.id = m.case_id
    where m.state = 'confirmed' and m.step = ${step}
    order by coalesce(c.technology_id, c.id), m.decided_at, m.id`.execute(db);
  return rows;
}

export async function listFailures(db: Db): Promise<Failures[]> {
  const { rows } = await sql<Failures>`
    select fail_reason as reason, count(*)::int as count
    from mastery_case where state = 'failed' group by fail_reason order by fail_reason`.execute(db);
  return rows;
}

export async function listCasesById(db: Db, ids: readonly string[]): Promise<MasteryCase[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('mastery_case')
    .select(CASE_COLUMNS)
    .where('id', '=', sql<string>`any(${sql.val([...ids])}::uuid[])`)
    .execute();
}
