import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';
import type { Holder } from '../holders/store.ts';
import { agreedTo } from '../submissions/consents/rules.ts';
import type { Consent } from '../submissions/consents/schema.ts';
import type { ConfidentialField, Relation } from './schema.ts';

/** Who may read which field: floor price and budget are for no counterparty. */
export const READERS: Record<ConfidentialField, readonly Relation[]> = {
  budget: ['sender', 'reviewer', 'broker', 'inspector'],
  means: ['sender', 'reviewer', 'broker', 'inspector'],
  floorPrice: ['sender', 'reviewer', 'broker', 'inspector'],
  firm: ['sender', 'reviewer', 'broker', 'party', 'inspector'],
  phone: ['sender', 'reviewer', 'broker', 'party', 'inspector'],
  email: ['sender', 'reviewer', 'broker', 'party', 'inspector'],
};

/** How a record stands: where it lies, who holds it, what its sender agreed to. */
export type Standing = {
  province: string | null;
  holders: readonly Holder[];
  consents: readonly Consent[];
};
/** What is known of the actor beside their rights: the private link, and a deal about this record. */
export type Known = { proof: boolean; party: boolean };

/** Brokers and parties of a deal read by the sender's agreement alone, which may be withdrawn at any time. */
export function relationsOf(actor: Actor, { province, holders, consents }: Standing, known: Known): Relation[] {
  const holds = actor.kind === 'person' && holders.some(({ personId }) => personId === actor.id);
  const relations: Record<Relation, boolean> = {
    sender: known.proof || holds,
    reviewer: may(actor, 'record.review', { province }),
    broker: may(actor, 'deal.broker', { province }) && agreedTo(consents, 'support'),
    party: known.party && agreedTo(consents, 'contact'),
    inspector: may(actor, 'record.read-confidential', { province }),
  };
  return (Object.keys(relations) as Relation[]).filter(relation => relations[relation]);
}

export const fieldsFor = (relations: readonly Relation[]): ReadonlySet<ConfidentialField> =>
  new Set(
    (Object.keys(READERS) as ConfidentialField[]).filter(field =>
      READERS[field].some(relation => relations.includes(relation)),
    ),
  );

/** The fields of this record that the actor may read; every page that shows one asks. */
export const visibleFields = (actor: Actor, record: Standing, known: Known): ReadonlySet<ConfidentialField> =>
  fieldsFor(relationsOf(actor, record, known));

/** To whom nothing of a record's confidence is shown, it is missing. */
export function permitConfidential(relations: readonly Relation[]): void {
  if (relations.length === 0) throw missing();
}
