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

export const SIDES = ['seeker', 'owner'] as const;
export type Side = (typeof SIDES)[number];
/** Whose hand did something: a side's or the broker's; a step may also be the program's. */
export type Hand = Side | 'broker';

export const OPEN_STATES = ['accepted', 'nda-signed', 'meeting', 'negotiating', 'mou-signed'] as const;
export const DEAL_STATES = [...OPEN_STATES, 'closed', 'declined', 'lapsed'] as const;
export type DealState = (typeof DEAL_STATES)[number];

export const DECLINE_REASONS = ['price', 'ip', 'capacity', 'standard', 'finance', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What is awaited of a side. */
export type MoveName =
  | 'sign-nda'
  | 'propose-meeting'
  | 'answer-meeting'
  | 'hold-meeting'
  | 'write-terms'
  | 'answer-terms'
  | 'sign-mou'
  | 'write-closing'
  | 'confirm-closing';

/** Whose move it is, what it is, and by which legal day, 'YYYY-MM-DD'. */
export type Move = { side: Side; what: MoveName; dueOn: string };

/** When each side signed; null where it has not. */
export type Signed = Record<Side, Date | null>;

export type Deal = Omit<NewDeal, 'interestId'> & {
  state: DealState;
  version: number;
  nda: Signed;
  mou: Signed;
  /** Absent when the deal has ended. */
  move: Move | null;
  openedAt: Date;
  lastMovedAt: Date;
  remindedAt: Date | null;
  endedBy: Side | null;
  endedReason: DeclineReason | null;
  /** For the two sides only. */
  endedWords: string | null;
};

export type Step = {
  at: Date;
  name: string;
  hand: Hand | 'program';
  from: DealState | null;
  to: DealState;
  day: string | null;
};
