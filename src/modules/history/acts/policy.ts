import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { isOwner, isReceiver, type KnownDeal } from '../../deals/index.ts';
import { may, type Scope } from '../../identity/index.ts';

/** Acts have no province: the log as a whole is for those who read it for the whole country. */
export const readsLog = (actor: Actor): boolean => may(actor, 'act.read', {});

export function permitLog(actor: Actor): void {
  if (!readsLog(actor)) throw missing();
}

/** An inspector reads the histories of what lies in reach, with the names. */
export const inspects = (actor: Actor, scope: Scope): boolean => may(actor, 'act.read', scope);

export const isPersonOf = (actor: Actor, ids: readonly (string | null)[]): boolean =>
  actor.kind === 'person' && ids.includes(actor.id);

/** Whoever holds records for the organisation. */
export const speaksFor = (actor: Actor, organisationId: string): boolean =>
  may(actor, 'need.hold', { organisationId }) || may(actor, 'technology.hold', { organisationId });

/** Those of a deal: both sides and its broker; the operator key and administrators are none of them. */
export const isOfDeal = (actor: Actor, deal: KnownDeal): boolean =>
  isReceiver(actor, deal) || isOwner(actor, deal) || isPersonOf(actor, [deal.brokerPersonId]);
