import { missing } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { carryOutCheck } from './checking/check.ts';
import { carryOutImport, type RunOptions } from './saving/carry-out.ts';
import type { ImportRun } from './schema.ts';
import { findRun } from './store.ts';

/** Does what is to be done for a run as it stands: looks its file through, or imports it. */
export async function workOnImport(ctx: Ctx, runId: string, options: RunOptions): Promise<ImportRun> {
  const run = await findRun(ctx.database.db, runId);
  if (!run) throw missing();
  return run.state === 'checking' ? carryOutCheck(ctx, runId, options) : carryOutImport(ctx, runId, options);
}
