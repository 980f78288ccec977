import { fold } from '../text/fold.ts';
import { asMeant } from '../text/keyboard.ts';
import { canonSyllable, normalise } from '../text/normalise.ts';
import { isSign, tokenise } from '../text/tokens.ts';

/** A word as it is looked up by its beginning: its bare letters, and which marks it carries, one bit each. */
export type WordKey = { letters: string; marks: number };

/** A word on its way: `letters` are its possible spellings so far. */
export type Typed = { letters: readonly string[]; marks: number };

/** Grave, acute, tilde, hook, dot; breve, circumflex, horn. */
const MARKS = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0306', '\u0302', '\u031b'];
const BIT = new Map(MARKS.map((mark, i) => [mark, 1 << i]));
const BARRED_D = 1 << MARKS.length;

/**
 * Where a mark sits does not matter: two words of the same letters hardly ever carry the same marks, and a
 * word on its way ("sâ") carries some of those that it will have ("sấy").
 */
function marksOf(word: string): number {
  let marks = 0;
  for (const sign of word.normalize('NFD')) marks |= sign === 'đ' ? BARRED_D : (BIT.get(sign) ?? 0);
  return marks;
}

/** A Korean syllable on its way is the beginning of one only when both are taken apart: 거, 건. */
const apart = (sign: string): string => sign.normalize('NFKD');

export function keyOf(word: string): WordKey {
  if (isSign(word)) return { letters: apart(word), marks: 0 };
  const key = canonSyllable(word);
  return { letters: fold(key), marks: marksOf(key) };
}

/** The words of what has been typed so far, with accents or without, in Telex, VNI or neither. */
export function typedWords(text: string, most: number): Typed[] {
  return asMeant(tokenise(text, most)).map(({ word }) => {
    const { letters, marks } = keyOf(word);
    return { letters: [...new Set([letters, isSign(word) ? letters : fold(normalise(word))])], marks };
  });
}
