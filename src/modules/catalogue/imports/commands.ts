import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { StoredFile } from '../../../platform/files/store.ts';
import type { JobQueue } from '../../../platform/jobs/queue.ts';
import type { TableInspection } from '../../../platform/readers/index.ts';
import type { TableMapping } from '../tables/index.ts';
import { acceptMapping } from './mapping/accept-mapping.ts';
import { saveMapping } from './mapping/store.ts';
import { move } from './move.ts';
import { permitImport } from './policy.ts';
import { removeRejects } from './saving/store.ts';
import { type ImportRun, NOTHING_DONE, type RunState } from './schema.ts';
import { findOpenRun, findRun, insertRun } from './store.ts';

export const IMPORT_JOB = 'catalogue-import';

export type NamedFile = StoredFile & { name: string };
export type TableFile = NamedFile & { inspection: TableInspection };

/**
 * Opens a run for a stored NDJSON file, or takes up the one that has not come to its end. With a queue the
 * run is also enqueued; without one the caller carries it out itself.
 */
export async function startImport(ctx: Ctx, file: NamedFile, jobs?: JobQueue): Promise<ImportRun> {
  permitImport(ctx.actor);
  const id = await ctx.database.transaction(async trx => {
    const open = await findOpenRun(trx, file.sha256);
    if (!open) return openRun(trx, ctx, file, { state: 'waiting' }, jobs);
    // Its job may have failed for good.
    await jobs?.enqueue(trx, IMPORT_JOB, { runId: open.id });
    return open.id;
  });
  return (await findRun(ctx.database.db, id))!;
}

/** Opens a run that first tells what it would do. */
export async function checkImport(ctx: Ctx, file: NamedFile, jobs?: JobQueue): Promise<ImportRun> {
  permitImport(ctx.actor);
  const id = await ctx.database.transaction(trx => openRun(trx, ctx, file, { state: 'checking' }, jobs));
  return (await findRun(ctx.database.db, id))!;
}

/** Opens a run for a table whose columns are to be mapped. */
export async function startMapping(ctx: Ctx, { inspection, ...file }: TableFile): Promise<ImportRun> {
  permitImport(ctx.actor);
  const id = await ctx.database.transaction(trx =>
    openRun(trx, ctx, file, { state: 'mapping', inspection }),
  );
  return (await findRun(ctx.database.db, id))!;
}

/** Says what the columns of a table mean; it is remembered for the next table of the source. */
export async function mapImport(
  ctx: Ctx,
  runId: string,
  mapping: TableMapping,
  jobs?: JobQueue,
): Promise<ImportRun> {
  permitImport(ctx.actor);
  return move(ctx, runId, 'map', async (trx, run) => {
    const accepted = acceptMapping(run, mapping);
    await saveMapping(trx, accepted, ctx.now);
    await removeRejects(trx, runId);
    await jobs?.enqueue(trx, IMPORT_JOB, { runId });
    // A table that was converted by another mapping is converted anew.
    const original = run.originalSha256 && { fileSha256: run.originalSha256, originalSha256: null };
    return { change: { ...original, mapping: accepted, error: null, preview: null, progress: NOTHING_DONE } };
  });
}

/** Lets a run that was looked at go on into the catalogue. */
export async function runImport(ctx: Ctx, runId: string, jobs?: JobQueue): Promise<ImportRun> {
  permitImport(ctx.actor);
  return move(ctx, runId, 'run', async trx => {
    await removeRejects(trx, runId);
    await jobs?.enqueue(trx, IMPORT_JOB, { runId });
    return { change: { progress: NOTHING_DONE } };
  });
}

/** Puts a file away of which nothing was imported. */
export async function discardImport(ctx: Ctx, runId: string): Promise<ImportRun> {
  permitImport(ctx.actor);
  return move(ctx, runId, 'discard', async () => ({ change: { finishedAt: ctx.now } }));
}

type Opening = { state: RunState; inspection?: TableInspection };

async function openRun(
  trx: Trx,
  ctx: Ctx,
  file: NamedFile,
  opening: Opening,
  jobs?: JobQueue,
): Promise<string> {
  const id = newId(ctx.now);
  const { state, inspection = null } = opening;
  await insertRun(trx, {
    id,
    fileName: file.name,
    fileSha256: file.sha256,
    fileSize: file.size,
    format: inspection?.format ?? 'ndjson',
    state,
    inspection,
    mapping: null,
    createdAt: ctx.now,
  });
  if (state !== 'mapping') await jobs?.enqueue(trx, IMPORT_JOB, { runId: id });
  await recordAct(trx, ctx, {
    kind: 'import.start',
    subjects: [{ type: 'import-run', id }],
    payload: { sha256: file.sha256, size: file.size, state },
  });
  return id;
}
