import { canonSyllable } from './normalise.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';

/** Marks as they are typed by figures where the keyboard's own decoding was off: the VNI method. */
const TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const WORD = /^(?=.*[1-9])[a-z][a-z1-9]*$/;
const VOWEL = /[aăâeêioôơuưy](?!.*[aăâeêioôơuưy])/u;

/** A syllable typed in VNI, and whether a mark other than its tone was in it. */
type Decoded = { word: string; marked: boolean };

/** Each figure acts on the one vowel that can bear it, wherever in the word it was typed: sa6y1, say61. */
const MARKS: Record<string, (letters: string) => string> = {
  6: letters => letters.replace(/[aeo](?!.*[aeo])/, vowel => HATS[vowel]!),
  7: letters => (letters.includes('uo') ? letters.replace('uo', 'ươ') : letters.replace(/[ou]/, hooked)),
  8: letters => letters.replace('a', 'ă'),
  9: letters => letters.replace(/^d/, 'đ'),
};
const hooked = (vowel: string) => (vowel === 'o' ? 'ơ' : 'ư');

function decodeVni(typed: string): Decoded | undefined {
  if (!WORD.test(typed)) return undefined;
  const letters = typed.replace(/\d/g, '');
  // Of ươ either letter may be hooked, or both: nu7oc, nuo7c, nu7o7c.
  const figures = typed.replace(/u7o7/, 'uo7').replace(/\D/g, '');
  const tones = figures.replace(/[6-9]/g, '');
  if (letters.length < 2 || tones.length > 1 || new Set(figures).size < figures.length) return undefined;
  let word = letters;
  for (const figure of figures.replace(/[1-5]/g, '')) {
    const next = MARKS[figure]!(word);
    if (next === word) return undefined;
    word = next;
  }
  const toned = canonSyllable(word.replace(VOWEL, vowel => vowel + (TONES[tones] ?? '')));
  return isPlausibleSyllable(toned) ? { word: toned, marked: figures !== tones } : undefined;
}

/**
 * The words of a query with VNI decoded, if it was typed so at all: most words must be, and one with a mark that
 * is no tone; a figure alone (CO2, PA6) proves nothing.
 */
export function withoutVni<T extends { word: string }>(tokens: readonly T[]): T[] {
  const decoded = tokens.map(({ word }) => decodeVni(word));
  const syllables = decoded.filter(d => d !== undefined);
  const [only] = tokens;
  const lone = tokens.length === 1 && (only!.word.match(/\d/g) ?? []).length < 2;
  if (lone || !syllables.some(d => d.marked) || 2 * syllables.length <= tokens.length) return [...tokens];
  return tokens.map((token, i) => (decoded[i] ? { ...token, word: decoded[i].word } : token));
}
