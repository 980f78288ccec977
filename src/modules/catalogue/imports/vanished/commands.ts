import { conflict } from '../../../../kernel/errors.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { VersionedKind } from '../../versions/store.ts';
import { move } from '../move.ts';
import { permitDecision } from '../policy.ts';
import { lockSources } from '../saving/store.ts';
import type { ImportRun, ToldSource } from '../schema.ts';
import { lockVanished, withdrawAsVersion } from './store.ts';

/** Which of the records that a source no longer tells; all of them unless some are chosen. */
export type VanishedChoice = { kind: VersionedKind; source: string; ids?: readonly string[] };

/** Withdraws records that the run's file no longer tells; a later run that tells them again publishes them again. */
export async function withdrawVanished(ctx: Ctx, runId: string, choice: VanishedChoice): Promise<ImportRun> {
  permitDecision(ctx.actor);
  const { kind, source } = choice;
  return move(ctx, runId, 'withdrawVanished', async (trx, run) => {
    await lockSources(trx, [source]);
    const vanished = tells(run, choice) ? await lockVanished(trx, runId, kind, source) : [];
    const chosen = choice.ids && new Set(choice.ids);
    const ids = chosen ? vanished.filter(id => chosen.has(id)) : vanished;
    if (ids.length === 0) throw NOTHING_LEFT;
    await withdrawAsVersion(trx, kind, ids, runId, ctx.now);
    return {
      change: { told: run.told.map(one => (isOf(one, choice) ? withdrawnMore(one, ids.length) : one)) },
      subjects: ids.map(id => ({ type: kind, id })),
      payload: { kind, source, withdrawn: ids.length },
    };
  });
}

const isOf = (told: ToldSource, { kind, source }: VanishedChoice) =>
  told.kind === kind && told.source === source;
const tells = (run: ImportRun, choice: VanishedChoice) => run.told.some(one => isOf(one, choice));
const withdrawnMore = (told: ToldSource, count: number): ToldSource => ({
  ...told,
  withdrawn: (told.withdrawn ?? 0) + count,
});

const NOTHING_LEFT = conflict({
  vi: 'Những hồ sơ này không còn là hồ sơ vắng mặt: chúng đã được rút, hoặc đã có trong một lần nhập khác.',
  en: 'These records are no longer missing ones: they were withdrawn already, or another import has told of them.',
});
