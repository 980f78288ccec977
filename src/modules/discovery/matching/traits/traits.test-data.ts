import fc from 'fast-check';
import {
  type Band,
  type Level,
  NO_TRAITS,
  type Place,
  type Skill,
  type Traits,
} from '../../index/document.ts';
import { LEVELS } from '../fit/level.ts';
import { SKILLS } from './skills.ts';

export const just = (n: number): Band => ({ min: n, max: n });

const amount = fc.option(fc.integer({ min: 0, max: 10_000_000_000 }).map(just), { freq: 4 });
const handled = fc.option(fc.integer({ min: 1, max: 10_000 }).map(just));
const PLACES: readonly Place[] = ['north-west', 'red-river', 'highlands', 'mekong', 'temperate'];
const places = fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 3 });

/** Whatever a record may say, or leave unsaid. */
export const anyTraits: fc.Arbitrary<Traits> = fc
  .record({
    sectors: fc.subarray(['energy', 'health', 'ict']),
    trl: fc.option(fc.integer({ min: 1, max: 9 })),
    level: fc.option(fc.constantFrom<Level>(...LEVELS)),
    capitalVnd: amount,
    runningCostVndPerYear: amount,
    areaM2: amount,
    powerKw: amount,
    waterM3PerDay: amount,
    staff: amount,
    deadline: fc.option(fc.constantFrom('2026-01-01', '2027-06-01', '2028-06-01', '2030-06-01')),
    places,
    usedIn: places,
    tonnesPerDay: handled,
    cubicMetresOfWaterPerDay: handled,
    languages: fc.subarray(['vi', 'en', 'ko']),
    listing: fc.option(fc.constantFrom('encouraged' as const, 'restricted' as const)),
    skill: fc.option(fc.constantFrom<Skill>(...SKILLS)),
  })
  .map(some => ({ ...NO_TRAITS, ...some }));
