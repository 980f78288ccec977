import type { Said } from '../../../../kernel/errors.ts';
import type { Sector } from '../../../../kernel/sectors.ts';
import { STEP_SAID } from '../rules.ts';
import { FAIL_REASONS, type Step } from '../schema.ts';
import type { Counted, Failures, Indicator, IndicatorCode, Part } from './schema.ts';

const technologies = { vi: 'công nghệ', en: 'technologies' };
const period = {
  vi: 'Tính vào ngày bước ấy được xác nhận, theo giờ Việt Nam; cộng dồn từ đầu.',
  en: 'Counted on the day on which the step was confirmed, Vietnamese time; cumulative from the beginning.',
};
const once = {
  vi: 'Một công nghệ chuyển cho nhiều nơi chỉ tính một lần, ở lần xác nhận đầu tiên còn hiệu lực.',
  en: 'A technology that went to several places counts once, by its first confirmation that still stands.',
};

const indicator = (code: IndicatorCode, step: Step, name: Said, of: Said): Indicator => ({
  code,
  version: 1,
  said: name,
  definition: { vi: `${of.vi} ${once.vi}`, en: `${of.en} ${once.en}` },
  unit: technologies,
  period,
  step,
});

/** The indicators of mastering, in the order of the programme. */
export const INDICATORS: readonly Indicator[] = [
  indicator(
    'FT_TRANSFERRED',
    'transferred',
    { vi: 'Công nghệ được chuyển giao', en: 'Technologies transferred' },
    {
      vi: `Công nghệ theo hợp đồng đã có bước “${STEP_SAID.transferred.vi}” được người không thuộc bên nào xác nhận.`,
      en: `Technologies under a contract whose step “${STEP_SAID.transferred.en}” was confirmed by somebody of neither side.`,
    },
  ),
  indicator(
    'FT_MASTERED',
    'mastered',
    { vi: 'Công nghệ được làm chủ', en: 'Technologies mastered' },
    {
      vi: `Công nghệ nhận chuyển giao, giải mã hoặc tự phát triển đã có bước “${STEP_SAID.mastered.vi}” được xác nhận như vậy.`,
      en: `Technologies transferred, decoded or developed in-house whose step “${STEP_SAID.mastered.en}” was confirmed likewise.`,
    },
  ),
];

export const findIndicator = (code: string): Indicator | undefined => INDICATORS.find(one => one.code === code);

const yearOf = ({ day }: Counted) => Number(day.slice(0, 4));

export const partOf = (counted: readonly Counted[], { year, until, sector }: Part): Counted[] =>
  counted.filter(
    one =>
      (year === undefined || yearOf(one) === year) &&
      (until === undefined || yearOf(one) <= until) &&
      (sector === undefined || one.sector === sector),
  );

/** Every year from the first that counts to this one. */
export function yearsOf(counted: readonly Counted[], today: string): number[] {
  const last = Number(today.slice(0, 4));
  const first = Math.min(last, ...counted.map(yearOf));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export const sectorsOf = (counted: readonly Counted[]): Sector[] => [...new Set(counted.map(one => one.sector))].sort();

/** A number below this could be one firm that everybody in its trade would know. */
export const WITHHELD_BELOW = 5;

export type PublicFailures = { reason: Failures['reason']; count: number | undefined };

/**
 * Failures as the public sees them: of a reason with one to four of them not how many, and no total from which the
 * difference could be taken. What was achieved is never withheld.
 */
export const publicFailures = (failures: readonly Failures[]): PublicFailures[] =>
  FAIL_REASONS.map(reason => {
    const count = failures.find(one => one.reason === reason)?.count ?? 0;
    return { reason, count: count > 0 && count < WITHHELD_BELOW ? undefined : count };
  });
