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
  /** What a need said in confidence: no public query reads it. */
  confidence: Generated<{ budgetVnd: number | null; has: object } | null>;
  saved_at: Date;
  version_run_id: Generated<string | null>;
};

export type RecordVersion = {
  version: number;
  content: Record<string, unknown>;
  savedAt: Date;
};

/** Which version of which record. */
export type VersionRef = { id: string; version: number };

/** Puts the present rows of these records aside as versions, before they are written anew. New records have none. */
export async function keepVersions(trx: Trx, kind: VersionedKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into record_version (record_id, version, kind, content, confidence, saved_at, version_run_id)
    select id, version, ${kind}, to_jsonb(r), ${CONFIDENCE[kind]}, updated_at, version_run_id
    from ${sql.table(kind)} as r where id = any(${sql.val([...ids])}::uuid[])`.execute(trx);
}

const CONFIDENCE = {
  technology: sql`null::jsonb`,
  need: sql`(select jsonb_build_object('budgetVnd', p.budget_vnd, 'has', p.has)
    from need_private p where p.need_id = r.id)`,
};

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

/** What goes back with a version; who the record is and when it was made stay. */
const columns = (names: string): string[] => names.split(/\s+/);
const EVERY_CONTENT = columns(
  'digest state version_run_id title description details country source_url licence sectors tags published_at sample',
);
const TECHNOLOGY_CONTENT = columns(
  'summary provider_id forms trl green price takes demands_level list_status valid_until',
);
const CONTENT: Record<VersionedKind, readonly string[]> = {
  technology: [...EVERY_CONTENT, ...TECHNOLOGY_CONTENT],
  need: [...EVERY_CONTENT, 'product', 'seeker_id', 'province', 'deadline'],
};

/** Writes earlier versions of these records anew, each as the next version of its record. */
export async function restoreVersions(
  trx: Trx,
  kind: VersionedKind,
  versions: readonly VersionRef[],
  now: Date,
): Promise<void> {
  if (versions.length === 0) return;
  await keepVersions(
    trx,
    kind,
    versions.map(v => v.id),
  );
  const chosen = sql`jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as chosen(id uuid, version int)`;
  // What a version of an earlier day lacks stays as it is: its row is laid over the present one.
  await sql`
    update ${sql.table(kind)} as r
    set version = r.version + 1, updated_at = ${now}::timestamptz,
      ${sql.join(CONTENT[kind].map(column => sql`${sql.ref(column)} = old.${sql.ref(column)}`))}
    from ${chosen}
      join record_version v on v.record_id = chosen.id and v.version = chosen.version
      join ${sql.table(kind)} as present on present.id = chosen.id,
      lateral jsonb_populate_record(present, v.content) as old
    where r.id = chosen.id`.execute(trx);
  if (kind === 'need')
    await sql`
      update need_private as p
      set budget_vnd = (v.confidence ->> 'budgetVnd')::numeric, has = v.confidence -> 'has'
      from ${chosen} join record_version v on v.record_id = chosen.id and v.version = chosen.version
      where p.need_id = chosen.id and v.confidence is not null`.execute(trx);
}
