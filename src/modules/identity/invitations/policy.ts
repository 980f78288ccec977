import { type Actor, actorName, type Person } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { beyond, mayFill, scopeOf } from '../grants/policy.ts';
import { may } from '../grants/rules.ts';
import type { Employer, Post } from '../grants/schema.ts';
import type { Invitation } from './schema.ts';

const SAID = {
  self: { vi: 'Không ai tự mời mình.', en: 'Nobody invites themselves.' },
  other: {
    vi: 'Lời mời này gửi tới một địa chỉ khác. Hãy đăng nhập bằng tài khoản có địa chỉ nhận được lời mời.',
    en: 'This invitation went to another address. Sign in with the account of the address that received it.',
  },
  unverified: {
    vi: 'Hãy xác nhận địa chỉ e-mail của tài khoản trước, rồi mở lại lời mời.',
    en: 'Confirm your account’s e-mail address first, then open the invitation again.',
  },
  lapsed: {
    vi: 'Người mời không còn quyền mời vào vai trò này. Hãy nhờ người khác mời lại.',
    en: 'Whoever invited you may no longer invite to this role. Ask somebody else for an invitation.',
  },
};

/** Who may invite to nothing at all does not see that there are invitations. */
export function permitInviting(actor: Actor): void {
  if (!may(actor, 'person.grant') && !may(actor, 'member.invite')) throw missing();
}

const mayInvite = (actor: Actor, post: Post, employer: Employer | null): boolean =>
  mayFill(actor, post, scopeOf(post, employer?.province));

/** `own` says whether the address is the actor's own. */
export function permitInvitation(actor: Actor, post: Post, employer: Employer | null, own: boolean): void {
  permitInviting(actor);
  if (own) throw denied(SAID.self);
  if (!mayInvite(actor, post, employer)) throw beyond();
}

/** It is taken back by whom it came from, or by whoever could have sent it. */
export const mayWithdraw = (actor: Actor, invitation: Invitation): boolean =>
  mayInvite(actor, invitation, invitation.employer);

/** `address` is the one of the account; `inviter` the sender as appointed today. */
export function permitAccepting(
  actor: Actor,
  invitation: Invitation,
  address: { email: string; verified: boolean } | undefined,
  inviter: Actor,
): asserts actor is Person {
  if (actor.kind !== 'person' || !address) throw missing();
  if (invitation.invitedBy === actorName(actor)) throw denied(SAID.self);
  if (address.email.toLowerCase() !== invitation.email) throw denied(SAID.other);
  if (!address.verified) throw denied(SAID.unverified);
  if (!mayInvite(inviter, invitation, invitation.employer)) throw denied(SAID.lapsed);
}
