import { legalDay } from '../../../../kernel/legal-day.ts';
import { recordAct } from '../../../../platform/acts/index.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { Log } from '../../../../platform/log.ts';
import type { Letters } from '../../letters.ts';
import { tell } from '../mails/tell.ts';
import { dueStep, KEPT_DAYS } from '../rules.ts';
import type { Interest } from '../schema.ts';
import { lockInterest, updateInterest } from '../store.ts';
import { deleteKeptBefore, listOnTheClock } from './store.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Does what is due on the day of `ctx.now`: reminds, hands over to brokers, closes; one transaction each. Run again,
 * or by two programs at once, it finds nothing left to do. Answers how many steps it took.
 */
export async function carryOnInterests(ctx: Ctx, letters: Letters, log: Pick<Log, 'error'>): Promise<number> {
  await deleteKeptBefore(ctx.database.db, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS));
  let steps = 0;
  for (let ids = await listOnTheClock(ctx.database.db, FIRST, AT_ONCE); ids.length > 0; ) {
    for (const id of ids) if (await carryOnAlone(ctx, letters, log, id)) steps++;
    ids = await listOnTheClock(ctx.database.db, ids.at(-1)!, AT_ONCE);
  }
  return steps;
}

/** One that fails keeps none of the others waiting. */
const carryOnAlone = (ctx: Ctx, letters: Letters, log: Pick<Log, 'error'>, id: string): Promise<boolean> =>
  carryOn(ctx, letters, id).catch(err => {
    log.error({ err, interest: id }, 'what is due of an interest could not be done');
    return false;
  });

async function carryOn(ctx: Ctx, letters: Letters, id: string): Promise<boolean> {
  return ctx.database.transaction(async trx => {
    const interest = await lockInterest(trx, id);
    const step = interest && dueStep(interest, legalDay(ctx.now));
    if (!interest || !step) return false;
    await updateInterest(trx, id, step.change, ctx.now);
    await tell(trx, ctx, letters, happeningOf(step.kind, interest), interest);
    await recordAct(trx, ctx, {
      kind: `interest.${step.kind}`,
      subjects: [{ type: 'interest', id }],
      payload: { from: interest.state, to: step.change.state },
    });
    return true;
  });
}

const happeningOf = (kind: 'remind' | 'escalate' | 'lapse', { state }: Interest) =>
  kind === 'lapse' && state === 'asked' ? 'silent' : kind;
