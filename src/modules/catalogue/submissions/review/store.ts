import { sql } from 'kysely';
import type { Trx } from '../../../../platform/db/database.ts';
import type { ListStatus } from '../../codes.ts';
import type { NeedState } from '../../needs/schema.ts';
import type { FirmTold, RecordKind } from '../schema.ts';

export type Held = {
  id: string;
  state: NeedState;
  country: string | null;
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
    select record.id, record.state, record.country, private.organisation
    from ${sql.table(kind)} as record
    join ${sql.table(confidence)} as private on private.${sql.ref(key)} = record.id
    where record.id = ${id} for update`.execute(trx);
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

export async function setDeclineReason(
  trx: Trx,
  kind: RecordKind,
  id: string,
  reason: string,
): Promise<void> {
  const { confidence, key } = PARTS[kind];
  await sql`update ${sql.table(confidence)} set decline_reason = ${reason} where ${sql.ref(key)} = ${id}`.execute(
    trx,
  );
}

/**
 * Takes the firm's name off a record. The organisation itself goes too when it became one by such a record
 * of `source` alone and nobody acts for it or names it: else its page would go on showing the name.
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
      and not exists (select 1 from need_representation where organisation_id = organisation.id)`.execute(trx);
}
