import type { ListStatus } from '../../codes.ts';
import type { Outcome, Scores } from './rules.ts';

/** What the reviewer found out of a technology's place in the Government's lists. */
export type Listing = { listStatus: ListStatus | null; noticeRead: boolean };

/** A review as it was made; nobody changes it later. */
export type Review = {
  id: string;
  /** The version of the record that was read. */
  recordVersion: number;
  /** Null where the holder of the operator key reviewed. */
  personId: string | null;
  /** Null where it was returned before scores were asked for. */
  scores: Scores | null;
  outcome: Outcome;
  /** To the sender. */
  comment: string;
  reviewedAt: Date;
};
