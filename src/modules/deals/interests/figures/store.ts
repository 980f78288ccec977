import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { ANSWER_DAYS } from '../rules.ts';
import type { RecordType } from '../schema.ts';
import type { MonthCount } from './rules.ts';

const MONTHS_SHOWN = 24;

/** Interests that were sent, by month, newest first; withdrawn ones too, since somebody was asked. */
export async function countByMonth(handle: Db | Trx, type: RecordType): Promise<MonthCount[]> {
  const { rows } = await sql<MonthCount>`
    select to_char(sent_on, 'YYYY-MM') as month,
      count(*)::int as sent,
      count(*) filter (where answered_on <= sent_on + ${ANSWER_DAYS}::int)::int as "inTime",
      count(*) filter (where state = 'not-answered')::int as "notAnswered",
      count(answered_on)::int as answered,
      percentile_cont(0.5) within group (order by answered_on - sent_on) as "medianDays"
    from interest
    where state <> 'kept' and record_type = ${type}
    group by 1 order by 1 desc limit ${MONTHS_SHOWN}`.execute(handle);
  return rows;
}
