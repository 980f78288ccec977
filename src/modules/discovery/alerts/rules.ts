import { legalDay } from '../../../kernel/legal-day.ts';
import type { Cadence } from './schema.ts';

/** As many as one person can look after. */
export const MOST_ALERTS = 50;
/** What a letter lists; the rest is counted. */
export const MOST_IN_LETTER = 10;
/** Of a record that is told, the part of the question which it answers at least. */
export const LEAST_RELEVANCE = 0.5;

const DAY_MS = 24 * 60 * 60 * 1000;
const MONDAY = 1;

/**
 * The last moment at which letters of this cadence were due: seven in the morning in Asia/Ho_Chi_Minh, of a day or of
 * a Monday. What was found before it and not told yet is told, also by a server that was down at seven.
 */
export function lastMoment(cadence: Exclude<Cadence, 'none'>, now: Date): Date {
  let moment = atSeven(legalDay(now));
  if (moment.getTime() > now.getTime()) moment = back(moment);
  if (cadence === 'weekly') while (weekday(moment) !== MONDAY) moment = back(moment);
  return moment;
}

const atSeven = (day: string): Date => new Date(`${day}T07:00:00+07:00`);
const back = (moment: Date): Date => new Date(moment.getTime() - DAY_MS);
const weekday = (moment: Date): number => new Date(`${legalDay(moment)}T00:00:00Z`).getUTCDay();
