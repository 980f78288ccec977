import type { Actor, Person } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';
import type { Claim } from './schema.ts';

export function permitSignedIn(actor: Actor): asserts actor is Person {
  if (actor.kind !== 'person') throw missing();
}

export const isMember = (actor: Actor, organisationId: string): boolean =>
  may(actor, 'member.invite', { organisationId });

/** Colleagues see each other; to everybody else there is nothing to see. */
export function permitMember(actor: Actor, organisationId: string): void {
  if (!isMember(actor, organisationId)) throw missing();
}

/** Who appoints in the place of the organisation decides who acts for it, but never for themselves. */
export function permitDeciding(actor: Actor, claim: Claim | undefined): asserts claim is Claim {
  if (!claim || !may(actor, 'person.grant', { province: claim.organisation.province })) throw missing();
  if (actor.kind === 'person' && actor.id === claim.personId)
    throw denied({
      vi: 'Hồ sơ xin đại diện của chính bạn phải do người khác quyết định.',
      en: 'Somebody else has to decide on your own claim.',
    });
}
