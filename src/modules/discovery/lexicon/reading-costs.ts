import type { Language } from '../text/language.ts';

/** What it costs to read a stretch in a certain way; a text is read in its cheapest way. */
export const COST = {
  /** A head, a label, a stop word, as it stands. */
  known: 1,
  /** An English label inside Vietnamese. */
  foreignLabel: 1.2,
  /** A syllable that no table knows. */
  raw: 1.6,
  /** Breaks ties towards long compounds: per square of the length. */
  lengthBonus: 0.01,
} as const;

/** Words that no table knows, read as a compound one slip away; words that are known each by itself, likewise. */
export const SLIP_COST = { unknown: 1.3, known: 1.9 } as const;
export const P_SLIP = 0.75;

/** How far a head is believed that was found without its marks; alone, a syllable is far more ambiguous. */
export const P_FOLDED = 0.9;
export const P_FOLDED_SYLLABLE = 0.6;
/** A lone syllable that is also a stop word, in a text of more than a few words. */
export const P_FOLDED_STOP = 0.2;
export const FEW_WORDS = 3;
/** What the spelling as typed has over the others when all are possible. */
export const P_AS_TYPED = 0.15;

/** Words typed without marks, read as a head of `size` syllables. */
export function foldedCost(language: Language, size: number): number {
  if (language === 'vi-unaccented') return size === 1 ? 1.15 : 1.05;
  if (language === 'vi') return size === 1 ? 1.5 : 1.3;
  return size === 1 ? 1.45 : 1.1;
}

/** One word read as English. A word that can be no Vietnamese syllable is English at once. */
export function wordCost(language: Language, plausible: boolean, known: boolean): number {
  if (!plausible) return known ? 1 : 1.2;
  if (language === 'unsure') return known ? 1 : 1.5;
  return known ? 1.55 : 1.8;
}
