import type { Band, Traits } from '../index/document.ts';
import { HOPELESS_COST } from './constants.ts';
import { messages, type ResourcePart } from './messages.ts';
import { type Judged, known, unknown } from './parts.ts';
import type { MeansPart } from './types.ts';

const isBand = (band: Band | null): band is Band =>
  band !== null && Number.isFinite(band.min) && Number.isFinite(band.max) && band.min >= 0;

/** 1 within the budget, falling evenly to 0 at three times the budget. */
function costValue(cost: number, budget: number): number {
  if (cost <= budget) return 1;
  if (budget <= 0) return 0;
  return Math.max(0, 1 - (cost / budget - 1) / (HOPELESS_COST - 1));
}

/** Judged by the least that the technology takes and the most that the firm has. */
function money(part: 'capital' | 'runningCost', takes: Band | null, has: Band | null): Judged {
  if (!isBand(takes)) return unknown('means', part, messages.moneyUnknownOfTechnology(part));
  if (!isBand(has)) return unknown('means', part, messages.moneyUnknownOfNeed(part, takes));
  return known('means', part, costValue(takes.min, has.max), messages.money(part, takes, has));
}

function resource(part: ResourcePart, takes: Band | null, has: Band | null): Judged {
  if (!isBand(takes)) return unknown('means', part, messages.resourceUnknownOfTechnology(part));
  if (!isBand(has)) return unknown('means', part, messages.resourceUnknownOfNeed(part, takes));
  const value = takes.min <= has.max ? 1 : has.max / takes.min;
  return known('means', part, value, messages.resource(part, takes, has));
}

const RESOURCES = {
  area: 'areaM2',
  power: 'powerKw',
  water: 'waterM3PerDay',
  staff: 'staff',
} as const satisfies Record<Exclude<MeansPart, 'capital' | 'runningCost'>, keyof Traits>;

/** Can the firm carry it? Money, space, power, water, people. */
export const meansParts = (need: Traits, technology: Traits): Judged[] => [
  money('capital', technology.capitalVnd, need.capitalVnd),
  money('runningCost', technology.runningCostVndPerYear, need.runningCostVndPerYear),
  ...(Object.keys(RESOURCES) as ResourcePart[]).map(part =>
    resource(part, technology[RESOURCES[part]], need[RESOURCES[part]]),
  ),
];
