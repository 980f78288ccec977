import { actorName } from '../../../kernel/actor.ts';
import { conflict, missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { deleteSessions } from '../accounts/store.ts';
import { checkReason } from '../grants/schema.ts';
import { listPlacedGrants } from '../grants/store.ts';
import { isLocked, lockPerson } from '../people/store.ts';
import { SAID } from './messages.ts';
import { permitMeasures } from './policy.ts';
import { insertMeasure, type MeasureKind, setLocked } from './store.ts';

type Done = { ended: number };

const ACTS: Record<MeasureKind, string> = {
  'end-sessions': 'account.end-sessions',
  lock: 'account.lock',
  unlock: 'account.unlock',
};

/** Signs somebody out everywhere; how many sessions that were. */
export const endSessionsOf = (ctx: Ctx, personId: string, reason: string): Promise<Done> =>
  take(ctx, 'end-sessions', personId, reason, async trx => {
    const ended = await deleteSessions(trx, personId);
    if (ended === 0) throw conflict(SAID.noSessions);
    return { ended };
  });

/** Ends every session and lets nobody in any more, by no way. Appointments stay as they are. */
export const lockAccount = (ctx: Ctx, personId: string, reason: string): Promise<Done> =>
  take(ctx, 'lock', personId, reason, async trx => {
    if (await isLocked(trx, personId)) throw conflict(SAID.locked);
    await setLocked(trx, personId, ctx.now);
    return { ended: await deleteSessions(trx, personId) };
  });

export const unlockAccount = (ctx: Ctx, personId: string, reason: string): Promise<Done> =>
  take(ctx, 'unlock', personId, reason, async trx => {
    if (!(await isLocked(trx, personId))) throw conflict(SAID.notLocked);
    await setLocked(trx, personId, null);
    return { ended: 0 };
  });

async function take(
  ctx: Ctx,
  kind: MeasureKind,
  personId: string,
  typed: string,
  measure: (trx: Trx) => Promise<Done>,
): Promise<Done> {
  if (!isUuid(personId)) throw missing();
  return ctx.database.transaction(async trx => {
    if (!(await lockPerson(trx, personId))) throw missing();
    permitMeasures(ctx.actor, personId, await listPlacedGrants(trx, personId), legalDay(ctx.now));
    const reason = checkReason(typed);
    const done = await measure(trx);
    const takenBy = actorName(ctx.actor);
    await insertMeasure(trx, { id: newId(ctx.now), personId, kind, reason, takenBy, takenAt: ctx.now });
    await recordAct(trx, ctx, {
      kind: ACTS[kind],
      subjects: [{ type: 'person', id: personId }],
      payload: done,
    });
    return done;
  });
}
