import { actorName } from '../../../kernel/actor.ts';
import { conflict, missing } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { type NewAct, recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Database, Trx } from '../../../platform/db/database.ts';
import { endGrant, listGrantsInForce } from '../grants/store.ts';
import { clearInvitationsTo } from '../invitations/store.ts';
import { deletePasskeysOf } from '../passkeys/store.ts';
import { said } from './messages.ts';
import type { Session } from './schema.ts';
import {
  deleteSession,
  deleteSessions,
  erase,
  findPersonByEmail,
  findProfile,
  updateEmail,
  updateProfile,
} from './store.ts';

type Change = 'password.change' | 'two-factor.enable' | 'two-factor.disable';
type PersonAct = 'session.end' | 'email.change' | 'person.change' | 'person.erase';

const act = (trx: Trx, ctx: Ctx, kind: PersonAct, id: string, payload?: object) =>
  recordAct(trx, ctx, { kind, subjects: [{ type: 'person', id }], ...(payload && { payload }) });

/** The act of what the library does by itself. */
export const accountAct = (kind: Change, id: string): NewAct => ({ kind, subjects: [{ type: 'person', id }] });

/** Ends one of the person's own sessions. One of somebody else, or one that has ended, is missing. */
export async function endSession(ctx: Ctx, personId: string, id: string): Promise<void> {
  await ctx.database.transaction(async trx => {
    if ((await deleteSession(trx, personId, id)) === 0) throw missing();
    await act(trx, ctx, 'session.end', personId, { ended: 1 });
  });
}

/** Ends all sessions of the person but the one that asks; how many that were. */
export async function endOtherSessions(ctx: Ctx, { id, person }: Session): Promise<number> {
  return ctx.database.transaction(async trx => {
    const ended = await deleteSessions(trx, person.id, id);
    if (ended > 0) await act(trx, ctx, 'session.end', person.id, { ended });
    return ended;
  });
}

/** The end of a session by signing in anew: nothing that anybody decided, so no act. */
export async function endSessionQuietly(database: Database, { id, person }: Session): Promise<void> {
  await database.transaction(trx => deleteSession(trx, person.id, id));
}

/** Name and language. What is as it was leaves no trace. */
export async function changeProfile(
  ctx: Ctx,
  personId: string,
  profile: { name: string; locale: Locale },
): Promise<void> {
  await ctx.database.transaction(async trx => {
    const before = await findProfile(trx, personId);
    const changed = (['name', 'locale'] as const).filter(field => before[field] !== profile[field]);
    if (changed.length === 0) return;
    await updateProfile(trx, personId, profile, ctx.now);
    await act(trx, ctx, 'person.change', personId, { changed });
  });
}

/** A new address that its owner has confirmed; every session but the given one ends. */
export async function changeEmail(
  ctx: Ctx,
  personId: string,
  email: string,
  keep: string | undefined,
): Promise<{ before: string; locale: Locale }> {
  return ctx.database.transaction(async trx => {
    if (await findPersonByEmail(trx, email)) throw conflict(said('emailTaken'));
    const before = await findProfile(trx, personId);
    await updateEmail(trx, personId, email, ctx.now);
    await deleteSessions(trx, personId, keep);
    await act(trx, { ...ctx, actor: { kind: 'person', id: personId, grants: [] } }, 'email.change', personId);
    return { before: before.email, locale: before.locale };
  });
}

/** Takes away what a later module keeps in a person's own words, or for that person alone. */
export type Forget = (trx: Trx, personId: string) => Promise<void>;

/**
 * Takes everything away by which the person is known here, and ends the appointments. The number stays: acts name
 * nothing else (Law 91/2025/QH15, the right to have personal data deleted).
 */
export async function erasePerson(ctx: Ctx, personId: string, forget: readonly Forget[] = []): Promise<void> {
  await ctx.database.transaction(async trx => {
    const grants = await listGrantsInForce(trx, personId, legalDay(ctx.now));
    for (const { id } of grants)
      await endGrant(trx, id, { by: actorName(ctx.actor), at: ctx.now, reason: 'person.erase' });
    for (const forgetIn of forget) await forgetIn(trx, personId);
    await deletePasskeysOf(trx, personId);
    await clearInvitationsTo(trx, personId);
    await erase(trx, personId, ctx.now);
    await act(trx, ctx, 'person.erase', personId, { appointments: grants.length });
  });
}
