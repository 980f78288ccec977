import type { Level, Traits } from '../index/document.ts';
import {
  LEVEL_VALUES,
  LONG_MONTHS,
  READINESS_VALUES,
  READY_TRL,
  SECTOR_VALUES,
  SHORT_MONTHS,
} from './constants.ts';
import { messages } from './messages.ts';
import { type Judged, known, unknown } from './parts.ts';

const LEVELS: readonly Level[] = ['outdated', 'medium', 'medium-advanced', 'advanced'];

/** Sectors whose technologies serve each other; the relation holds both ways. */
const RELATED: readonly (readonly [string, string])[] = [
  ['agriculture', 'fishery'],
  ['agriculture', 'processing'],
  ['agriculture', 'environment'],
  ['fishery', 'processing'],
  ['mechanics', 'electronics'],
  ['mechanics', 'materials'],
  ['mechanics', 'processing'],
  ['electronics', 'ict'],
  ['electronics', 'energy'],
  ['construction', 'transport'],
  ['construction', 'materials'],
  ['energy', 'environment'],
  ['energy', 'climate'],
  ['environment', 'climate'],
  ['environment', 'resources'],
  ['climate', 'resources'],
  ['health', 'materials'],
];

const related = (a: string, b: string): boolean =>
  RELATED.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

function sector(need: Traits, technology: Traits): Judged {
  const [ours, theirs] = [need.sectors, technology.sectors];
  if (ours.length === 0) return unknown('fit', 'sector', messages.sectorUnknownOfNeed());
  if (theirs.length === 0) return unknown('fit', 'sector', messages.sectorUnknownOfTechnology());
  const shared = ours.filter(code => theirs.includes(code));
  if (shared.length > 0) return known('fit', 'sector', SECTOR_VALUES.same, messages.sectorSame(shared));
  const near = ours.some(a => theirs.some(b => related(a, b)));
  return known(
    'fit',
    'sector',
    near ? SECTOR_VALUES.related : SECTOR_VALUES.apart,
    messages.sectorOther(theirs, near),
  );
}

function level(need: Traits, technology: Traits): Judged {
  if (technology.level === null) return unknown('fit', 'level', messages.levelUnknownOfTechnology());
  if (need.level === null) return unknown('fit', 'level', messages.levelUnknownOfNeed());
  const short = LEVELS.indexOf(technology.level) - LEVELS.indexOf(need.level);
  if (short <= 0)
    return known('fit', 'level', LEVEL_VALUES[0], messages.levelEnough(need.level, technology.level));
  const value = LEVEL_VALUES[Math.min(short, 2)] ?? LEVEL_VALUES[2];
  return known('fit', 'level', value, messages.levelShort(need.level, technology.level, short));
}

const DAYS_A_MONTH = 30.44;
const DAY = 86_400_000;

function monthsBetween(from: string, to: string): number | undefined {
  const months = (Date.parse(to) - Date.parse(from)) / DAY / DAYS_A_MONTH;
  return Number.isFinite(months) ? months : undefined;
}

/** Below readiness 7 a technology still has to be developed, and each further step takes longer. */
function readinessValue(trl: number, months: number): number {
  if (months < 0) return READINESS_VALUES.short;
  if (trl >= READY_TRL) return READINESS_VALUES.ready;
  const early = trl <= 3;
  if (months <= SHORT_MONTHS) return READINESS_VALUES.short;
  if (months <= LONG_MONTHS) return early ? READINESS_VALUES.short : READINESS_VALUES.tight;
  return early ? READINESS_VALUES.tight : READINESS_VALUES.ample;
}

function readiness(need: Traits, technology: Traits, today: string): Judged {
  if (technology.trl === null) return unknown('fit', 'readiness', messages.trlUnknown());
  const months = need.deadline === null ? undefined : monthsBetween(today, need.deadline);
  if (need.deadline === null || months === undefined) {
    return unknown('fit', 'readiness', messages.deadlineUnknown(technology.trl));
  }
  const value = readinessValue(technology.trl, months);
  return known('fit', 'readiness', value, messages.readiness(technology.trl, need.deadline, months, value));
}

/** Does the technology suit the firm, whatever it costs? Sector, technology level, readiness. */
export const fitParts = (need: Traits, technology: Traits, today: string): Judged[] => [
  sector(need, technology),
  level(need, technology),
  readiness(need, technology, today),
];
