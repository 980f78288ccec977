/** One side of a deal: the organisation, and the person who began for it. Either may be unknown, not both. */
export type Party = { organisationId: string | null; personId: string | null };

export type NewDeal = {
  id: string;
  technologyId: string | null;
  needId: string | null;
  interestId: string | null;
  seeker: Party;
  owner: Party;
  brokerPersonId: string | null;
  /** Code of the seeker's province: it says which broker and officer are at hand. */
  province: string | null;
};
