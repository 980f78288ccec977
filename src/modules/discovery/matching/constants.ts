/** Every figure that matching rests on, in one place. */

/** Candidates judged by fit and means: the most relevant ones. */
export const CANDIDATES = 200;

/** How far fit and means can pull a relevance down: a factor of 0 leaves 70 % of it. */
export const LEAST_FACTOR = 0.7;

/** What an unknown factor counts as when it is unknown for every candidate. */
export const NOTHING_KNOWN = 0.5;

/** Within a factor the worst part leads: 0.6 of the worst and 0.4 of the mean. */
export const WORST_SHARE = 0.6;

/** The relevance from which a match may be called confident. */
export const CONFIDENT_RELEVANCE = 0.3;
/** Topic words that a confident match explains, unless it explains a compound of several words. */
export const CONFIDENT_TOPICS = 2;
/** The strength (0 to 1) from which a word counts as explained. */
export const EXPLAINED = 0.2;
/** A match whose relevance hangs on one word for more than this is suspect, unless nothing else was asked. */
export const ONE_WORD_SHARE = 0.6;

/** Sectors alike, neighbouring, and apart. */
export const SECTOR_VALUES = { same: 1, related: 0.6, apart: 0.3 } as const;
/** The firm's level reaches what the technology demands, is one step short, or more. */
export const LEVEL_VALUES = [1, 0.6, 0.2] as const;

/** Technology readiness from which a thing can be bought and run (scale of 1 to 9). */
export const READY_TRL = 7;
/** Months that a technology needs at least before it can be run, by what its readiness lacks. */
export const SHORT_MONTHS = 12;
export const LONG_MONTHS = 24;
export const READINESS_VALUES = { ready: 1, ample: 0.8, tight: 0.5, short: 0.2 } as const;

/** The multiple of the budget at which money counts for nothing. */
export const HOPELESS_COST = 3;
/** From this value on a part needs no warning. */
export const GOOD = 0.85;
/** Below this value a part is named in the head of the match. */
export const POOR = 0.7;
