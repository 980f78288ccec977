import { actorName } from '../../../kernel/actor.ts';
import { conflict, missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { Post } from '../../../platform/mail/index.ts';
import { deleteSessions } from '../accounts/store.ts';
import { checkReason } from '../grants/schema.ts';
import { listPlacedGrants } from '../grants/store.ts';
import { findKnownPerson, isLocked, lockPerson } from '../people/store.ts';
import { messages, SAID } from './messages.ts';
import { permitMeasures } from './policy.ts';
import { insertMeasure, type MeasureKind, setLocked } from './store.ts';

type Done = { ended: number };
type Mailer = Pick<Post, 'enqueue'>;

const ACTS: Record<MeasureKind, string> = {
  'end-sessions': 'account.end-sessions',
  lock: 'account.lock',
  unlock: 'account.unlock',
};

/** Signs somebody out everywhere; how many sessions that were. */
export const endSessionsOf = (ctx: Ctx, mailer: Mailer, personId: string, reason: string): Promise<Done> =>
  take(ctx, mailer, 'end-sessions', personId, reason, async trx => {
    const ended = await deleteSessions(trx, personId);
    if (ended === 0) throw conflict(SAID.noSessions);
    return { ended };
  });

/** Ends every session and lets nobody in any more, by no way. Appointments stay as they are. */
export const lockAccount = (ctx: Ctx, mailer: Mailer, personId: string, reason: string): Promise<Done> =>
  take(ctx, mailer, 'lock', personId, reason, async trx => {
    if (await isLocked(trx, personId)) throw conflict(SAID.locked);
    await setLocked(trx, personId, ctx.now);
    return { ended: await deleteSessions(trx, personId) };
  });

export const unlockAccount = (ctx: Ctx, mailer: Mailer, personId: string, reason: string): Promise<Done> =>
  take(ctx, mailer, 'unlock', personId, reason, async trx => {
    if (!(await isLocked(trx, personId))) throw conflict(SAID.notLocked);
    await setLocked(trx, personId, null);
    return { ended: 0 };
  });

/** The person hears what was done, in the same transaction; why is for administrators. */
async function take(
  ctx: Ctx,
  mailer: Mailer,
  kind: MeasureKind,
  personId: string,
  typed: string,
  measure: (trx: Trx) => Promise<Done>,
): Promise<Done> {
  if (!isUuid(personId)) throw missing();
  return ctx.database.transaction(async trx => {
    const person = (await lockPerson(trx, personId)) && (await findKnownPerson(trx, personId));
    if (!person) throw missing();
    permitMeasures(ctx.actor, personId, await listPlacedGrants(trx, personId), legalDay(ctx.now));
    const reason = checkReason(typed);
    const done = await measure(trx);
    const [id, takenBy] = [newId(ctx.now), actorName(ctx.actor)];
    await insertMeasure(trx, { id, personId, kind, reason, takenBy, takenAt: ctx.now });
    await mailer.enqueue(trx, { to: person.email, ...messages[person.locale].mail[kind] }, `measure ${id}`);
    await recordAct(trx, ctx, {
      kind: ACTS[kind],
      subjects: [{ type: 'person', id: personId }],
      payload: done,
    });
    return done;
  });
}
