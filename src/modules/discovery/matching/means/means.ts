import type { Band, Traits } from '../../index/document.ts';
import { HOPELESS_COST, STEP_VALUES } from '../constants.ts';
import { type Judged, known, untold, type Verdict } from '../parts.ts';
import { SKILLS } from '../traits/skills.ts';
import type { MeansPart } from '../types.ts';
import { type MoneyPart, messages, type ResourcePart } from './messages.ts';

const isBand = (band: Band | null): band is Band =>
  band !== null && Number.isFinite(band.min) && Number.isFinite(band.max) && band.min >= 0;

/** 1 within the budget, falling evenly to 0 at three times the budget. */
function costValue(cost: number, budget: number): number {
  if (cost <= budget) return 1;
  if (budget <= 0) return 0;
  return Math.max(0, 1 - (cost / budget - 1) / (HOPELESS_COST - 1));
}

/** Judged by the least that the technology takes and the most that the firm has. */
function money(part: MoneyPart, takes: Band | null, has: Band | null) {
  if (!isBand(takes)) return untold('technology', () => messages.moneyUntoldByTechnology(part));
  if (!isBand(has)) return untold('need', () => messages.moneyUntoldByNeed(part, takes));
  return known(costValue(takes.min, has.max), () => messages.money(part, takes, has));
}

function resource(part: ResourcePart, takes: Band | null, has: Band | null) {
  if (!isBand(takes)) return untold('technology', () => messages.resourceUntoldByTechnology(part));
  if (!isBand(has)) return untold('need', () => messages.resourceUntoldByNeed(part, takes));
  const value = takes.min <= has.max ? 1 : has.max / takes.min;
  return known(value, () => messages.resource(part, takes, has));
}

function skill(need: Traits, technology: Traits) {
  const [takes, has] = [technology.skill, need.skill];
  if (takes === null) return untold('technology', messages.skillUntoldByTechnology);
  if (takes === 'untrained') return known(STEP_VALUES[0], messages.skillForAnybody);
  if (has === null) return untold('need', () => messages.skillUntoldByNeed(takes));
  const short = Math.max(0, SKILLS.indexOf(takes) - SKILLS.indexOf(has));
  return known(STEP_VALUES[Math.min(short, 2)]!, () => messages.skill(takes, has, short === 0));
}

export const RESOURCES = {
  area: 'areaM2',
  power: 'powerKw',
  water: 'waterM3PerDay',
  staff: 'staff',
} as const satisfies Record<ResourcePart, keyof Traits>;

export const RESOURCE_PARTS = Object.keys(RESOURCES) as ResourcePart[];

/** Can the firm carry it? Money, space, power, water, people and what they have learnt. */
export const meansParts = (need: Traits, technology: Traits): Judged[] => {
  const judged = (part: MeansPart, verdict: Verdict): Judged => ({
    factor: 'means',
    part,
    ...verdict,
  });
  // Who names no yearly figure is asked whether a year of running is within the budget.
  const yearly = need.runningCostVndPerYear ?? need.capitalVnd;
  return [
    judged('capital', money('capital', technology.capitalVnd, need.capitalVnd)),
    judged('runningCost', money('runningCost', technology.runningCostVndPerYear, yearly)),
    ...RESOURCE_PARTS.map(part =>
      judged(part, resource(part, technology[RESOURCES[part]], need[RESOURCES[part]])),
    ),
    judged('skill', skill(need, technology)),
  ];
};
