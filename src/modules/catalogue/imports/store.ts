import { type Generated, type Selectable, sql } from 'kysely';
import type { Said } from '../../../kernel/errors.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { TableInspection } from '../../../platform/readers/index.ts';
import type { TableMapping } from '../tables/index.ts';
import { WORKED_ON } from './rules.ts';
import type { FileFormat, ImportRun, Preview, Progress, RunState, ToldSource, Undone } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    import_run: ImportRunTable;
  }
}

type ImportRunTable = {
  id: string;
  file_name: string;
  file_sha256: string;
  file_size: string;
  original_sha256: Generated<string | null>;
  format: Generated<FileFormat>;
  state: RunState;
  inspection: Generated<TableInspection | null>;
  mapping: Generated<TableMapping | null>;
  preview: Generated<Preview | null>;
  told: Generated<ToldSource[]>;
  undo: Generated<Undone | null>;
  byte_offset: Generated<string>;
  line: Generated<string>;
  added: Generated<string>;
  changed: Generated<string>;
  unchanged: Generated<string>;
  rejected: Generated<string>;
  error: Generated<Said | null>;
  created_at: Date;
  finished_at: Generated<Date | null>;
  undone_at: Generated<Date | null>;
};

export async function findRun(handle: Db | Trx, id: string): Promise<ImportRun | undefined> {
  const row = await handle.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRun(row);
}

/** A run of the same file that is on its way into the catalogue. */
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

/** Runs that a job should be working on. */
export async function listOpenRunIds(handle: Db | Trx): Promise<string[]> {
  const rows = await handle
    .selectFrom('import_run')
    .select('id')
    .where('state', 'in', [...WORKED_ON])
    .orderBy('created_at')
    .execute();
  return rows.map(row => row.id);
}

export type NewRun = Pick<
  ImportRun,
  'id' | 'fileName' | 'fileSha256' | 'fileSize' | 'format' | 'state' | 'inspection' | 'mapping' | 'createdAt'
>;

export async function insertRun(trx: Trx, run: NewRun): Promise<void> {
  await trx
    .insertInto('import_run')
    .values({
      id: run.id,
      file_name: run.fileName,
      file_sha256: run.fileSha256,
      file_size: String(run.fileSize),
      format: run.format,
      state: run.state,
      inspection: json(run.inspection),
      mapping: json(run.mapping),
      created_at: run.createdAt,
    })
    .execute();
}

/** What may change about a run besides its progress; what is left out stays. */
export type RunChange = Partial<
  Pick<
    ImportRun,
    | 'state'
    | 'fileSha256'
    | 'fileSize'
    | 'originalSha256'
    | 'mapping'
    | 'preview'
    | 'told'
    | 'undo'
    | 'error'
    | 'finishedAt'
    | 'undoneAt'
  >
> & { progress?: Progress };

export async function updateRun(trx: Db | Trx, id: string, change: RunChange): Promise<void> {
  const has = (key: keyof RunChange) => change[key] !== undefined;
  await trx
    .updateTable('import_run')
    .set({
      ...(change.state && { state: change.state }),
      ...(change.fileSha256 && { file_sha256: change.fileSha256 }),
      ...(has('fileSize') && { file_size: String(change.fileSize) }),
      ...(has('originalSha256') && { original_sha256: change.originalSha256 }),
      ...(has('mapping') && { mapping: json(change.mapping) }),
      ...(has('preview') && { preview: json(change.preview) }),
      ...(change.told && { told: sql<ToldSource[]>`${JSON.stringify(change.told)}::jsonb` }),
      ...(has('undo') && { undo: json(change.undo) }),
      ...(has('error') && { error: json(change.error) }),
      ...(has('finishedAt') && { finished_at: change.finishedAt }),
      ...(has('undoneAt') && { undone_at: change.undoneAt }),
      ...(change.progress && progressColumns(change.progress)),
    })
    .where('id', '=', id)
    .execute();
}

const progressColumns = (progress: Progress) => ({
  byte_offset: String(progress.byteOffset),
  line: String(progress.line),
  added: String(progress.added),
  changed: String(progress.changed),
  unchanged: String(progress.unchanged),
  rejected: String(progress.rejected),
});

const json = <T>(value: T | null | undefined) =>
  value === null || value === undefined ? null : sql<T>`${JSON.stringify(value)}::jsonb`;

function toRun(row: Selectable<ImportRunTable>): ImportRun {
  return {
    id: row.id,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    fileSize: Number(row.file_size),
    originalSha256: row.original_sha256,
    format: row.format,
    state: row.state,
    inspection: row.inspection,
    mapping: row.mapping,
    preview: row.preview,
    told: row.told,
    undo: row.undo,
    byteOffset: Number(row.byte_offset),
    line: Number(row.line),
    added: Number(row.added),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    rejected: Number(row.rejected),
    error: row.error,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    undoneAt: row.undone_at,
  };
}
