import type { Ctx } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { restoreVersions, type VersionedKind } from '../../versions/store.ts';
import { move } from '../move.ts';
import { permitDecision } from '../policy.ts';
import { lockSources } from '../saving/store.ts';
import type { ImportRun, RecordRef } from '../schema.ts';
import { findUndoable, withdrawRecords } from './store.ts';

const KINDS: readonly VersionedKind[] = ['technology', 'need'];
/** As many of the records that were left are named on the page. */
const NAMED = 200;

/**
 * Takes back what a run has done, all or nothing: what it added is withdrawn, what it changed goes back to the
 * version before. What somebody has changed since is left and named. Organisations stay: others may name them.
 */
export async function undoImport(ctx: Ctx, runId: string): Promise<ImportRun> {
  permitDecision(ctx.actor);
  return move(ctx, runId, 'undo', async (trx, run) => {
    await lockSources(trx, [...new Set(run.told.map(one => one.source))]);
    const done = await undoKinds(trx, ctx.now, runId);
    const { withdrawn, restored, left } = done;
    const undo = {
      withdrawn: withdrawn.length,
      restored: restored.length,
      left: left.length,
      leftRecords: left.slice(0, NAMED),
    };
    return {
      change: { undo, undoneAt: ctx.now },
      subjects: [...withdrawn, ...restored].map(({ kind, id }) => ({ type: kind, id })),
      payload: { withdrawn: undo.withdrawn, restored: undo.restored, left: undo.left },
    };
  });
}

type Done = Record<'withdrawn' | 'restored' | 'left', RecordRef[]>;

async function undoKinds(trx: Trx, now: Date, runId: string): Promise<Done> {
  const done: Done = { withdrawn: [], restored: [], left: [] };
  for (const kind of KINDS) {
    const { added, renewed, changedSince } = await findUndoable(trx, kind, runId);
    await withdrawRecords(trx, kind, added, now);
    await restoreVersions(trx, kind, renewed, now);
    const refs = (ids: readonly string[]) => ids.map(id => ({ kind, id }));
    done.withdrawn.push(...refs(added));
    done.restored.push(...refs(renewed.map(version => version.id)));
    done.left.push(...refs(changedSince));
  }
  return done;
}
