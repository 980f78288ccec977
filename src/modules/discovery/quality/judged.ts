import set from './judged.json' with { type: 'json' };

/** What somebody asks, and the records that answer it: `sample:…` of the sample, else the source's own ref. */
export type JudgedQuery = { text: string; answers: string[] };

/**
 * Our own judged set, written for the language and judged by reading the records. `clear`: needs in the words
 * of a specification. `everyday`: needs as a farmer or a workshop tells them. `short`: what is typed into a
 * search box, a third of it without marks, some of it with slips. `foreign`: what is asked in Korean, Chinese or
 * Japanese. `unanswerable`: needs that no record answers.
 */
export type Judged = {
  clear: JudgedQuery[];
  everyday: JudgedQuery[];
  short: JudgedQuery[];
  foreign: (JudgedQuery & { lang: string })[];
  unanswerable: string[];
};

export const judged: Judged = set;
