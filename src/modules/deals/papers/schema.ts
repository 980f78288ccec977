import type { Side, Signed } from '../deals/schema.ts';

/** The items of a contract have numbers, 1 to 14 (Law on Technology Transfer, Art. 23). */
export const ITEM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const;
export type ItemNumber = (typeof ITEM_NUMBERS)[number];
export type PaperKind = 'terms' | 'closing' | `item-${ItemNumber}`;

/** What was filled in, by the name of the field; what was left empty is absent. Amounts are numbers. */
export type Content = Record<string, string | number | boolean | string[]>;

/** One version of what both sides work on. */
export type Paper = {
  kind: PaperKind;
  version: number;
  content: Content;
  /** Changes exactly when the contents do: what a side agrees to. */
  hash: string;
  savedBy: Side;
  savedAt: Date;
  agreed: Signed;
};
