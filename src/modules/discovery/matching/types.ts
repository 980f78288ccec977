import type { Said } from '../../../kernel/errors.ts';
import type { Kind, Traits } from '../index/document.ts';
import type { Index } from '../index/types.ts';
import type { Group, ReadingOrigin } from '../lexicon/groups.ts';

export type MatchRequest = {
  /** What is being matched: a need looks for technologies, a technology for needs. */
  from: { kind: Kind; groups: readonly Group[]; traits: Traits };
  index: Index;
  limit: number;
  /** Legal day, 'YYYY-MM-DD': deadlines are judged from here. */
  today: string;
};

export type Factor = 'relevance' | 'fit' | 'means';
export type FitPart = 'sector' | 'level' | 'readiness';
export type MeansPart = 'capital' | 'runningCost' | 'area' | 'power' | 'water' | 'staff';
export type Part = 'words' | FitPart | MeansPart;

/** One sentence of the explanation. `value` is 0 to 1, `null` when not known. */
export type Reason = Said & { factor: Factor; part: Part; value: number | null; known: boolean };

/** A word of the asking side, the word it met, and its share (0 to 1) of the relevance. */
export type MatchedWord = { from: string; to: string; share: number; origin: ReadingOrigin };

export type MatchItem = {
  id: string;
  /** relevance × (0.7 + 0.3 fit) × (0.7 + 0.3 means), 0 to 1. */
  score: number;
  /** Good enough to be shown as an answer rather than as a lead. */
  confident: boolean;
  relevance: number;
  /** `null` when no part of the factor is known. */
  fit: number | null;
  means: number | null;
  /** One line for the head of the match. */
  sentence: Said;
  reasons: Reason[];
  words: MatchedWord[];
  /** Words of the asking side that this record does not answer, heaviest first. */
  unmatched: string[];
  /** More than 70 % of the relevance hangs on one word, while other things that were asked are not answered. */
  restsOnOneWord: boolean;
};
