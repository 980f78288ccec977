import type { Actor } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { scopeOf, seesPerson } from '../grants/policy.ts';
import { may, territoryOf } from '../grants/rules.ts';
import type { PlacedGrant } from '../grants/schema.ts';

/**
 * Sessions are ended and accounts locked by who reaches everything that the person is appointed to: an administrator of
 * a province does not shut somebody out who works for the whole country.
 */
export function mayTakeMeasures(actor: Actor, personId: string, inForce: readonly PlacedGrant[]): boolean {
  if (actor.kind === 'person' && actor.id === personId) return false;
  if (territoryOf(actor, 'account.lock').everywhere) return true;
  return (
    inForce.length > 0 &&
    inForce.every(grant => may(actor, 'account.lock', scopeOf(grant, grant.employer?.province)))
  );
}

export function permitMeasures(actor: Actor, personId: string, all: readonly PlacedGrant[], today: string): void {
  if (!may(actor, 'account.lock') || !seesPerson(actor, all)) throw missing();
  if (!mayTakeMeasures(actor, personId, inForceOn(all, today))) throw denied(BEYOND);
}

export const inForceOn = (grants: readonly PlacedGrant[], today: string): PlacedGrant[] =>
  grants.filter(({ revokedAt, validUntil }) => revokedAt === null && (validUntil === null || validUntil >= today));

const BEYOND = {
  vi: 'Người này là chính bạn, hoặc có vai trò ngoài địa bàn của bạn.',
  en: 'This is yourself, or somebody with appointments outside your territory.',
};
