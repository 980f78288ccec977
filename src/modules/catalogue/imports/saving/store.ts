import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { ImportRun, Outcome, Progress, Reject, ToldSource } from '../schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    import_reject: ImportRejectTable;
    import_outcome: { run_id: string; last_line: string; outcomes: Outcome[] };
  }
}

type ImportRejectTable = {
  run_id: string;
  line: string;
  reason: Reject['reason'];
  excerpt: string;
  place: NonNullable<Reject['place']> | null;
};

/** Chunks of one source are saved one after the other, whichever process reads them: a new ref gets one id. */
export async function lockSources(trx: Trx, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return;
  // In one order everywhere, or two that wait for each other would wait for ever.
  const sorted = [...sources].sort();
  await sql`
    select pg_advisory_xact_lock(hashtextextended(source, 0))
    from unnest(${sql.val(sorted)}::text[]) with ordinality as s(source, place) order by place`.execute(trx);
}

export type ChunkResult = {
  progress: Progress;
  told: ToldSource[];
  /** As JSON. */
  outcomes: string;
  rejects: readonly Reject[];
};

/**
 * What a chunk came to, and how far the run is: one statement, since every chunk pays for it. False if the run is no
 * longer where the chunk began: another process has taken it on.
 */
export async function saveChunkResult(
  trx: Trx,
  { id: runId, byteOffset }: Pick<ImportRun, 'id' | 'byteOffset'>,
  result: ChunkResult,
): Promise<boolean> {
  const { progress, told, outcomes, rejects } = result;
  const { rows } = await sql`
    with held as (
      update import_run set state = 'running', byte_offset = ${progress.byteOffset}::bigint,
        line = ${progress.line}::bigint, added = ${progress.added}::bigint, changed = ${progress.changed}::bigint,
        unchanged = ${progress.unchanged}::bigint, rejected = ${progress.rejected}::bigint,
        told = ${JSON.stringify(told)}::jsonb
      where id = ${runId}::uuid and byte_offset = ${byteOffset}::bigint and state in ('waiting', 'running')
      returning id, line
    ), outcome as (
      insert into import_outcome (run_id, last_line, outcomes)
      select id, line, ${outcomes}::json from held
    ), aside as (${insertRejects(runId, rejects)})
    select id from held`.execute(trx);
  return rows.length === 1;
}

export async function saveRejects(trx: Trx, runId: string, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length > 0) await insertRejects(runId, rejects).execute(trx);
}

const insertRejects = (runId: string, rejects: readonly Reject[]) => sql`
  insert into import_reject (run_id, line, reason, excerpt, place)
  select ${runId}::uuid, r.line, r.reason, r.excerpt, r.place
  from jsonb_to_recordset(${JSON.stringify(rejects)}::jsonb)
    as r(line bigint, reason jsonb, excerpt text, place jsonb)
  on conflict do nothing`;

/** What was found wrong before the run: the run itself finds it again. */
export async function removeRejects(trx: Trx, runId: string): Promise<void> {
  await trx.deleteFrom('import_reject').where('run_id', '=', runId).execute();
}

/** The lines set aside after line `after`, in their order. */
export async function listRejects(
  handle: Db | Trx,
  runId: string,
  limit: number,
  after = 0,
): Promise<Reject[]> {
  const rows = await handle
    .selectFrom('import_reject')
    .selectAll()
    .where('run_id', '=', runId)
    .where('line', '>', String(after))
    .orderBy('line')
    .limit(limit)
    .execute();
  return rows.map(({ line, reason, excerpt, place }) => ({
    line: Number(line),
    reason,
    excerpt,
    ...(place && { place }),
  }));
}

/** What became of the lines after line `after`: that of the next chunk, or undefined at the end. */
export async function findNextOutcomes(
  handle: Db | Trx,
  runId: string,
  after: number,
): Promise<{ lastLine: number; outcomes: Outcome[] } | undefined> {
  const row = await handle
    .selectFrom('import_outcome')
    .select(['last_line', 'outcomes'])
    .where('run_id', '=', runId)
    .where('last_line', '>', String(after))
    .orderBy('last_line')
    .executeTakeFirst();
  return row && { lastLine: Number(row.last_line), outcomes: row.outcomes };
}
