import run from './last-run.json' with { type: 'json' };

/** Sets of questions that `npm run quality` asks. */
export type SetCode =
  | 'clear'
  | 'everyday'
  | 'short'
  | 'shortUnmarked'
  | 'foreign'
  | 'englishOnly'
  | 'clearStripped'
  | 'everydayStripped'
  | 'shortStripped'
  | 'xquad'
  | 'tatoeba';

/** Who answers: the engine as it is, the engine without one of its layers, and the floor. */
export type AskerCode = 'engine' | 'withoutLearner' | 'openOnly' | 'learntOnly' | 'untranslated';

/** Shares in percent; `mrr10` is 0 to 1. */
export type Row = { set: SetCode; by: AskerCode; queries: number; s1: number; s10: number; mrr10: number };

/** The last run over the sample and the four public collections: written by `npm run quality`, where they are. */
export const lastRun = run as unknown as {
  day: string;
  technologies: number;
  rows: Row[];
  /** Percent, and of how many. */
  confidence: Record<'silent' | 'robbed' | 'kept' | 'keptRight' | 'right', { percent: number; of: number }>;
};
