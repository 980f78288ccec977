import type { Segment } from './segment.ts';

/** What a list may be sorted by; records that do not say it stand last, and equal ones by their age. */
export const SORTS = ['relevance', 'newest', 'readiness', 'capital'] as const;
export type Sort = (typeof SORTS)[number];

/** A number that JSON can carry: a cursor may end among the records that do not say. */
const UNKNOWN = -Number.MAX_VALUE;

/** The larger key stands first. */
export function sortKey(sort: Sort, segment: Segment, doc: number, score: number): number {
  switch (sort) {
    case 'relevance':
      return score;
    case 'newest':
      return 0;
    case 'readiness':
      return segment.traits[doc]!.trl ?? UNKNOWN;
    case 'capital': {
      const { capitalVnd } = segment.traits[doc]!;
      return capitalVnd ? -capitalVnd.min : UNKNOWN;
    }
  }
}
