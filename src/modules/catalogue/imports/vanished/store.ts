import { sql } from 'kysely';
import type { LocalisedText } from '../../../../kernel/localised.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { keepVersions, type VersionedKind } from '../../versions/store.ts';

export type VanishedRecord = { id: string; ref: string; title: LocalisedText };

/**
 * Published records of a source that an earlier run told of and this one did not, nor any run since. Runs that
 * went on at the same time are no earlier ones.
 */
const vanished = (runId: string, kind: VersionedKind, source: string) => sql`
  ${sql.table(kind)} as r
  where r.source = ${source} and r.state = 'published' and r.run_id <> ${runId}::uuid
    and r.run_id in (select earlier.id from import_run earlier, import_run this
      where this.id = ${runId}::uuid and earlier.finished_at <= this.created_at)`;

export async function countVanished(
  handle: Db | Trx,
  runId: string,
  kind: VersionedKind,
  source: string,
): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from ${vanished(runId, kind, source)}`.execute(handle);
  return Number(rows[0]!.n);
}

/** Those whose id comes after `after`, a page at a time. */
export async function pageVanished(
  handle: Db | Trx,
  runId: string,
  kind: VersionedKind,
  source: string,
  after: string,
  limit: number,
): Promise<VanishedRecord[]> {
  const { rows } = await sql<VanishedRecord>`
    select r.id, r.ref, r.title from ${vanished(runId, kind, source)} and r.id > ${after}::uuid
    order by r.id limit ${limit}`.execute(handle);
  return rows;
}

export async function lockVanished(
  trx: Trx,
  runId: string,
  kind: VersionedKind,
  source: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from ${vanished(runId, kind, source)} order by r.id for update of r`.execute(trx);
  return rows.map(row => row.id);
}

/** Withdraws these records as their next version, made by the run: undoing the run brings them back. */
export async function withdrawAsVersion(
  trx: Trx,
  kind: VersionedKind,
  ids: readonly string[],
  runId: string,
  now: Date,
): Promise<void> {
  await keepVersions(trx, kind, ids);
  await sql`
    update ${sql.table(kind)} set state = 'withdrawn', version = version + 1, version_run_id = ${runId}::uuid,
      updated_at = ${now}::timestamptz
    where id = any(${sql.val([...ids])}::uuid[])`.execute(trx);
}
