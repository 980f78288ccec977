import type { Actor } from '../../../kernel/actor.ts';
import { denied, missing, type Said } from '../../../kernel/errors.ts';
import { may, type Territory, territoryOf } from '../../identity/index.ts';
import { isShown } from './rules.ts';
import type { Claim, MasteryCase, Sides } from './schema.ts';

const isPerson = (actor: Actor, id: string | null) => actor.kind === 'person' && actor.id === id;

/** For a firm speaks whoever is appointed to, not who once began; for a person alone that person. */
const speaksFor = (actor: Actor, organisationId: string | null, personId: string | null): boolean =>
  organisationId === null ? isPerson(actor, personId) : may(actor, 'mastery.claim', { organisationId });

/** The firm that learns to master the technology: it claims the steps. */
export const isReceiver = (actor: Actor, c: Sides): boolean => speaksFor(actor, c.organisationId, c.personId);
export const isOwner = (actor: Actor, c: Sides): boolean => speaksFor(actor, c.ownerOrganisationId, c.ownerPersonId);

/** Parties, confirmers and inspectors read the evidence; everybody else what the parties agreed to show. */
export const seesEvidence = (actor: Actor, c: MasteryCase): boolean =>
  isReceiver(actor, c) ||
  isOwner(actor, c) ||
  may(actor, 'mastery.confirm', { province: c.province }) ||
  may(actor, 'mastery.read', { province: c.province });

export function permitRead(actor: Actor, c: MasteryCase): void {
  if (!isShown(c) && !seesEvidence(actor, c)) throw missing();
}

export function permitEvidence(actor: Actor, c: MasteryCase): void {
  if (!seesEvidence(actor, c)) throw missing();
}

/** To whoever may look on, the refusal is said; to others the case does not exist. */
export function permitReceiver(actor: Actor, c: MasteryCase): void {
  permitEvidence(actor, c);
  if (!isReceiver(actor, c)) throw denied(SAID.receiver);
}

type Claimed = Pick<Claim, 'claimedBy' | 'employers'>;

/** Whoever has a hand in it does not judge it: not the claimant, not a side, nobody employed where one of these is. */
export function isInvolved(actor: Actor, c: Sides, { claimedBy, employers }: Claimed): boolean {
  if (actor.kind !== 'person') return false;
  const people = [claimedBy, c.personId, c.ownerPersonId];
  const organisations = [c.organisationId, c.ownerOrganisationId, ...employers];
  return (
    people.includes(actor.id) ||
    actor.grants.some(({ organisationId }) => organisationId !== null && organisations.includes(organisationId))
  );
}

export const mayConfirm = (actor: Actor, c: MasteryCase, claim: Claimed): boolean =>
  actor.kind === 'person' &&
  may(actor, 'mastery.confirm', { province: c.province }) &&
  !isInvolved(actor, c, claim);

export function permitConfirm(actor: Actor, c: MasteryCase, claim: Claimed): void {
  permitEvidence(actor, c);
  if (!mayConfirm(actor, c, claim)) throw denied(SAID.confirmer);
}

/** Which cases a list may show in full to this actor. */
export type Reach = Pick<Territory, 'everywhere' | 'provinces'>;
export type Readable = { reach: Reach; confirms: Reach; organisations: string[]; personId: string | null };

export function readableBy(actor: Actor): Readable {
  const [claims, confirms, reads] = (['mastery.claim', 'mastery.confirm', 'mastery.read'] as const).map(capability =>
    territoryOf(actor, capability),
  ) as [Territory, Territory, Territory];
  return {
    reach: {
      everywhere: confirms.everywhere || reads.everywhere,
      provinces: [...new Set([...confirms.provinces, ...reads.provinces])],
    },
    confirms,
    organisations: claims.organisations,
    personId: actor.kind === 'person' ? actor.id : null,
  };
}

const SAID = {
  receiver: {
    vi: 'Việc này do bên nhận công nghệ làm.',
    en: 'This is for the firm that receives the technology.',
  },
  confirmer: {
    vi: 'Người xác nhận phải được giao việc này ở tỉnh của hồ sơ, và không thuộc bên nào trong hồ sơ.',
    en: 'Whoever confirms is appointed to it in the province of the case and belongs to none of its sides.',
  },
} as const satisfies Record<string, Said>;
