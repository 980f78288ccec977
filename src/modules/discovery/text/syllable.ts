import { fold, hasMarks } from './fold.ts';
import { canonSyllable } from './normalise.ts';
import { once } from './once.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';

/** A word as Vietnamese takes it: in canonical spelling and without marks, and whether it can be a syllable at all. */
export type Syllable = { key: string; folded: string; marked: boolean; plausible: boolean };

const KEPT = 100_000;

export const syllableOf = once((word: string): Syllable => {
  const key = canonSyllable(word);
  return { key, folded: fold(key), marked: hasMarks(word), plausible: isPlausibleSyllable(word) };
}, KEPT);
