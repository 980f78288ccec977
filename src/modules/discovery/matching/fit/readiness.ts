import type { Traits } from '../../index/document.ts';
import { LONG_MONTHS, READINESS_VALUES, READY_TRL, SHORT_MONTHS } from '../constants.ts';
import { known, untold } from '../parts.ts';
import { fitMessages as messages } from './messages.ts';

const DAYS_A_MONTH = 30.44;
const DAY = 86_400_000;

function monthsBetween(from: string, to: string): number | undefined {
  const months = (Date.parse(to) - Date.parse(from)) / DAY / DAYS_A_MONTH;
  return Number.isFinite(months) ? months : undefined;
}

/** The first legal day that lies more than `months` after another. */
export const dayAfterMonths = (from: string, months: number): string =>
  new Date(Date.parse(from) + (Math.floor(months * DAYS_A_MONTH) + 1) * DAY).toISOString().slice(0, 10);

/** Below readiness 7 a technology still has to be developed, and each further step takes longer. */
function readinessValue(trl: number, months: number): number {
  if (months < 0) return READINESS_VALUES.short;
  if (trl >= READY_TRL) return READINESS_VALUES.ready;
  const early = trl <= 3;
  if (months <= SHORT_MONTHS) return READINESS_VALUES.short;
  if (months <= LONG_MONTHS) return early ? READINESS_VALUES.short : READINESS_VALUES.tight;
  return early ? READINESS_VALUES.tight : READINESS_VALUES.ample;
}

export function judgeReadiness({ deadline }: Traits, { trl }: Traits, today: string) {
  if (trl === null) return untold('technology', messages.trlUntold);
  const months = deadline === null ? undefined : monthsBetween(today, deadline);
  if (deadline === null || months === undefined) return untold('need', () => messages.deadlineUntold(trl));
  const value = readinessValue(trl, months);
  return known(value, () => messages.readiness(trl, deadline, months, value));
}
