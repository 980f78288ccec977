import { sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';
import type { Act, Subject, Unnumbered } from './act.ts';

declare module '../db/tables.ts' {
  interface Tables {
    act: ActTable;
    act_subject: { subject_type: string; subject_id: string; act_seq: string };
    act_head: { seq: string; prev_hash: string; hash: string };
  }
}

type ActTable = {
  seq: string;
  id: string;
  at: Date;
  actor: string;
  on_behalf_of: string | null;
  kind: string;
  subjects: Subject[];
  reason: string | null;
  payload: unknown;
  idem_key: string | null;
  request_hash: string | null;
  prev_hash: string;
  hash: string;
};

type Place = Pick<Act, 'seq' | 'prevHash' | 'hash'>;

/**
 * Number, hash, act and subjects in one statement: the head's lock is held from here to the commit, and for no more
 * than one round trip before it. The hash is that of `hashOfAct`. No subject is without its act, though no key says
 * so (decision 20).
 */
export async function appendAct(trx: Trx, act: Omit<Act, keyof Place>, { before, behind }: Unnumbered): Promise<Place> {
  const { rows } = await sql<{ seq: string; prev_hash: string; hash: string }>`
    with head as (
      update act_head set seq = seq + 1, prev_hash = hash,
        hash = encode(sha256(convert_to(hash || chr(10) || ${before} || (seq + 1) || ${behind}, 'UTF8')), 'hex')
      returning seq, prev_hash, hash
    ), added as (
      insert into act (seq, id, at, actor, on_behalf_of, kind, subjects, reason, payload, idem_key, request_hash, prev_hash, hash)
      select seq, ${act.id}::uuid, ${act.at}::timestamptz, ${act.actor}, ${act.onBehalfOf}, ${act.kind},
        ${JSON.stringify(act.subjects)}::jsonb, ${act.reason}, ${JSON.stringify(act.payload)}::jsonb,
        ${act.idemKey}, ${act.requestHash}, prev_hash, hash
      from head
      returning seq, subjects
    ), subjects as (
      insert into act_subject (subject_type, subject_id, act_seq)
      select distinct s.type, s.id, added.seq
      from added, jsonb_to_recordset(added.subjects) as s(type text, id uuid)
    )
    select seq, prev_hash, hash from head`.execute(trx);
  const [{ seq, prev_hash: prevHash, hash }] = rows as [(typeof rows)[number]];
  return { seq: Number(seq), prevHash, hash };
}

export async function findActByKey(
  handle: Db | Trx,
  actor: string,
  idemKey: string,
): Promise<Act | undefined> {
  const row = await handle
    .selectFrom('act')
    .selectAll()
    .where('actor', '=', actor)
    .where('idem_key', '=', idemKey)
    .executeTakeFirst();
  return row && toAct(row);
}

export async function listActsAfter(handle: Db | Trx, seq: number, limit: number): Promise<Act[]> {
  const rows = await handle
    .selectFrom('act')
    .selectAll()
    .where('seq', '>', String(seq))
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(toAct);
}

/** Which acts: of a subject, of a kind, of some kinds, of a legal day; only those before a number. */
export type ActFilter = {
  subject?: Subject | undefined;
  kind?: string | undefined;
  kinds?: readonly string[] | undefined;
  day?: string | undefined;
  before?: number | undefined;
};

/** The newest first. */
export async function pageActs(handle: Db | Trx, filter: ActFilter, limit: number): Promise<Act[]> {
  const { subject, kind, kinds, day, before } = filter;
  const rows = await handle
    .selectFrom('act')
    .selectAll()
    .$if(subject !== undefined, query =>
      query.where('seq', 'in', eb =>
        eb
          .selectFrom('act_subject')
          .select('act_seq')
          .where('subject_type', '=', subject!.type)
          .where('subject_id', '=', subject!.id),
      ),
    )
    .$if(kind !== undefined, query => query.where('kind', '=', kind!))
    .$if(kinds !== undefined, query => query.where('kind', '=', sql<string>`any(${sql.val([...kinds!])}::text[])`))
    .$if(day !== undefined, query =>
      query
        .where('at', '>=', sql<Date>`${`${day}T00:00:00+07:00`}::timestamptz`)
        .where('at', '<', sql<Date>`${`${day}T00:00:00+07:00`}::timestamptz + interval '1 day'`),
    )
    .$if(before !== undefined, query => query.where('seq', '<', String(before)))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toAct);
}

export async function findAct(handle: Db | Trx, seq: number): Promise<Act | undefined> {
  const row = await handle.selectFrom('act').selectAll().where('seq', '=', String(seq)).executeTakeFirst();
  return row && toAct(row);
}

/** The end of the chain at the end of a legal day. */
export type DayEnd = { day: string; seq: number; hash: string };

/** The last act of every legal day that had any, the newest day first; `since` bounds it. */
export async function listDayEnds(handle: Db | Trx, since: Date): Promise<DayEnd[]> {
  const { rows } = await sql<{ day: string; seq: string; hash: string }>`
    select day, act.seq, act.hash
    from (
      select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, max(seq) as seq
      from act where at >= ${since}::timestamptz group by 1
    ) as ends join act using (seq)
    order by day desc`.execute(handle);
  return rows.map(row => ({ ...row, seq: Number(row.seq) }));
}

export async function latestSeq(handle: Db | Trx): Promise<number> {
  const head = await handle.selectFrom('act_head').select('seq').executeTakeFirstOrThrow();
  return Number(head.seq);
}

function toAct(row: ActTable): Act {
  return {
    seq: Number(row.seq),
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actor,
    onBehalfOf: row.on_behalf_of,
    kind: row.kind,
    subjects: row.subjects,
    reason: row.reason,
    payload: row.payload,
    idemKey: row.idem_key,
    requestHash: row.request_hash,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
