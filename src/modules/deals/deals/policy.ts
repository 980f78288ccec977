import type { Actor } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { may, type Territory, territoryOf } from '../../identity/index.ts';
import type { Deal, Hand, Party } from './schema.ts';

export type Access = Hand | 'reader';
type Parties = Pick<Deal, 'seeker' | 'owner' | 'brokerPersonId' | 'province'>;

/** By which right an actor sees a deal; undefined when to them there is none. */
export function accessOf(actor: Actor, deal: Parties): Access | undefined {
  if (actor.kind !== 'person') return undefined;
  const holds = ({ personId, organisationId }: Party, capability: 'need.hold' | 'technology.hold') =>
    personId === actor.id || (organisationId !== null && may(actor, capability, { organisationId }));
  if (holds(deal.seeker, 'need.hold')) return 'seeker';
  if (holds(deal.owner, 'technology.hold')) return 'owner';
  if (deal.brokerPersonId === actor.id && may(actor, 'deal.broker')) return 'broker';
  return may(actor, 'deal.read', { province: deal.province }) ? 'reader' : undefined;
}

/** To whoever is no part of it, a deal does not exist. */
export function permitRead<D extends Parties>(actor: Actor, deal: D | undefined): { deal: D; access: Access } {
  const access = deal && accessOf(actor, deal);
  if (!deal || !access) throw missing();
  return { deal, access };
}

/** An inspector reads and changes nothing; the broker helps, and decides nothing for a side. */
export function permitHand<H extends Hand>(actor: Actor, deal: Parties | undefined, hands: readonly H[]): H {
  const { access } = permitRead(actor, deal);
  const hand = hands.find(one => one === access);
  if (hand) return hand;
  throw denied({
    vi: 'Việc này chỉ hai bên của thương vụ làm được.',
    en: 'Only the two sides of the deal can do this.',
  });
}

/** Which deals an actor sees, for lists: the same as `accessOf` says of one. */
export type Reach = {
  personId: string;
  seekerOrganisations: string[];
  ownerOrganisations: string[];
  brokers: boolean;
  reads: Territory;
};

export function reachOf(actor: Actor): Reach {
  if (actor.kind !== 'person') throw missing();
  return {
    personId: actor.id,
    seekerOrganisations: territoryOf(actor, 'need.hold').organisations,
    ownerOrganisations: territoryOf(actor, 'technology.hold').organisations,
    brokers: may(actor, 'deal.broker'),
    reads: territoryOf(actor, 'deal.read'),
  };
}
