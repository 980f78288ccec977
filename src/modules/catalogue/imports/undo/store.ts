import { sql } from 'kysely';
import type { Trx } from '../../../../platform/db/database.ts';
import type { VersionedKind, VersionRef } from '../../versions/store.ts';

/** What a run wrote, by what undoing it means for each record. */
export type Undoable = {
  /** It added them, and nothing has changed them since. */
  added: string[];
  /** It changed or withdrew them, and nothing has changed them since: the versions before. */
  renewed: VersionRef[];
  /** It added or changed them, and somebody has changed them since. */
  changedSince: string[];
};

/**
 * The version before is the latest of those made before the run's own. A record that the run told of and that
 * is no longer published was withdrawn by hand; one that it did not tell of was withdrawn by the run itself.
 */
export async function findUndoable(trx: Trx, kind: VersionedKind, runId: string): Promise<Undoable> {
  const { rows } = await sql<{ id: string; untouched: boolean; before: number | null }>`
    with told as (
      select distinct o.id from import_outcome,
        json_to_recordset(outcomes) as o(id uuid, kind text)
      where run_id = ${runId}::uuid and o.kind = ${kind}
    )
    select r.id,
      r.version_run_id = ${runId}::uuid and ((told.id is not null) = (r.state = 'published')) as untouched,
      (select max(v.version) from record_version v where v.record_id = r.id and v.version < coalesce(
        (select min(own.version) from record_version own
          where own.record_id = r.id and own.version_run_id = ${runId}::uuid), r.version)) as before
    from ${sql.table(kind)} as r left join told on told.id = r.id
    where told.id is not null or r.version_run_id = ${runId}::uuid
    order by r.id
    for update of r`.execute(trx);
  const untouched = rows.filter(row => row.untouched);
  return {
    added: untouched.filter(row => row.before === null).map(row => row.id),
    renewed: untouched.flatMap(({ id, before }) => (before === null ? [] : [{ id, version: before }])),
    changedSince: rows.filter(row => !row.untouched).map(row => row.id),
  };
}

export async function withdrawRecords(
  trx: Trx,
  kind: VersionedKind,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update ${sql.table(kind)} set state = 'withdrawn', updated_at = ${now}::timestamptz
    where id = any(${sql.val([...ids])}::uuid[])`.execute(trx);
}
