import type { Said } from '../../../kernel/errors.ts';

export type SuggestionState = 'open' | 'accepted' | 'rejected' | 'void';
/** Whose change brought it up. */
export type FoundBy = 'need' | 'technology';

/** One thing that speaks for a match or against it. `value` is 0 to 1, null where it is not known. */
export type ToldReason = Said & { factor: 'relevance' | 'fit' | 'means'; part: string; value: number | null };

/** What the engine says of a pair, without anything that was said in confidence. */
export type ToldMatch = {
  relevance: number;
  fit: number | null;
  means: number | null;
  sentence: Said;
  reasons: ToldReason[];
};

/** A pair as it was found just now; `place` is that among all that was found for the need, from 1. */
export type Found = { technologyId: string; score: number; confident: boolean; place: number; told: ToldMatch };

export type Suggestion = Found & {
  id: string;
  needId: string;
  state: SuggestionState;
  version: number;
  foundBy: FoundBy;
  foundAt: Date;
  /** Of the need. */
  province: string | null;
};

export const REJECTIONS = ['problem', 'scale', 'dear', 'advanced', 'unavailable', 'other'] as const;
export type Rejection = (typeof REJECTIONS)[number];
export const isRejection = (text: string): text is Rejection => REJECTIONS.some(code => code === text);

/** What is decided of a suggestion: it is proposed to both sides, or it is wrong for a reason. */
export type Verdict = { verdict: 'accepted' } | { verdict: 'rejected'; reason: Rejection; words: string };

/** What the engine said when somebody judged. */
export type EngineSaid = Pick<Found, 'score' | 'confident' | 'place'> &
  Pick<ToldMatch, 'relevance' | 'fit' | 'means'>;

export type NewJudgement = {
  id: string;
  suggestionId: string;
  verdict: 'accepted' | 'rejected';
  reason: Rejection | null;
  words: string | null;
  judgedBy: string;
  judgedAt: Date;
  engine: EngineSaid;
  lexiconVersion: string;
};

/** A judgement as the second judged set takes it. */
export type Judgement = Omit<NewJudgement, 'id' | 'suggestionId'> & {
  needId: string;
  technologyId: string;
  needVersion: number;
  technologyVersion: number;
};
