import type { Said } from '../../../../kernel/errors.ts';
import type { Sector } from '../../../../kernel/sectors.ts';
import type { FailReason, Step } from '../schema.ts';

/** A figure that is published under a name; a changed meaning is the next version. */
export type Indicator = {
  code: IndicatorCode;
  version: number;
  said: Said;
  definition: Said;
  unit: Said;
  period: Said;
  step: Step;
};

/** Codes of the programme of Decision 1851/QĐ-TTg of 2018, as amended by 138/QĐ-TTg of 2022. */
export const INDICATOR_CODES = ['FT_TRANSFERRED', 'FT_MASTERED'] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

/** A technology that counts: by which case, in which sector, since which legal day. */
export type Counted = { caseId: string; sector: Sector; day: string };

/** Which of them: of a year, up to the end of a year, of a sector. */
export type Part = { year?: number | undefined; until?: number | undefined; sector?: Sector | undefined };

export type Failures = { reason: FailReason; count: number };
