import { invalid } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import type { JobQueue } from '../../../platform/jobs/queue.ts';
import { inspectTable, type TableInspection } from '../../../platform/readers/index.ts';
import { checkImport, mapImport, type NamedFile, startImport, startMapping } from './commands.ts';
import { acceptMapping } from './mapping/accept-mapping.ts';
import { findMapping, listMappings } from './mapping/store.ts';
import { suggestMapping } from './mapping/suggest.ts';
import { permitImport } from './policy.ts';
import type { ImportRun } from './schema.ts';

const RECORD_LINES = /\.(ndjson|jsonl)$/i;
const MAPPINGS_LOOKED_AT = 200;

/** A file sent on the page: a table has its columns mapped first, records are looked through. */
export async function openSentFile(
  ctx: Ctx,
  files: FileStore,
  file: NamedFile,
  jobs: JobQueue,
): Promise<ImportRun> {
  permitImport(ctx.actor);
  const inspection = await tableIn(files, file);
  return inspection ? startMapping(ctx, { ...file, inspection }) : checkImport(ctx, file, jobs);
}

/** `source`: whose table it is. `check`: only to tell what would be done; a table is always looked through first. */
export type Wish = { source?: string | undefined; check?: boolean | undefined };

/** A file sent by a program, with nobody to map columns: they are as the source's were last time, or guessed. */
export async function openFileAlone(
  ctx: Ctx,
  files: FileStore,
  file: NamedFile,
  wish: Wish,
  jobs?: JobQueue,
): Promise<ImportRun> {
  permitImport(ctx.actor);
  const inspection = await tableIn(files, file);
  if (!inspection) return wish.check ? checkImport(ctx, file, jobs) : startImport(ctx, file, jobs);
  const mapping = acceptMapping({ inspection }, await mappingAlone(ctx, inspection, wish.source));
  const run = await startMapping(ctx, { ...file, inspection });
  return mapImport(ctx, run.id, mapping, jobs);
}

async function mappingAlone(ctx: Ctx, inspection: TableInspection, source: string | undefined) {
  const { db } = ctx.database;
  const remembered = source === undefined ? undefined : await findMapping(db, source);
  if (remembered) return remembered;
  const others = source === undefined ? await listMappings(db, MAPPINGS_LOOKED_AT) : [];
  const suggestion = suggestMapping(inspection, others, { source });
  if (!suggestion) throw NO_HEADER;
  if (suggestion.mapping.source.name === '') throw NO_SOURCE;
  return suggestion.mapping;
}

const NO_HEADER = invalid({
  vi: 'Không thấy hàng tiêu đề trong bảng: cần một hàng có tên của từng cột.',
  en: 'The table has no header: one row must name the columns.',
});
const NO_SOURCE = invalid({
  vi: 'Hãy cho biết bảng này của nguồn nào, ví dụ --source "Sở KH&CN An Giang".',
  en: 'Say whose table this is, for example --source "Department of Science, An Giang".',
});

/** What the table looks like; undefined where the file holds records, one a line. */
async function tableIn(files: FileStore, file: NamedFile): Promise<TableInspection | undefined> {
  if (RECORD_LINES.test(file.name)) return undefined;
  const outcome = await inspectTable(files.pathOf(file.sha256));
  if (outcome.ok) return outcome.value;
  if (outcome.fault.code === 'ndjson') return undefined;
  throw invalid(outcome.fault.said);
}
