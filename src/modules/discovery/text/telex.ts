import { canonSyllable } from './normalise.ts';
import { isPlausibleSyllable } from './plausible-syllable.ts';

/** Marks as they are typed where the keyboard's own decoding was off: the signs of the Telex method. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['uwow', 'ươ'],
  ['uow', 'ươ'],
  ['uaw', 'ưa'],
  ['aa', 'â'],
  ['aw', 'ă'],
  ['ee', 'ê'],
  ['oo', 'ô'],
  ['ow', 'ơ'],
  ['uw', 'ư'],
];
const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const WORD = /^(dd|[b-df-hj-np-tv-z]*)([aeiouy][a-z]*)$/;
const TONE = /[sfrxj]/g;
const VOWEL = /[aăâeêioôơuưy](?!.*[aăâeêioôơuưy])/u;

/** A syllable typed in Telex, and whether a mark other than its tone was in it. */
export type Decoded = { word: string; marked: boolean };

/** `maays` is máy with a hat too many, `maaty` nothing; what is no syllable once decoded is left as it is. */
export function decodeTelex(typed: string): Decoded | undefined {
  const parts = WORD.exec(typed);
  if (!parts || isPlausibleSyllable(typed)) return undefined;
  const [, initial = '', rest = ''] = parts;
  const tones = rest.match(TONE) ?? [];
  if (tones.length > 1) return undefined;
  const bare = rest.replace(TONE, '');
  const pair = PAIRS.find(([keys]) => bare.includes(keys));
  const hooked = pair ? bare.replace(pair[0], pair[1]) : bare;
  const marked = pair !== undefined || initial === 'dd';
  if (!marked && tones.length === 0) return undefined;
  const plain = (initial === 'dd' ? 'đ' : initial) + hooked;
  const tone = tones[0] ? TONES[tones[0]]! : '';
  const word = canonSyllable(plain.replace(VOWEL, vowel => vowel + tone));
  return isPlausibleSyllable(word) ? { word, marked } : undefined;
}

/**
 * The words of a query with Telex decoded, if it was typed so at all: a tone alone (gas, bus) proves nothing, so at
 * least one word must carry a mark that no other language writes.
 */
export function withoutTelex<T extends { word: string }>(tokens: readonly T[]): T[] {
  const decoded = tokens.map(token => decodeTelex(token.word));
  if (!decoded.some(d => d?.marked)) return [...tokens];
  return tokens.map((token, i) => (decoded[i] ? { ...token, word: decoded[i].word } : token));
}
