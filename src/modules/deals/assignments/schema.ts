import type { LocalisedText } from '../../../kernel/localised.ts';

export type AssignmentState = 'open' | 'taken' | 'profiled' | 'not-found' | 'lapsed';

/** Why nothing was found. */
export const NOT_FOUND = ['no-technology', 'too-dear', 'too-early', 'no-transfer', 'unclear', 'other'] as const;
export type NotFound = (typeof NOT_FOUND)[number];
export const isNotFound = (text: string): text is NotFound => NOT_FOUND.some(code => code === text);

/** What a search ends in: a technology profile, whose options are the findings, or a reason. */
export type Profile = { problem: string; advice: string };
export type Outcome = Profile | { code: NotFound; sentence: string };

export type Assignment = {
  id: string;
  needId: string;
  state: AssignmentState;
  version: number;
  searcherId: string | null;
  /** Why it was given to somebody else. */
  namingReason: string | null;
  /** Legal day. */
  dueOn: string;
  /** Opened by the program, since nothing suitable was found in time. */
  byItself: boolean;
  openedAt: Date;
  takenAt: Date | null;
  endedAt: Date | null;
  outcome: Outcome | null;
  needTitle: LocalisedText;
  needState: string;
  province: string | null;
};

/** A source or representative that was asked. Personal data: it stands in no act. */
export type Ask = {
  id: string;
  whom: string;
  what: string;
  askedOn: string;
  answer: string | null;
  answeredOn: string | null;
};

/** An option: a technology of the catalogue, or an address outside, with what it takes. */
export type Finding = {
  id: string;
  technologyId: string | null;
  url: string | null;
  title: string;
  sentence: string;
  takes: string;
};

export type AskGiven = { whom: string; what: string; askedOn: string };
export type AnswerGiven = { answer: string; answeredOn: string };
/** `link`: the address of a technology here, or any address outside. */
export type FindingGiven = { link: string; title: string; sentence: string; takes: string };
export type EndGiven =
  | ({ as: 'profile' } & Profile)
  | { as: 'not-found'; code: string; sentence: string };
