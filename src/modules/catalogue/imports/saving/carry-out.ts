import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { missing } from '../../../../kernel/errors.ts';
import { recordAct, recordSpelt, type SpeltAct, spellAct } from '../../../../platform/acts/index.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { chunksOf } from '../lines/chunks.ts';
import type { Chunk } from '../lines/read-chunks.ts';
import { importWorkflow } from '../rules.ts';
import type { ImportRun, Outcome, ToldSource } from '../schema.ts';
import { findRun, lockRun, updateRun } from '../store.ts';
import { type ChunkPlan, planChunk, saveChunk } from './save-chunk.ts';
import { type ChunkResult, saveChunkResult } from './store.ts';

export type RunOptions = {
  files: FileStore;
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
  if (run.state !== 'waiting' && run.state !== 'running') return run;
  const { files, now } = options;
  const path = files.pathOf(run.fileSha256);
  if (!existsSync(path)) return failRun({ ...ctx, now: now() }, run.id, FILE_GONE);
  const reading = { path, mapping: run.mapping, now: now(), rows: false };
  const from = { offset: run.byteOffset, line: run.line };
  for await (const chunk of chunksOf(reading, from)) {
    if (options.signal?.aborted) return run;
    const next = await saveNext({ ...ctx, now: now() }, run, chunk);
    // Another process has taken the run on meanwhile: it is left to that one.
    if (!next) return (await findRun(ctx.database.db, runId))!;
    run = next;
    options.onProgress?.(run);
  }
  await finish({ ...ctx, now: now() }, run.id);
  return (await findRun(ctx.database.db, runId))!;
}

export const FILE_GONE = {
  vi: 'Tệp đã nhận không còn trong thư mục dữ liệu. Hãy gửi lại tệp.',
  en: 'The received file is no longer in the data folder. Send it again.',
};

/** Ends a run that can not go on. */
export async function failRun(ctx: Ctx, runId: string, error: ImportRun['error']): Promise<ImportRun> {
  await ctx.database.transaction(async trx => {
    const run = await lockRun(trx, runId);
    if (!run || !importWorkflow.available(run.state).includes('fail')) return;
    const state = importWorkflow.next(run.state, 'fail');
    await updateRun(trx, runId, { state, error, finishedAt: ctx.now });
    await recordAct(trx, ctx, { kind: 'import.fail', subjects: [{ type: 'import-run', id: runId }] });
  });
  return (await findRun(ctx.database.db, runId))!;
}

/** Undefined if the run is no longer where it was: then nothing is kept of the chunk. */
async function saveNext(ctx: Ctx, run: ImportRun, chunk: Chunk): Promise<ImportRun | undefined> {
  try {
    return await ctx.database.transaction(trx => saveAndRecord(trx, ctx, run, chunk));
  } catch (error) {
    if (error instanceof TakenOn) return undefined;
    throw error;
  }
}

class TakenOn extends Error {}

async function saveAndRecord(trx: Trx, ctx: Ctx, run: ImportRun, chunk: Chunk): Promise<ImportRun> {
  const plan = await planChunk(trx, ctx, run.id, chunk);
  const [, { act, ...result }] = await Promise.all([
    saveChunk(trx, ctx, run.id, plan),
    meanwhile(() => resultOf(ctx, run, chunk, plan)),
  ]);
  if (!(await saveChunkResult(trx, run, result))) throw new TakenOn();
  if (act) await recordSpelt(trx, act);
  return { ...run, ...result.progress, told: result.told, state: 'running' as const };
}

/** While the database has something to do: what was begun before is on its way to it by then. */
async function meanwhile<T>(work: () => T): Promise<T> {
  await setImmediate();
  return work();
}

function resultOf(ctx: Ctx, run: ImportRun, chunk: Chunk, plan: ChunkPlan): ChunkResult & { act?: SpeltAct } {
  const { outcomes, rejects } = plan;
  const added = countOf(outcomes, 'added');
  const changed = countOf(outcomes, 'changed');
  const progress = {
    byteOffset: chunk.end,
    line: chunk.lastLine,
    added: run.added + added,
    changed: run.changed + changed,
    unchanged: run.unchanged + plan.unchanged,
    rejected: run.rejected + rejects.length,
  };
  const told = withSourcesOf(run.told, chunk);
  const result = { progress, told, outcomes: JSON.stringify(outcomes), rejects };
  if (outcomes.length === 0) return result;
  const records = outcomes.map(({ kind, id }) => ({ type: kind, id }));
  const act = spellAct(ctx, {
    kind: 'import.chunk',
    subjects: [{ type: 'import-run', id: run.id }, ...records],
    payload: { lines: [chunk.firstLine, chunk.lastLine], added, changed },
  });
  return { ...result, act };
}

const countOf = (outcomes: readonly Outcome[], outcome: Outcome['outcome']): number =>
  outcomes.filter(one => one.outcome === outcome).length;

/** The kinds and sources told so far, and those that this chunk adds to them. */
function withSourcesOf(told: readonly ToldSource[], chunk: Chunk): ToldSource[] {
  const all = new Map(told.map(one => [`${one.kind}\t${one.source}`, one]));
  for (const { kind, source } of chunk.told) {
    const key = `${kind}\t${source}`;
    if (!all.has(key)) all.set(key, { kind, source });
  }
  return [...all.values()];
}

async function finish(ctx: Ctx, runId: string): Promise<void> {
  await ctx.database.transaction(async trx => {
    const held = await lockRun(trx, runId);
    if (!held || !importWorkflow.available(held.state).includes('finish')) return;
    await updateRun(trx, runId, { state: importWorkflow.next(held.state, 'finish'), finishedAt: ctx.now });
    const { added, changed, unchanged, rejected } = held;
    await recordAct(trx, ctx, {
      kind: 'import.finish',
      subjects: [{ type: 'import-run', id: runId }],
      payload: { added, changed, unchanged, rejected },
    });
  });
}
