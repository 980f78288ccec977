import type { Hand } from '../deals/schema.ts';

export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'png', 'jpg'] as const;
export type DealFileKind = (typeof FILE_KINDS)[number];

export type DealFile = { id: string; name: string; kind: DealFileKind; sha256: string; size: number };

export type Message = {
  id: string;
  /** Its place among the messages of the deal. */
  seq: number;
  hand: Hand;
  personId: string;
  /** Empty when it was withdrawn, when it is a file alone, or when its writer is forgotten. */
  body: string;
  sentAt: Date;
  withdrawnAt: Date | null;
  files: DealFile[];
};

/** Nothing is left of what somebody wrote whose account is erased. */
export const isForgotten = ({ body, files, withdrawnAt }: Message): boolean =>
  body === '' && files.length === 0 && withdrawnAt === null;

export const LONGEST_MESSAGE = 5_000;
/** A message may be taken back within ten minutes; a mark stays. */
export const WITHDRAW_WITHIN_MS = 10 * 60 * 1000;
