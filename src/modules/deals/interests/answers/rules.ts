import type { NewDeal, Party } from '../../deals/schema.ts';
import type { Interest } from '../schema.ts';

export type DealParties = Omit<NewDeal, 'id' | 'province'>;

/**
 * The two parties of the deal that an accepted interest opens; undefined where nobody is known on the answering side.
 * A broker who accepts for it stays with the deal.
 */
export function dealParties(
  interest: Interest,
  { answering, broker }: { answering: string | null; broker: string | null },
): DealParties | undefined {
  const sender: Party = { organisationId: interest.senderOrganisationId, personId: interest.senderPersonId };
  const receiver: Party = { organisationId: interest.receiverOrganisationId, personId: answering };
  if (!receiver.organisationId && !receiver.personId) return undefined;
  const toNeed = interest.recordType === 'need';
  return {
    interestId: interest.id,
    technologyId: toNeed ? interest.technologyId : interest.recordId,
    needId: toNeed ? interest.recordId : interest.needId,
    seeker: toNeed ? receiver : sender,
    owner: toNeed ? sender : receiver,
    brokerPersonId: broker,
  };
}
