import type { Traits } from '../../index/document.ts';
import { SECTOR_VALUES } from '../constants.ts';
import { known, untold } from '../parts.ts';
import { fitMessages as messages } from './messages.ts';

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

export function judgeSector({ sectors: ours }: Traits, { sectors: theirs }: Traits) {
  if (ours.length === 0) return untold('need', messages.sectorUntoldByNeed);
  if (theirs.length === 0) return untold('technology', messages.sectorUntoldByTechnology);
  const shared = ours.filter(code => theirs.includes(code));
  if (shared.length > 0) return known(SECTOR_VALUES.same, () => messages.sectorSame(shared));
  const near = ours.some(a => theirs.some(b => related(a, b)));
  return known(SECTOR_VALUES[near ? 'related' : 'apart'], () => messages.sectorOther(theirs, near));
}
