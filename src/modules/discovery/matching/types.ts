import type { Said } from '../../../kernel/errors.ts';
import type { Kind, Traits } from '../index/document.ts';
import type { Index } from '../index/types.ts';
import type { Group, ReadingOrigin } from '../lexicon/groups.ts';
import type { Past } from './past.ts';

export type MatchRequest = {
  /** What is being matched: a need looks for technologies, a technology for needs. */
  from: { id?: string | undefined; kind: Kind; groups: readonly Group[]; traits: Traits };
  index: Index;
  limit: number;
  /** Legal day, 'YYYY-MM-DD': deadlines are judged from here. */
  today: string;
  /** What people have made of matches before; without it nothing is known. */
  past?: Past | undefined;
};

export const FACTORS = ['relevance', 'fit', 'means'] as const;
export const FIT_PARTS = ['sector', 'place', 'scale', 'level', 'readiness', 'language', 'listing'] as const;
export const MEANS_PARTS = ['capital', 'runningCost', 'area', 'power', 'water', 'staff', 'skill'] as const;
export const PARTS = ['words', ...FIT_PARTS, ...MEANS_PARTS] as const;
/** How a part stands: known by its value, or untold by the need or by the technology. */
export const STANDINGS = ['good', 'fair', 'poor', 'untold-by-need', 'untold-by-technology'] as const;

export type Factor = (typeof FACTORS)[number];
export type FitPart = (typeof FIT_PARTS)[number];
export type MeansPart = (typeof MEANS_PARTS)[number];
export type Part = (typeof PARTS)[number];
export type Standing = (typeof STANDINGS)[number];

/** One sentence of the explanation. `value` is 0 to 1, `null` when not known. */
export type Reason = Said & {
  factor: Factor;
  part: Part;
  value: number | null;
  known: boolean;
  standing: Standing;
};

/** The part that costs a match most. `points`: how much of the score, 0 to 1, is lost by it. */
export type HeldBack = Said & { part: FitPart | MeansPart; points: number };

/** A change on the need's side that would lift the match. `to`: the figure, code or legal day it takes. */
export type Lift = Said & { part: FitPart | MeansPart; to: number | string; score: number };

/** What a match would come to by all of its lifts at once. */
export type Together = Said & { score: number };

/**
 * A word of the asking side, the word it met, and its share (0 to 1) of the relevance. `records`: on how many
 * records a learnt pair rests.
 */
export type MatchedWord = {
  from: string;
  to: string;
  share: number;
  origin: ReadingOrigin;
  records?: number;
};

export type MatchItem = {
  id: string;
  /**
   * relevance × (0.7 + 0.3 fit) × (0.7 + 0.3 means) × experience, a little up or down by a broker's verdict on the
   * pair; 0 to 1; fused with a model's where one is at work.
   */
  score: number;
  /** Good enough to be shown as an answer rather than as a lead. */
  confident: boolean;
  relevance: number;
  /** `null` when no part of the factor is known; it counts as the candidates' median then. */
  fit: number | null;
  means: number | null;
  /** How interests in the technology were answered, `value` from 0.9 to 1; `null` where too little is known. */
  experience: (Said & { value: number }) | null;
  /** One line for the head of the match. */
  sentence: Said;
  reasons: Reason[];
  /** What costs most of what fit and means could give; none where nothing does. */
  heldBack: HeldBack | undefined;
  /** What the sender of the need could change, the greatest lift first; empty when a technology asks. */
  lifts: Lift[];
  /** `null` where there are not several lifts. */
  together: Together | null;
  words: MatchedWord[];
  /** Words of the asking side that this record does not answer, heaviest first. */
  unmatched: string[];
  /** More than 70 % of the relevance hangs on one word, while other things that were asked are not answered. */
  restsOnOneWord: boolean;
};
