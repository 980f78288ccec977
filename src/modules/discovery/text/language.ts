import { fold, hasMarks } from './fold.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';
import { isSign, type Token, tokenise } from './tokens.ts';

/** `vi-unaccented`: Vietnamese typed without its marks. `signs`: Chinese, Japanese or Korean. `unsure`: both readings are tried. */
export type Language = 'vi' | 'vi-unaccented' | 'en' | 'signs' | 'unsure';

/** Words that carry English sentences and are no Vietnamese syllables. */
const ENGLISH = new Set(
  'the of and for with by from is are this that which using based on or as be it its not at into'.split(' '),
);
/** Frequent Vietnamese words in their unaccented form which English does not have. */
const VIETNAMESE = new Set(
  'cua cho khong nhung duoc trong nuoc cac mot voi xu ly thiet bi cong nghe giai phap nguoi bang dung thuy san'.split(
    ' ',
  ),
);
/** Far below what Vietnamese has, far above what a borrowed name brings into English. */
const MARKED_SHARE = 0.15;
/** Catalogues in these languages are full of Latin abbreviations. */
const SIGNS_SHARE = 0.3;
const LETTERS = /^\p{sc=Latin}/u;

const isVietnameseWord = (word: string): boolean => hasMarks(word) && isPlausibleSyllable(word);

/**
 * The language of a text by its look alone. Marks on plausible syllables say Vietnamese; without marks,
 * the share of possible syllables decides, and short texts stay unsure.
 */
export function languageOf(tokens: readonly Token[]): Language {
  const signs = tokens.filter(t => isSign(t.word)).length;
  if (signs > 0 && signs >= SIGNS_SHARE * tokens.length) return 'signs';
  const words = tokens.filter(t => LETTERS.test(t.word)).map(t => t.word);
  if (words.length === 0) return 'unsure';
  if (words.filter(isVietnameseWord).length >= MARKED_SHARE * words.length) return 'vi';
  const possible = words.filter(isPlausibleSyllable).length / words.length;
  const english = words.filter(w => ENGLISH.has(w)).length;
  const vietnamese = words.filter(w => VIETNAMESE.has(fold(w))).length;
  if (possible >= 0.8 && words.length >= 3 && vietnamese >= english) return 'vi-unaccented';
  if (possible <= 0.4 || (english > 0 && possible < 0.8)) return 'en';
  return 'unsure';
}

export const detectLanguage = (text: string): Language => languageOf(tokenise(text, 400));
