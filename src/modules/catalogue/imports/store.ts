import { type Generated, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { ImportRun, Reject, RunState } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    import_run: ImportRunTable;
    import_reject: { run_id: string; line: string; reason: { vi: string; en: string }; excerpt: string };
  }
}

type ImportRunTable = {
  id: string;
  file_name: string;
  file_sha256: string;
  file_size: string;
  state: RunState;
  byte_offset: Generated<string>;
  line: Generated<string>;
  added: Generated<string>;
  changed: Generated<string>;
  unchanged: Generated<string>;
  rejected: Generated<string>;
  error: Generated<{ vi: string; en: string } | null>;
  created_at: Date;
  finished_at: Generated<Date | null>;
};

export type Progress = {
  byteOffset: number;
  line: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
};

export async function findRun(handle: Db | Trx, id: string): Promise<ImportRun | undefined> {
  const row = await handle.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRun(row);
}

/** A run of the same file that has not come to its end. */
export async function findOpenRun(handle: Db | Trx, sha256: string): Promise<ImportRun | undefined> {
  const row = await handle
    .selectFrom('import_run')
    .selectAll()
    .where('file_sha256', '=', sha256)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('created_at')
    .executeTakeFirst();
  return row && toRun(row);
}

/** Chunks of one source are saved one after the other, whichever process reads them: a new ref gets one id. */
export async function lockSource(trx: Trx, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${source}, 0))`.execute(trx);
}

export async function lockRun(trx: Trx, id: string): Promise<ImportRun | undefined> {
  const row = await trx
    .selectFrom('import_run')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toRun(row);
}

export async function listRuns(handle: Db | Trx, limit: number): Promise<ImportRun[]> {
  const rows = await handle
    .selectFrom('import_run')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRun);
}

export async function listOpenRunIds(handle: Db | Trx): Promise<string[]> {
  const rows = await handle
    .selectFrom('import_run')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('created_at')
    .execute();
  return rows.map(row => row.id);
}

export async function insertRun(
  trx: Trx,
  run: { id: string; fileName: string; fileSha256: string; fileSize: number; createdAt: Date },
): Promise<void> {
  await trx
    .insertInto('import_run')
    .values({
      id: run.id,
      file_name: run.fileName,
      file_sha256: run.fileSha256,
      file_size: String(run.fileSize),
      state: 'waiting',
      created_at: run.createdAt,
    })
    .execute();
}

export async function saveProgress(trx: Trx, id: string, progress: Progress): Promise<void> {
  await trx
    .updateTable('import_run')
    .set({
      state: 'running',
      byte_offset: String(progress.byteOffset),
      line: String(progress.line),
      added: String(progress.added),
      changed: String(progress.changed),
      unchanged: String(progress.unchanged),
      rejected: String(progress.rejected),
    })
    .where('id', '=', id)
    .execute();
}

export async function finishRun(
  trx: Trx,
  id: string,
  state: 'done' | 'failed',
  error: { vi: string; en: string } | null,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('import_run')
    .set({ state, error: error && sql`${JSON.stringify(error)}::jsonb`, finished_at: now })
    .where('id', '=', id)
    .execute();
}

export async function saveRejects(trx: Trx, runId: string, rejects: readonly Reject[]): Promise<void> {
  if (rejects.length === 0) return;
  await sql`
    insert into import_reject (run_id, line, reason, excerpt)
    select ${runId}::uuid, r.line, r.reason, r.excerpt
    from jsonb_to_recordset(${JSON.stringify(rejects)}::jsonb) as r(line bigint, reason jsonb, excerpt text)
    on conflict do nothing`.execute(trx);
}

export async function listRejects(handle: Db | Trx, runId: string, limit: number): Promise<Reject[]> {
  const rows = await handle
    .selectFrom('import_reject')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('line')
    .limit(limit)
    .execute();
  return rows.map(row => ({ line: Number(row.line), reason: row.reason, excerpt: row.excerpt }));
}

function toRun(row: Selectable<ImportRunTable>): ImportRun {
  return {
    id: row.id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    fileSize: Number(row.file_size),
    state: row.state,
    byteOffset: Number(row.byte_offset),
    line: Number(row.line),
    added: Number(row.added),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    rejected: Number(row.rejected),
    error: row.error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}
