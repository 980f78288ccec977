import { existsSync } from 'node:fs';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { type Ctx, newId } from '../../../../platform/ctx.ts';
import { chunksOf } from '../lines/chunks.ts';
import type { Chunk } from '../lines/read-chunks.ts';
import { move } from '../move.ts';
import { FILE_GONE, failRun, type RunOptions } from '../saving/carry-out.ts';
import { removeRejects, saveRejects } from '../saving/store.ts';
import { nameKey, type StoredRecords } from '../saving/weigh.ts';
import { type WeighedChunk, weighChunk } from '../saving/weigh-chunk.ts';
import { type ImportRun, NOTHING_DONE, type Preview, type Progress, type Reject } from '../schema.ts';
import { findRun, updateRun } from '../store.ts';
import { convertTable } from './convert-table.ts';
import { addToPreview } from './preview.ts';

/** Of more faulty lines than these only the number is told before the run: they are mended at the source. */
const REJECTS_KEPT = 10_000;

/**
 * Looks through the whole file and tells what a run would do, without doing it. Killed, it begins again:
 * it has changed nothing.
 */
export async function carryOutCheck(ctx: Ctx, runId: string, options: RunOptions): Promise<ImportRun> {
  const opened = await findRun(ctx.database.db, runId);
  if (!opened) throw missing();
  if (opened.state !== 'checking') return opened;
  if (!existsSync(options.files.pathOf(opened.fileSha256)))
    return failRun({ ...ctx, now: options.now() }, runId, FILE_GONE);
  const run = await asRecords(ctx, opened, options);
  if (run?.state !== 'checking') return run ?? opened;
  const look = await lookThrough(ctx, run, options);
  if (!look) return run;
  return move({ ...ctx, now: options.now() }, runId, 'checked', async trx => {
    await removeRejects(trx, runId);
    await saveRejects(trx, runId, look.rejects);
    const { progress, preview } = look;
    const { added, changed, unchanged, rejected } = progress;
    return { change: { progress, preview }, payload: { added, changed, unchanged, rejected } };
  });
}

/**
 * The run with its file as NDJSON; one whose mapping does not fit goes back to be mapped. Undefined where it was
 * broken off.
 */
async function asRecords(
  ctx: Ctx,
  run: ImportRun,
  { files, signal, now }: RunOptions,
): Promise<ImportRun | undefined> {
  if (run.format === 'ndjson' || run.originalSha256 || !run.mapping) return run;
  try {
    const onShare = (share: number) => {
      const progress = { ...NOTHING_DONE, byteOffset: Math.floor(share * run.fileSize) };
      return updateRun(ctx.database.db, run.id, { progress });
    };
    const stored = await convertTable(files, run.fileSha256, run.mapping, { signal, onShare });
    if (!stored) return undefined;
    const file = { fileSha256: stored.sha256, fileSize: stored.size };
    const change = { ...file, originalSha256: run.fileSha256, progress: NOTHING_DONE };
    await updateRun(ctx.database.db, run.id, change);
    return { ...run, ...change };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return move({ ...ctx, now: now() }, run.id, 'remap', async () => ({ change: { error: error.said } }));
  }
}

type Look = { progress: Progress; preview: Preview; rejects: Reject[]; pretended: StoredRecords };

/** Undefined where it was broken off. */
async function lookThrough(ctx: Ctx, run: ImportRun, options: RunOptions): Promise<Look | undefined> {
  const { db } = ctx.database;
  const { files, now, signal, onProgress } = options;
  const look: Look = {
    progress: { ...NOTHING_DONE },
    preview: { added: [], changed: [] },
    rejects: [],
    pretended: new Map(),
  };
  const reading = { path: files.pathOf(run.fileSha256), mapping: run.mapping, now: now(), rows: true };
  for await (const chunk of chunksOf(reading, { offset: 0, line: 0 })) {
    if (signal?.aborted) return undefined;
    const weighed = await weighChunk(db, chunk, run.id, () => newId(now()), look.pretended);
    await addToPreview(db, look.preview, weighed.fresh, weighed.parties, now());
    count(look, chunk, weighed);
    pretend(look.pretended, run.id, chunk, weighed);
    await updateRun(db, run.id, { progress: look.progress });
    onProgress?.({ ...run, ...look.progress });
  }
  return look;
}

function count(look: Look, chunk: Chunk, { fresh, unchanged, rejects }: WeighedChunk): void {
  const known = fresh.filter(one => one.known).length;
  const { progress } = look;
  look.progress = {
    byteOffset: chunk.end,
    line: chunk.lastLine,
    added: progress.added + fresh.length - known,
    changed: progress.changed + known,
    unchanged: progress.unchanged + unchanged,
    rejected: progress.rejected + rejects.length,
  };
  look.rejects.push(...rejects.slice(0, REJECTS_KEPT - look.rejects.length));
}

/** Notes what the catalogue would hold after this chunk, for the ones that follow. */
function pretend(
  pretended: StoredRecords,
  runId: string,
  chunk: Chunk,
  { fresh, rejects }: WeighedChunk,
): void {
  const ids = new Map(fresh.map(one => [nameKey(one), one.id]));
  const aside = new Set(rejects.map(reject => reject.line));
  for (const one of chunk.told) {
    if (aside.has(one.line)) continue;
    const key = nameKey(one);
    pretended.set(key, { id: ids.get(key) ?? '', digest: one.digest, runId });
    if (one.party) pretendParty(pretended, one.party);
  }
}

function pretendParty(
  pretended: StoredRecords,
  { source, ref, digest }: { source: string; ref: string; digest: string },
): void {
  const key = nameKey({ kind: 'organisation', source, ref });
  if (!pretended.has(key)) pretended.set(key, { id: '', digest, runId: null });
}
