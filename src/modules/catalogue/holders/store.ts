import type { Db, Trx } from '../../../platform/db/database.ts';
import type { RecordKind } from '../submissions/schema.ts';

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

/** The records that a person holds, newest first. */
export async function listHeld(handle: Db | Trx, type: RecordKind, personId: string): Promise<string[]> {
  const rows = await handle
    .selectFrom('record_holder')
    .select('record_id')
    .where('record_type', '=', type)
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('record_id')
    .execute();
  return rows.map(row => row.record_id);
}

/** Makes somebody the holder of a record; who holds it already, holds it as before. */
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
    .onConflict(oc => oc.columns(['record_type', 'record_id', 'person_id']).doNothing())
    .execute();
}
