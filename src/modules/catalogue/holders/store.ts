import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { RecordKind } from '../submissions/schema.ts';
import type { Answering } from './rules.ts';
import type { HeldRecord } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    record_holder: {
      record_type: RecordKind;
      record_id: string;
      person_id: string;
      organisation_id: string | null;
      since: Date;
    };
  }
}

/** Who answers for a record that was sent here. */
export type Holder = { personId: string; organisationId: string | null };

export async function listHolders(handle: Db | Trx, type: RecordKind, id: string): Promise<Holder[]> {
  return handle
    .selectFrom('record_holder')
    .select(['person_id as personId', 'organisation_id as organisationId'])
    .where('record_type', '=', type)
    .where('record_id', '=', id)
    .orderBy('since')
    .orderBy('person_id')
    .execute();
}

/** The records that a person holds for himself, newest first; those held for an organisation are the organisation's. */
export async function listHeldAlone(handle: Db | Trx, type: RecordKind, personId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('record_holder')
    .select('record_id')
    .where('record_type', '=', type)
    .where('person_id', '=', personId)
    .where('organisation_id', 'is', null)
    .orderBy('since', 'desc')
    .orderBy('record_id')
    .execute();
  return rows.map(row => row.record_id);
}

const PARTS = {
  need: { party: 'seeker_id', confidence: 'need_private', key: 'need_id' },
  technology: { party: 'provider_id', confidence: 'technology_private', key: 'technology_id' },
} as const;

/** Those who took it upon them, and the organisation under whose name it is published. */
export async function listAnswering(handle: Db | Trx, type: RecordKind, id: string): Promise<Answering[]> {
  const party = sql.ref(PARTS[type].party);
  const { rows } = await sql<Answering>`
    select held.person_id as "personId", held.organisation_id as "organisationId"
    from record_holder held join person on person.id = held.person_id
    where held.record_type = ${type} and held.record_id = ${id}
      and (held.organisation_id is not null or person.erased_at is null)
    union
    select null, ${party} from ${sql.table(type)}
    where id = ${id} and state = 'published' and ${party} is not null`.execute(handle);
  return rows;
}

/** The organisation for which a record was sent, if it was sent for one. */
export async function findOrganisationActedFor(
  handle: Db | Trx,
  type: RecordKind,
  id: string,
): Promise<string | undefined> {
  return (await listHolders(handle, type, id)).find(h => h.organisationId !== null)?.organisationId ?? undefined;
}

export const RECORDS_A_PAGE = 50;
export type By = { personId: string; organisations: readonly string[] };

/** One more than a page holds, the newest first. */
export async function pageHeld(
  handle: Db | Trx,
  type: RecordKind,
  by: By,
  before: string | undefined,
): Promise<HeldRecord[]> {
  return (await held(type, by, { before, limit: RECORDS_A_PAGE + 1 }).execute(handle)).rows;
}

/** What somebody holds, as a part of a statement. */
export function held(
  type: RecordKind,
  { personId, organisations }: By,
  { before, limit }: { before?: string | undefined; limit: number },
): RawBuilder<HeldRecord> {
  const { party, confidence, key } = PARTS[type];
  const own = sql.val([...organisations]);
  return sql<HeldRecord>`
    select record.id, record.ref, record.title, record.state, record.updated_at as "updatedAt",
      exists (select 1 from ${sql.table(confidence)} where ${sql.ref(key)} = record.id) as sent
    from ${sql.table(type)} record
    where record.id in (
        select record_id from record_holder where record_type = ${type}
          and ((person_id = ${personId} and organisation_id is null) or organisation_id = any(${own}::uuid[]))
        union
        select id from ${sql.table(type)} where state = 'published' and ${sql.ref(party)} = any(${own}::uuid[]))
      and (${before ?? null}::uuid is null or record.id < ${before ?? null}::uuid)
    order by record.id desc
    limit ${limit}`;
}

/** Makes somebody the holder of a record; who had it before, has it now for whom they say now. */
export async function saveHolder(
  trx: Trx,
  type: RecordKind,
  id: string,
  { personId, organisationId }: Holder,
  since: Date,
): Promise<void> {
  await trx
    .insertInto('record_holder')
    .values({ record_type: type, record_id: id, person_id: personId, organisation_id: organisationId, since })
    .onConflict(oc =>
      oc.columns(['record_type', 'record_id', 'person_id']).doUpdateSet({ organisation_id: organisationId }),
    )
    .execute();
}
