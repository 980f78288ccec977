/** Every figure that matching rests on, in one place. */

/** Candidates judged by fit and means: the most relevant ones. */
export const CANDIDATES = 200;

/** How far fit and means can pull a relevance down: a factor of 0 leaves 70 % of it. */
export const LEAST_FACTOR = 0.7;

/** What an unknown factor counts as when it is unknown for every candidate. */
export const NOTHING_KNOWN = 0.5;

/** Within a factor the worst part leads: 0.6 of the worst and 0.4 of the mean. */
export const WORST_SHARE = 0.6;

/** The relevance from which a match is said to answer part of a need. */
export const ANSWERS_PART = 0.3;
/** A match that hangs on one word for more than this is suspect, unless nothing else was asked. */
export const ONE_WORD_SHARE = 0.7;
/** The strength from which a word is not listed among those that found nothing. */
export const EXPLAINED = 0.2;

/** Sectors alike, neighbouring, and apart. */
export const SECTOR_VALUES = { same: 1, related: 0.6, apart: 0.3 } as const;
/** The firm's level, or what its people have learnt, is enough, one step short, or more. */
export const STEP_VALUES = [1, 0.6, 0.2] as const;

/** Technology readiness from which a thing can be bought and run (scale of 1 to 9). */
export const READY_TRL = 7;
/** Months that a technology needs at least before it can be run, by what its readiness lacks. */
export const SHORT_MONTHS = 12;
export const LONG_MONTHS = 24;
export const READINESS_VALUES = { ready: 1, ample: 0.8, tight: 0.5, short: 0.2 } as const;

/** Works in all of the climates of the need's province, in some, in one like them, in none. */
export const PLACE_VALUES = { same: 1, part: 0.8, alike: 0.6, apart: 0.3 } as const;
/** What handles far too little or too much still counts for this: it can be bought in number, or shared. */
export const LEAST_SCALE = 0.3;
/** The record is there in a language of the need, in English, or only in others: talks need an interpreter. */
export const LANGUAGE_VALUES = { shared: 1, english: 0.85, other: 0.6 } as const;
/** Encouraged, or restricted, which takes an approval and a licence. */
export const LISTING_VALUES = { encouraged: 1, restricted: 0.5 } as const;
/** A part that fewer of the candidates tell is nothing that could be called usual. */
export const TOLD_ENOUGH = 0.5;
/** A factor of which less than this share is known counts at most as the usual one. */
export const KNOWN_ENOUGH = 0.5;

/** The multiple of the budget at which money counts for nothing. */
export const HOPELESS_COST = 3;
/** From this value on a part needs no warning. */
export const GOOD = 0.85;
/** Below this value a part is named in the head of the match. */
export const POOR = 0.7;

/** Experience can pull a score down to this. */
export const LEAST_EXPERIENCE = 0.9;
/** Before anything is known: of so many interests so many are well answered. */
export const PRIOR_EVENTS = 5;
export const PRIOR_GOOD = 4;
/** A decline in time, beside an agreement. */
export const DECLINED_COUNTS = 0.5;
/** Fewer interests could be told apart. */
export const FEWEST_EVENTS = 5;
/** What a broker has accepted for a need stands a little higher there, what was rejected lower. */
export const ACCEPTED_FACTOR = 1.05;
export const REJECTED_FACTOR = 0.85;
