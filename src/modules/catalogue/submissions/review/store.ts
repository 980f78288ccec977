import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { ListStatus } from '../../codes.ts';
import type { NeedState } from '../../needs/schema.ts';
import type { FirmTold, RecordKind } from '../schema.ts';
import { provinceOfRecord } from '../store.ts';
import type { Criterion, Outcome, Scores } from './rules.ts';
import type { Review } from './schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    record_review: RecordReviewTable;
  }
}

type RecordReviewTable = {
  id: string;
  record_type: RecordKind;
  record_id: string;
  record_version: number;
  person_id: string | null;
  advantages: number | null;
  clarity: number | null;
  cooperation: number | null;
  language: number | null;
  outcome: Outcome;
  comment: string;
  reviewed_at: Date;
};

export type Held = {
  id: string;
  ref: string;
  version: number;
  state: NeedState;
  country: string | null;
  /** Of a technology: its firm's. */
  province: string | null;
  organisation: FirmTold | null;
};

/** Where each kind keeps what is said in confidence, and whose record it is. */
const PARTS = {
  need: { confidence: 'need_private', key: 'need_id', party: 'seeker_id' },
  technology: { confidence: 'technology_private', key: 'technology_id', party: 'provider_id' },
} as const;

/** A record that was sent here, held until the transaction ends. */
export async function lockRecord(trx: Trx, kind: RecordKind, id: string): Promise<Held | undefined> {
  const { confidence, key } = PARTS[kind];
  const { rows } = await sql<Held>`
    select record.id, record.ref, record.version, record.state, record.country, private.organisation,
      ${provinceOfRecord(kind)} as province
    from ${sql.table(kind)} as record
    join ${sql.table(confidence)} as private on private.${sql.ref(key)} = record.id
    where record.id = ${id} for update of record`.execute(trx);
  return rows[0];
}

export async function setState(
  trx: Trx,
  kind: RecordKind,
  id: string,
  state: NeedState,
  now: Date,
): Promise<void> {
  await sql`update ${sql.table(kind)} set state = ${state}, updated_at = ${now}::timestamptz where id = ${id}`.execute(
    trx,
  );
}

/** `partyId` is the organisation under whose name it is published; null leaves it without a name. */
export async function setPublished(
  trx: Trx,
  kind: RecordKind,
  id: string,
  { today, partyId }: { today: string; partyId: string | null },
): Promise<void> {
  await sql`
    update ${sql.table(kind)} set published_at = ${today}::date, ${sql.ref(PARTS[kind].party)} = ${partyId}::uuid
    where id = ${id}`.execute(trx);
}

export async function setListStatus(trx: Trx, id: string, listStatus: ListStatus | null): Promise<void> {
  await trx.updateTable('technology').set({ list_status: listStatus }).where('id', '=', id).execute();
}

export async function insertReview(
  trx: Trx,
  kind: RecordKind,
  recordId: string,
  { recordVersion, personId, scores, reviewedAt, ...review }: Review,
): Promise<void> {
  await trx
    .insertInto('record_review')
    .values({
      ...review,
      ...scores,
      record_type: kind,
      record_id: recordId,
      record_version: recordVersion,
      person_id: personId,
      reviewed_at: reviewedAt,
    })
    .execute();
}

/** Those of each record, the newest first. */
export async function listReviewsOf(
  handle: Db | Trx,
  kind: RecordKind,
  recordIds: readonly string[],
): Promise<Map<string, Review[]>> {
  if (recordIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('record_review')
    .selectAll()
    .where('record_type', '=', kind)
    .where('record_id', 'in', [...recordIds])
    .orderBy('reviewed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return Map.groupBy(rows.map(reviewOf), review => review.recordId);
}

const reviewOf = ({ advantages, clarity, cooperation, language, ...row }: RecordReviewTable) => ({
  id: row.id,
  recordId: row.record_id,
  recordVersion: row.record_version,
  personId: row.person_id,
  scores: scoresOf({ advantages, clarity, cooperation, language }),
  outcome: row.outcome,
  comment: row.comment,
  reviewedAt: row.reviewed_at,
});

export const listReviews = async (handle: Db | Trx, kind: RecordKind, recordId: string): Promise<Review[]> =>
  (await listReviewsOf(handle, kind, [recordId])).get(recordId) ?? [];

const scoresOf = (row: Record<Criterion, number | null>): Scores | null =>
  row.advantages === null ? null : (row as Scores);

/**
 * Takes the firm's name off a record. The organisation itself goes too when it became one by such a record
 * of `source` alone and nobody acts for it, names it or deals with it: else its page would go on showing the name.
 */
export async function removeName(trx: Trx, kind: RecordKind, id: string, source: string): Promise<void> {
  const party = sql.ref(PARTS[kind].party);
  const { rows } = await sql<{ party: string | null }>`
    select ${party} as party from ${sql.table(kind)} where id = ${id}`.execute(trx);
  const organisationId = rows[0]?.party;
  if (!organisationId) return;
  await sql`update ${sql.table(kind)} set ${party} = null where id = ${id}`.execute(trx);
  await sql`
    delete from organisation where id = ${organisationId} and source = ${source}
      and not exists (select 1 from technology where provider_id = organisation.id)
      and not exists (select 1 from need where seeker_id = organisation.id)
      and not exists (select 1 from role_grant where organisation_id = organisation.id)
      and not exists (select 1 from invitation where organisation_id = organisation.id)
      and not exists (select 1 from organisation_claim where organisation_id = organisation.id)
      and not exists (select 1 from record_holder where organisation_id = organisation.id)
      and not exists (select 1 from need_representation where organisation_id = organisation.id)
      and not exists (select 1 from interest
        where organisation.id in (sender_organisation_id, receiver_organisation_id))
      and not exists (select 1 from deal where organisation.id in (seeker_organisation_id, owner_organisation_id))
      and not exists (select 1 from mastery_case
        where organisation.id in (mastery_case.organisation_id, owner_organisation_id))`.execute(trx);
}
