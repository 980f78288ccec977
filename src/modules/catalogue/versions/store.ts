import { type Generated, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    record_version: RecordVersionTable;
  }
}

export type VersionedKind = 'technology' | 'need';

type RecordVersionTable = {
  record_id: string;
  version: number;
  kind: VersionedKind;
  /** The row of the record's table as it was. */
  content: Record<string, unknown>;
  saved_at: Date;
  version_run_id: Generated<string | null>;
};

export type RecordVersion = {
  version: number;
  content: Record<string, unknown>;
  savedAt: Date;
};

/** Puts the present rows of these records aside as versions, before they are written anew. New records have none. */
export async function keepVersions(trx: Trx, kind: VersionedKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into record_version (record_id, version, kind, content, saved_at, version_run_id)
    select id, version, ${kind}, to_jsonb(r), updated_at, version_run_id
    from ${sql.table(kind)} as r where id = any(${sql.val([...ids])}::uuid[])`.execute(trx);
}

/** The superseded versions of a record, newest first. */
export async function listVersions(handle: Db | Trx, recordId: string): Promise<RecordVersion[]> {
  const rows = await handle
    .selectFrom('record_version')
    .select(['version', 'content', 'saved_at'])
    .where('record_id', '=', recordId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(row => ({ version: row.version, content: row.content, savedAt: row.saved_at }));
}
