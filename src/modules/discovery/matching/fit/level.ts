import type { Level, Traits } from '../../index/document.ts';
import { STEP_VALUES } from '../constants.ts';
import { known, untold } from '../parts.ts';
import { fitMessages as messages } from './messages.ts';

export const LEVELS: readonly Level[] = ['outdated', 'medium', 'medium-advanced', 'advanced'];

export function judgeLevel({ level: ours }: Traits, { level: theirs }: Traits) {
  if (theirs === null) return untold('technology', messages.levelUntoldByTechnology);
  if (theirs === LEVELS[0]) return known(STEP_VALUES[0], messages.levelOfNone);
  if (ours === null) return untold('need', () => messages.levelUntoldByNeed(theirs));
  const short = LEVELS.indexOf(theirs) - LEVELS.indexOf(ours);
  if (short <= 0) return known(STEP_VALUES[0], () => messages.levelEnough(ours, theirs));
  return known(STEP_VALUES[Math.min(short, 2)]!, () => messages.levelShort(ours, theirs, short));
}
