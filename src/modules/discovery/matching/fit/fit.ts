import type { Traits } from '../../index/document.ts';
import type { Judged, Verdict } from '../parts.ts';
import type { FitPart } from '../types.ts';
import { judgeLanguage } from './language.ts';
import { judgeLevel } from './level.ts';
import { judgeListing } from './listing.ts';
import { judgePlace } from './place.ts';
import { judgeReadiness } from './readiness.ts';
import { judgeScale } from './scale.ts';
import { judgeSector } from './sector.ts';

type Judge = (need: Traits, technology: Traits, today: string) => Verdict | undefined;

const JUDGES: Record<FitPart, Judge> = {
  sector: judgeSector,
  place: judgePlace,
  scale: judgeScale,
  level: judgeLevel,
  readiness: judgeReadiness,
  language: judgeLanguage,
  listing: judgeListing,
};

const BY_PART = Object.entries(JUDGES) as [FitPart, Judge][];

/** Does the technology suit the firm, whatever it costs? */
export function fitParts(need: Traits, technology: Traits, today: string): Judged[] {
  const parts: Judged[] = [];
  for (const [part, judge] of BY_PART) {
    const verdict = judge(need, technology, today);
    if (verdict) parts.push({ factor: 'fit', part, ...verdict });
  }
  return parts;
}
