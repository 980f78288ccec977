import { type Generated, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Hand, Side } from '../deals/schema.ts';
import type { Meeting } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    deal_meeting: MeetingTable;
  }
}

type MeetingTable = {
  id: string;
  deal_id: string;
  state: Meeting['state'];
  proposed_by: Side;
  times: Date[];
  chosen: Date | null;
  link: string | null;
  place: string | null;
  sequence: Generated<number>;
  outcome: string | null;
  outcome_by: Hand | null;
  outcome_person_id: string | null;
  created_at: Date;
  updated_at: Date;
};

/** Newest first. */
export async function listMeetings(handle: Db | Trx, dealId: string): Promise<Meeting[]> {
  const rows = await handle
    .selectFrom('deal_meeting')
    .selectAll()
    .where('deal_id', '=', dealId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(toMeeting);
}

export async function findMeeting(handle: Db | Trx, dealId: string, id: string): Promise<Meeting | undefined> {
  const row = await handle
    .selectFrom('deal_meeting')
    .selectAll()
    .where('deal_id', '=', dealId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toMeeting(row);
}

/** Adds a meeting or writes it anew. */
export async function saveMeeting(
  trx: Trx,
  dealId: string,
  meeting: Meeting,
  now: Date,
  outcomePersonId: string | null = null,
): Promise<void> {
  const times = meeting.times.map(time => time.toISOString());
  await sql`
    insert into deal_meeting (id, deal_id, state, proposed_by, times, chosen, link, place, sequence, outcome,
      outcome_by, outcome_person_id, created_at, updated_at)
    values (${meeting.id}, ${dealId}, ${meeting.state}, ${meeting.proposedBy},
      ${sql.val(times)}::timestamptz[], ${meeting.chosen}, ${meeting.link}, ${meeting.place}, ${meeting.sequence},
      ${meeting.outcome}, ${meeting.outcomeBy}, ${outcomePersonId}, ${now}, ${now})
    on conflict (id) do update set state = excluded.state, proposed_by = excluded.proposed_by,
      times = excluded.times, chosen = excluded.chosen, link = excluded.link, place = excluded.place,
      sequence = excluded.sequence, outcome = excluded.outcome, outcome_by = excluded.outcome_by,
      outcome_person_id = excluded.outcome_person_id, updated_at = excluded.updated_at`.execute(trx);
}

const toMeeting = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id,
  state: row.state,
  proposedBy: row.proposed_by,
  times: row.times,
  chosen: row.chosen,
  link: row.link,
  place: row.place,
  sequence: row.sequence,
  outcome: row.outcome,
  outcomeBy: row.outcome_by,
});
