import type { Generated } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    act_reader: { name: string; seq: string; owed: Generated<boolean> };
  }
}

/** How far a reader has come: number of the last act that it has carried out, and whether a pass is owed. */
export type ReaderPlace = { seq: number; owed: boolean };

export async function findReaderPlace(handle: Db | Trx, name: string): Promise<ReaderPlace | undefined> {
  const row = await handle.selectFrom('act_reader').selectAll().where('name', '=', name).executeTakeFirst();
  return row && { seq: Number(row.seq), owed: row.owed };
}

export async function saveReaderPlace(handle: Db | Trx, name: string, { seq, owed }: ReaderPlace): Promise<void> {
  await handle
    .insertInto('act_reader')
    .values({ name, seq: String(seq), owed })
    .onConflict(oc => oc.column('name').doUpdateSet({ seq: String(seq), owed }))
    .execute();
}
