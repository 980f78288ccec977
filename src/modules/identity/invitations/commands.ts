import { type Actor, actorName, OPERATOR, VISITOR } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Post as PostOffice } from '../../../platform/mail/index.ts';
import { appointOnce, employerOf } from '../grants/commands.ts';
import type { Post } from '../grants/schema.ts';
import { listGrantsInForce } from '../grants/store.ts';
import { findAddress } from '../people/store.ts';
import { invitationMail } from './mail.ts';
import { mayWithdraw, permitAccepting, permitInvitation, permitInviting } from './policy.ts';
import { refuseClosed, validUntil } from './rules.ts';
import { checkInvitation, type Invitation, type PostedInvitation } from './schema.ts';
import { closeInvitation, findInvitation, insertInvitation, lockInvitation } from './store.ts';
import { invitationPath, isInvitationToken } from './token.ts';

/** By what an invitation reaches whom it is for. */
export type Sending = { mailer: Pick<PostOffice, 'enqueue'>; baseUrl: string };

/**
 * Invites an address to a role. The letter is kept with the invitation: one that does not go through leaves the link
 * on the sender's page. The same key with the same words invites once.
 */
export async function invite(
  ctx: Ctx,
  posted: PostedInvitation,
  { mailer, baseUrl }: Sending,
  idemKey?: string,
): Promise<{ id: string }> {
  permitInviting(ctx.actor);
  const checked = checkInvitation(posted);
  const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, posted);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const employer = (await employerOf(trx, checked)) ?? null;
      permitInvitation(ctx.actor, checked, employer, (await ownAddress(trx, ctx.actor)) === checked.email);
      const id = newId(ctx.now);
      await insertInvitation(trx, {
        ...checked,
        id,
        invitedBy: actorName(ctx.actor),
        invitedAt: ctx.now,
        validUntil: validUntil(ctx.now),
      });
      const link = baseUrl + invitationPath(ctx.secret, id);
      await mailer.enqueue(trx, invitationMail(checked, employer, link), `invitation ${id}`);
      await recordAct(trx, ctx, {
        kind: 'invitation.send',
        subjects: [{ type: 'invitation', id }],
        payload: postFacts(checked),
        ...(key ? { key } : {}),
      });
      return { id };
    },
    async act => ({ id: act.subjects[0]!.id }),
  );
}

const ownAddress = async (trx: Trx, actor: Actor): Promise<string | undefined> =>
  actor.kind === 'person' ? (await findAddress(trx, actor.id))?.email.toLowerCase() : undefined;

export async function withdrawInvitation(ctx: Ctx, id: string): Promise<void> {
  permitInviting(ctx.actor);
  await ctx.database.transaction(async trx => {
    const invitation = await lockInvitation(trx, id);
    if (!invitation || !mayWithdraw(ctx.actor, invitation)) throw missing();
    refuseClosed(invitation, ctx.now);
    await closeInvitation(trx, id, 'withdrawn_at', ctx.now);
    await recordAct(trx, ctx, {
      kind: 'invitation.withdraw',
      subjects: [{ type: 'invitation', id }],
      payload: postFacts(invitation),
    });
  });
}

/** The invitation as whom it is for may see it; every reason why it can not be accepted is said. */
export async function readInvitation(ctx: Ctx, id: string, token: string): Promise<Invitation> {
  const { db } = ctx.database;
  return permitted(db, ctx, token, await findInvitation(db, id));
}

/** Accepts an invitation, once: the role begins today and comes from whoever invited. */
export async function acceptInvitation(ctx: Ctx, id: string, token: string): Promise<Invitation> {
  return ctx.database.transaction(async trx => {
    const invitation = await permitted(trx, ctx, token, await lockInvitation(trx, id));
    const personId = (ctx.actor as { id: string }).id;
    const grantId = await appointOnce(trx, ctx, personId, postFacts(invitation), invitation.invitedBy);
    await closeInvitation(trx, id, 'accepted_at', ctx.now);
    await recordAct(trx, ctx, {
      kind: 'invitation.accept',
      subjects: [
        { type: 'invitation', id },
        { type: 'person', id: personId },
        { type: 'grant', id: grantId },
      ],
      payload: postFacts(invitation),
    });
    return invitation;
  });
}

async function permitted(
  handle: Db | Trx,
  ctx: Ctx,
  token: string,
  invitation: Invitation | undefined,
): Promise<Invitation> {
  if (!invitation || !isInvitationToken(ctx.secret, invitation.id, token)) throw missing();
  refuseClosed(invitation, ctx.now);
  const address = ctx.actor.kind === 'person' ? await findAddress(handle, ctx.actor.id) : undefined;
  permitAccepting(ctx.actor, invitation, address, await inviterOf(handle, ctx, invitation.invitedBy));
  return invitation;
}

/** Whoever invited, as appointed today: a right that has ended invites nobody any more. */
async function inviterOf(handle: Db | Trx, ctx: Ctx, name: string): Promise<Actor> {
  if (name === 'operator') return OPERATOR;
  const id = name.startsWith('person:') ? name.slice('person:'.length) : undefined;
  if (!id) return VISITOR;
  return { kind: 'person', id, grants: await listGrantsInForce(handle, id, legalDay(ctx.now)) };
}

const postFacts = ({ role, organisationId, authority }: Post): Post => ({ role, organisationId, authority });
