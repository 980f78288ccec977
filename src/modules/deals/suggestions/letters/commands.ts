import { missing } from '../../../../kernel/errors.ts';
import { recordAct } from '../../../../platform/acts/index.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { isAlertKey } from '../../../discovery/index.ts';
import { resumeLetters, stopLetters } from './store.ts';

/** Stops the daily letters by the link in them, whoever follows it; once stopped they stay so. */
export async function stopLettersByKey(ctx: Ctx, personId: string, key: string | undefined): Promise<void> {
  if (!isAlertKey(ctx.secret, personId, 'proposals', key)) throw missing();
  await ctx.database.transaction(async trx => {
    if (await stopLetters(trx, personId, ctx.now)) await note(trx, ctx, 'proposal.stop-letters', personId);
  });
}

/** Stops one's own letters, or has them again. */
export async function setLetters(ctx: Ctx, wanted: boolean): Promise<void> {
  if (ctx.actor.kind !== 'person') throw missing();
  const { id } = ctx.actor;
  await ctx.database.transaction(async trx => {
    const changed = wanted ? await resumeLetters(trx, id) : await stopLetters(trx, id, ctx.now);
    if (changed) await note(trx, ctx, wanted ? 'proposal.resume-letters' : 'proposal.stop-letters', id);
  });
}

const note = (trx: Trx, ctx: Ctx, kind: string, id: string) =>
  recordAct(trx, ctx, { kind, subjects: [{ type: 'person', id }] });
