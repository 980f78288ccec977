import type { Place, Traits } from '../../index/document.ts';
import { PLACE_VALUES } from '../constants.ts';
import { known, untold } from '../parts.ts';
import { sameHalf } from '../traits/places.ts';
import { placeMessages as messages } from './place-messages.ts';

function likeness(ours: readonly Place[], theirs: readonly Place[]): keyof typeof PLACE_VALUES {
  const shared = ours.filter(place => theirs.includes(place)).length;
  if (shared > 0) return shared === ours.length ? 'same' : 'part';
  return ours.some(a => theirs.some(b => sameHalf(a, b))) ? 'alike' : 'apart';
}

/**
 * Does it work in the climate of the need's province? A site in that climate proves it; that it stands
 * elsewhere proves nothing.
 */
export function judgePlace({ places: ours }: Traits, { places: theirs, usedIn }: Traits) {
  if (ours.length === 0) return untold('need', () => messages.untoldByNeed(theirs));
  const proven = ours.filter(place => usedIn.includes(place));
  if (proven.length > 0) return known(PLACE_VALUES.same, () => messages.proven(proven));
  if (theirs.length === 0) return untold('technology', () => messages.untoldByTechnology(usedIn));
  const like = likeness(ours, theirs);
  return known(PLACE_VALUES[like], () => messages[like](ours, theirs));
}
