import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { TableMapping } from '../../tables/index.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    import_mapping: { source: string; mapping: TableMapping; updated_at: Date };
  }
}

export async function saveMapping(trx: Trx, mapping: TableMapping, now: Date): Promise<void> {
  const values = { mapping: sql<TableMapping>`${JSON.stringify(mapping)}::jsonb`, updated_at: now };
  await trx
    .insertInto('import_mapping')
    .values({ source: mapping.source.name, ...values })
    .onConflict(clash => clash.column('source').doUpdateSet(values))
    .execute();
}

/** How the tables of each source were mapped last, latest first. */
export async function listMappings(handle: Db | Trx, limit: number): Promise<TableMapping[]> {
  const rows = await handle
    .selectFrom('import_mapping')
    .select('mapping')
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => row.mapping);
}

export async function findMapping(handle: Db | Trx, source: string): Promise<TableMapping | undefined> {
  const row = await handle
    .selectFrom('import_mapping')
    .select('mapping')
    .where('source', '=', source)
    .executeTakeFirst();
  return row?.mapping;
}
