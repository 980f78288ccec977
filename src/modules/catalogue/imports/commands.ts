import { existsSync } from 'node:fs';
import { missing } from '../../../kernel/errors.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { StoredFile } from '../../../platform/files/store.ts';
import type { JobQueue } from '../../../platform/jobs/queue.ts';
import { saveChunk } from './chunk.ts';
import { type Line, readLines } from './line-reader.ts';
import { permitImport } from './policy.ts';
import type { ImportRun } from './schema.ts';
import { findOpenRun, findRun, finishRun, insertRun, lockRun, saveProgress, saveRejects } from './store.ts';

export const IMPORT_JOB = 'catalogue-import';
const CHUNK = 250;

/**
 * Opens a run for a stored file, or takes up the one that has not come to its end. With a queue the run is
 * also enqueued; without one the caller carries it out itself.
 */
export async function startImport(
  ctx: Ctx,
  file: StoredFile & { name: string },
  jobs?: JobQueue,
): Promise<ImportRun> {
  permitImport(ctx.actor);
  const id = await ctx.database.transaction(async trx => {
    const open = await findOpenRun(trx, file.sha256);
    if (open) {
      // Its job may have failed for good.
      await jobs?.enqueue(trx, IMPORT_JOB, { runId: open.id });
      return open.id;
    }
    const fresh = newId(ctx.now);
    await insertRun(trx, {
      id: fresh,
      fileName: file.name,
      fileSha256: file.sha256,
      fileSize: file.size,
      createdAt: ctx.now,
    });
    await jobs?.enqueue(trx, IMPORT_JOB, { runId: fresh });
    await recordAct(trx, ctx, {
      kind: 'import.start',
      subjects: [{ type: 'import-run', id: fresh }],
      payload: { sha256: file.sha256, size: file.size },
    });
    return fresh;
  });
  return (await findRun(ctx.database.db, id))!;
}

export type RunOptions = {
  pathOf: (sha256: string) => string;
  now: () => Date;
  signal?: AbortSignal;
  onProgress?: (run: ImportRun) => void;
};

/**
 * Carries a run on from where it stands to its end, a chunk a transaction: rows, place in the file and act
 * are kept together or not at all, so that it may be killed at any moment and taken up again.
 */
export async function carryOutImport(ctx: Ctx, runId: string, options: RunOptions): Promise<ImportRun> {
  let run = await findRun(ctx.database.db, runId);
  if (!run) throw missing();
  if (run.state === 'done' || run.state === 'failed') return run;
  const path = options.pathOf(run.fileSha256);
  if (!existsSync(path)) return giveUp({ ...ctx, now: options.now() }, run);
  for await (const lines of inChunks(readLines(path, { offset: run.byteOffset, line: run.line }))) {
    if (options.signal?.aborted) return run;
    const next = await saveNext({ ...ctx, now: options.now() }, run, lines);
    // Another process has taken the run on meanwhile: it is left to that one.
    if (!next) return (await findRun(ctx.database.db, runId))!;
    run = next;
    options.onProgress?.(run);
  }
  await finish({ ...ctx, now: options.now() }, run);
  return (await findRun(ctx.database.db, runId))!;
}

async function giveUp(ctx: Ctx, run: ImportRun): Promise<ImportRun> {
  await ctx.database.transaction(trx => finishRun(trx, run.id, 'failed', FILE_GONE, ctx.now));
  return { ...run, state: 'failed', error: FILE_GONE };
}

const FILE_GONE = {
  vi: 'Tệp đã nhận không còn trong thư mục dữ liệu. Hãy gửi lại tệp.',
  en: 'The received file is no longer in the data folder. Send it again.',
};

async function saveNext(ctx: Ctx, run: ImportRun, lines: Line[]): Promise<ImportRun | undefined> {
  return ctx.database.transaction(async trx => {
    const held = await lockRun(trx, run.id);
    if (!held || held.byteOffset !== run.byteOffset || held.state === 'done') return undefined;
    const saved = await saveChunk(trx, ctx, run.id, lines);
    const last = lines.at(-1)!;
    const progress = {
      byteOffset: last.end,
      line: last.number,
      added: held.added + saved.added,
      changed: held.changed + saved.changed,
      unchanged: held.unchanged + saved.unchanged,
      rejected: held.rejected + saved.rejects.length,
    };
    await saveRejects(trx, run.id, saved.rejects);
    await saveProgress(trx, run.id, progress);
    if (saved.subjects.length > 0)
      await recordAct(trx, ctx, {
        kind: 'import.chunk',
        subjects: [{ type: 'import-run', id: run.id }, ...saved.subjects],
        payload: { lines: [lines[0]!.number, last.number], added: saved.added, changed: saved.changed },
      });
    return { ...held, ...progress, state: 'running' as const };
  });
}

async function finish(ctx: Ctx, run: ImportRun): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockRun(trx, run.id);
    if (!held || held.state === 'done') return;
    await finishRun(trx, run.id, 'done', null, ctx.now);
    await recordAct(trx, ctx, {
      kind: 'import.finish',
      subjects: [{ type: 'import-run', id: run.id }],
      payload: {
        added: held.added,
        changed: held.changed,
        unchanged: held.unchanged,
        rejected: held.rejected,
      },
    });
  });
}

async function* inChunks(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let chunk: Line[] = [];
  for await (const line of lines) {
    chunk.push(line);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
