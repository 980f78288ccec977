import type { Actor } from '../../../kernel/actor.ts';
import { denied, missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';
import { type InterestAction, interestWorkflow } from './rules.ts';
import type { Interest, RecordType } from './schema.ts';

/** What answers for a record of either kind; whoever is interested in one holds, or looks for, the other. */
export const ANSWERING = { need: 'need.hold', technology: 'technology.hold' } as const;
export const SENDING = { need: 'technology.hold', technology: 'need.hold' } as const satisfies Record<RecordType, string>;

export type Side = 'sender' | 'receiver' | 'broker' | 'reader';
export type Placed = Pick<
  Interest,
  | 'state'
  | 'recordType'
  | 'senderPersonId'
  | 'senderOrganisationId'
  | 'receiverOrganisationId'
  | 'brokerProvince'
  | 'escalatedOn'
>;

/** On which sides of an interest an actor stands; `holds`: is a holder of the record. What is only kept has none. */
export function sidesOf(actor: Actor, interest: Placed, holds: boolean): Side[] {
  const { recordType, senderOrganisationId, receiverOrganisationId, brokerProvince } = interest;
  if (interest.state === 'kept') return [];
  const scope = { province: brokerProvince };
  const sides: Side[] = [];
  const own = actor.kind === 'person' && actor.id === interest.senderPersonId;
  if (own || may(actor, SENDING[recordType], { organisationId: senderOrganisationId })) sides.push('sender');
  if (holds || may(actor, ANSWERING[recordType], { organisationId: receiverOrganisationId })) sides.push('receiver');
  if (interest.escalatedOn && may(actor, 'interest.escalated', scope)) sides.push('broker');
  if (may(actor, 'interest.read', scope)) sides.push('reader');
  return sides;
}

const BY_SIDE: Record<Side, readonly InterestAction[]> = {
  sender: ['reply', 'withdraw'],
  receiver: ['accept', 'decline', 'ask'],
  broker: ['accept', 'decline', 'call'],
  reader: [],
};

/** What these sides may do now. */
export const actionsOf = (sides: readonly Side[], state: Interest['state']): InterestAction[] =>
  interestWorkflow.available(state).filter(action => sides.some(side => BY_SIDE[side].includes(action)));

/** The side from which an actor does something. Who is on no side does not learn that there is an interest. */
export function permitAction(sides: readonly Side[], action: InterestAction): Side {
  if (sides.length === 0) throw missing();
  const side = sides.find(one => BY_SIDE[one].includes(action));
  if (side) return side;
  throw denied({
    vi: 'Bước này do bên kia thực hiện.',
    en: 'This step is for the other side to take.',
  });
}

/** The desk of what nobody answered. */
export function permitDesk(actor: Actor): void {
  if (!may(actor, 'interest.escalated')) throw missing();
}
