import { missing } from '../../../kernel/errors.ts';
import { recordAct, type Subject } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { importWorkflow, type RunAction } from './rules.ts';
import type { ImportRun } from './schema.ts';
import { findRun, lockRun, type RunChange, updateRun } from './store.ts';

/** What a step changes about its run, and what its act says beyond that. */
export type Step = { change: RunChange; subjects?: readonly Subject[]; payload?: object };

/** One step of a run's way, as the workflow allows it, with its act. */
export async function move(
  ctx: Ctx,
  runId: string,
  action: RunAction,
  work: (trx: Trx, run: ImportRun) => Promise<Step>,
): Promise<ImportRun> {
  await ctx.database.transaction(async trx => {
    const run = await lockRun(trx, runId);
    if (!run) throw missing();
    const state = importWorkflow.next(run.state, action);
    const { change, subjects = [], payload = {} } = await work(trx, run);
    await updateRun(trx, runId, { ...change, state });
    await recordAct(trx, ctx, {
      kind: `import.${ACT[action] ?? action}`,
      subjects: [{ type: 'import-run', id: runId }, ...subjects],
      payload: { from: run.state, to: state, ...payload },
    });
  });
  return (await findRun(ctx.database.db, runId))!;
}

const ACT: Partial<Record<RunAction, string>> = { withdrawVanished: 'withdraw-vanished' };
