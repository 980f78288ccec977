import type { Hand, Side } from '../deals/schema.ts';

export const MOST_TIMES = 3;

export type Meeting = {
  id: string;
  state: 'proposed' | 'agreed' | 'cancelled';
  proposedBy: Side;
  /** One to three moments, earliest first. */
  times: Date[];
  chosen: Date | null;
  link: string | null;
  place: string | null;
  /** How often it has changed since it was first proposed: SEQUENCE of RFC 5545. */
  sequence: number;
  outcome: string | null;
  outcomeBy: Hand | null;
};

export type ProposedMeeting = { times: Date[]; link: string; place: string };
