import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { formatInteger } from '../../../platform/i18n/format.ts';
import {
  ACCEPTED_FACTOR,
  DECLINED_COUNTS,
  FEWEST_EVENTS,
  LEAST_EXPERIENCE,
  PRIOR_EVENTS,
  PRIOR_GOOD,
  REJECTED_FACTOR,
} from './constants.ts';

/** What has become of the interests in a technology within a year, as far as its owner was to answer them. */
export type Experience = { agreed: number; declined: number; unanswered: number };
export type Verdict = 'accepted' | 'rejected';

/** What people have made of matches: handed to the engine by whoever keeps it. */
export type Past = {
  experienceOf(technologyId: string): Experience | undefined;
  /** What a broker has found of the two. */
  verdictOn(needId: string, technologyId: string): Verdict | undefined;
};

const eventsOf = ({ agreed, declined, unanswered }: Experience): number => agreed + declined + unanswered;

/** Of fewer events nothing is counted: from a score and its parts, which are public, single ones could be told. */
const isTold = (experience: Experience | undefined): experience is Experience =>
  experience !== undefined && eventsOf(experience) >= FEWEST_EVENTS;

/**
 * The share of good answers, drawn towards what is usual by a Beta prior; a decline is an answer and counts in part.
 * 0 to 1.
 */
const smoothed = (experience: Experience): number =>
  (PRIOR_GOOD + experience.agreed + DECLINED_COUNTS * experience.declined) / (PRIOR_EVENTS + eventsOf(experience));

/** 1 for what is usual or better and for what is not known, down to 0.9. */
export function experienceFactor(experience: Experience | undefined): number {
  if (!isTold(experience)) return 1;
  const usual = PRIOR_GOOD / PRIOR_EVENTS;
  return 1 - (1 - LEAST_EXPERIENCE) * Math.max(0, 1 - smoothed(experience) / usual);
}

export const verdictFactor = (verdict: Verdict | undefined): number =>
  verdict === undefined ? 1 : verdict === 'accepted' ? ACCEPTED_FACTOR : REJECTED_FACTOR;

const SENTENCE: Record<keyof Experience, (n: string, of: string) => Said> = {
  unanswered: (n, of) => ({
    vi: `Bên này để quá hạn ${n} trong ${of} lời quan tâm của 12 tháng qua.`,
    en: `This side left ${n} of ${of} interests of the last 12 months unanswered in time.`,
  }),
  declined: (n, of) => ({
    vi: `Bên này trả lời đủ ${of} lời quan tâm của 12 tháng qua, từ chối ${n}.`,
    en: `This side answered all ${of} interests of the last 12 months and declined ${n}.`,
  }),
  agreed: (n, of) => ({
    vi: `Bên này nhận cả ${of} lời quan tâm của 12 tháng qua.`,
    en: `This side accepted all ${n} interests of the last 12 months.`,
  }),
};

/** The experience in a sentence; undefined where too little is known to be told. */
export function sayExperience(experience: Experience | undefined): Said | undefined {
  if (!isTold(experience)) return undefined;
  const what = (['unanswered', 'declined', 'agreed'] as const).find(one => experience[one] > 0)!;
  const say = (locale: Locale) =>
    SENTENCE[what](formatInteger(locale, experience[what]), formatInteger(locale, eventsOf(experience)))[locale];
  return { vi: say('vi'), en: say('en') };
}
