import { type Actor, actorName, type Role } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { may, type Scope, territoryOf } from './rules.ts';
import type { PlacedGrant, Post } from './schema.ts';

/** Where a post is: the territory itself, or the province of the organisation. */
export const scopeOf = (post: Omit<Post, 'role'>, province: string | null | undefined): Scope => ({
  organisationId: post.organisationId,
  province: post.authority ?? province ?? null,
});

/** Who appoints nobody does not see that there are appointments. */
export function permitPeople(actor: Actor): void {
  if (!may(actor, 'person.grant')) throw missing();
}

/** What each role may do is read by those who appoint and by those who inspect. */
export function permitRoles(actor: Actor): void {
  if (!may(actor, 'person.grant') && !may(actor, 'act.read')) throw missing();
}

/** A person is seen where one of their appointments lies in reach; whoever reaches everywhere sees everybody. */
export const seesPerson = (actor: Actor, grants: readonly PlacedGrant[]): boolean =>
  territoryOf(actor, 'person.grant').everywhere ||
  grants.some(grant => may(actor, 'person.grant', scopeOf(grant, grant.employer?.province)));

const MEMBER_ROLES: readonly Role[] = ['seeker', 'owner'];

/** Whoever acts for an organisation may bring colleagues in; every other appointment is an administrator's. */
export const mayFill = (actor: Actor, { role }: Pick<Post, 'role'>, scope: Scope): boolean =>
  may(actor, 'person.grant', scope) || (MEMBER_ROLES.includes(role) && may(actor, 'member.invite', scope));

export function permitGranting(actor: Actor, personId: string, scope: Scope): void {
  permitPeople(actor);
  if (actor.kind === 'person' && actor.id === personId)
    throw denied({ vi: 'Không ai tự bổ nhiệm mình.', en: 'Nobody appoints themselves.' });
  if (!may(actor, 'person.grant', scope)) throw beyond();
}

export const beyond = () =>
  denied({
    vi: 'Nơi này ngoài địa bàn mà bạn được bổ nhiệm người.',
    en: 'This is outside the territory in which you appoint people.',
  });

/** One's own appointment may be laid down; another's is ended by whom it came from, or by whoever appoints there. */
export function mayRevoke(actor: Actor, grant: PlacedGrant): boolean {
  const scope = scopeOf(grant, grant.employer?.province);
  const own = actor.kind === 'person' && actor.id === grant.personId;
  const brought = grant.grantedBy === actorName(actor) && may(actor, 'member.invite', scope);
  return own || brought || may(actor, 'person.grant', scope);
}

export function permitRevoking(actor: Actor, grant: PlacedGrant | undefined): asserts grant is PlacedGrant {
  if (!grant || !mayRevoke(actor, grant)) throw missing();
}
