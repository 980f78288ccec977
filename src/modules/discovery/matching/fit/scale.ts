import type { Band, Traits } from '../../index/document.ts';
import { LEAST_SCALE } from '../constants.ts';
import { known, untold } from '../parts.ts';
import { scaleMessages as messages } from './scale-messages.ts';

export type ScaleTrait = 'tonnesPerDay' | 'cubicMetresOfWaterPerDay';
const TRAITS: readonly ScaleTrait[] = ['tonnesPerDay', 'cubicMetresOfWaterPerDay'];

/** 1 where the two meet; otherwise the share that the smaller is of the larger. */
function scaleValue(takes: Band, need: Band): number {
  const share = takes.max < need.min ? takes.max / need.min : need.max / takes.min;
  return Math.min(1, Math.max(LEAST_SCALE, share));
}

/**
 * Does it handle as much as there is to handle? Only what goes through it is compared: space, power, water
 * and people are means, and count there alone.
 */
export function judgeScale(need: Traits, technology: Traits) {
  const trait = TRAITS.find(name => need[name] && technology[name]) ?? TRAITS.find(name => need[name]);
  const ours = trait && need[trait];
  if (!trait || !ours) return untold('need', messages.untoldByNeed);
  const theirs = technology[trait];
  if (!theirs) return untold('technology', () => messages.untoldByTechnology(trait, ours));
  return known(scaleValue(theirs, ours), () => messages.compared(trait, theirs, ours));
}
