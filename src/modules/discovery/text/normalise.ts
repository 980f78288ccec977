import { once } from './once.ts';

/** The five tone marks as combining characters: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** What is rarely there is looked for once: an invisible joiner, a wide letter. */
const ODD = /[\u00ad\u200b-\u200d\u2060\ufeff\uff01-\uff5e]/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Initial, vowels, final of a syllable from which the tone has been taken. */
const PARTS = /^([^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([^aăâeêioôơuưy]*)$/u;
const MARKED_VOWEL = /[ăâêôơư]/u;
const SHORT_Y = /^([bcdđghklmnpstvxr]|th|ph|kh|nh|ch|tr|ng)y$/u;

/** NFC, lower case, without invisible joiners: the form in which every word is compared. */
export const normalise = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : normaliseAny(text);

const PLAIN = /^[\x00-\x7f]*$/;

const normaliseAny = (text: string): string =>
  (ODD.test(text) ? text.replace(INVISIBLE, '').replace(WIDE, narrow) : text)
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC');

/** Letters and figures as wide as an ideograph: Ａ, ５. */
const WIDE = /[\uff01-\uff5e]/g;
const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** Which vowel of the cluster carries the tone in the placement used as canonical here (hoà, thuỷ, khoẻ). */
function toneSeat(vowels: string, final: string): number {
  const marked = [...vowels].findLastIndex(v => MARKED_VOWEL.test(v));
  if (marked >= 0) return marked;
  if (vowels.length === 1) return 0;
  if (vowels.length >= 3 || final !== '') return 1;
  return /^(oa|oe|uy)$/.test(vowels) ? 1 : 0;
}

/** The `u` of `qu` and the `i` of `gi` belong to the initial when a vowel follows them. */
function splitGlide(initial: string, vowels: string): [string, string] {
  const glide = (initial === 'q' && vowels[0] === 'u') || (initial === 'g' && vowels[0] === 'i');
  return glide && vowels.length > 1 ? [initial + vowels[0], vowels.slice(1)] : [initial, vowels];
}

function takeTone(word: string): { bare: string; tone: string } | undefined {
  let tone = '';
  let bare = '';
  for (const char of word) {
    const letter = char.normalize('NFD');
    const mark = TONE.exec(letter)?.[0];
    if (!mark) {
      bare += char;
      continue;
    }
    if (tone !== '') return undefined;
    tone = mark;
    bare += letter.replace(mark, '').normalize('NFC');
  }
  return { bare, tone };
}

function seatTone(word: string): string {
  const taken = takeTone(word);
  if (!taken || taken.tone === '') return word;
  const parts = PARTS.exec(taken.bare);
  if (!parts) return word;
  const [initial, vowels] = splitGlide(parts[1] ?? '', parts[2] ?? '');
  const final = parts[3] ?? '';
  const seat = toneSeat(vowels, final);
  const seated = [...vowels].map((v, i) => (i === seat ? (v + taken.tone).normalize('NFC') : v)).join('');
  return initial + seated + final;
}

function plainI(word: string): string {
  const taken = takeTone(word);
  const short = taken && SHORT_Y.exec(taken.bare);
  return short ? `${short[1]}i${taken.tone}`.normalize('NFC') : word;
}

const KEYS_KEPT = 50_000;
const LONGEST_SYLLABLE = 8;

/**
 * One key for all accepted spellings of a Vietnamese syllable: tone placement (hoà, hòa) and final i or y
 * (kỹ, kĩ). A word that is no such syllable is only normalised.
 */
export const canonSyllable = once((word: string): string => {
  const plain = normalise(word);
  return plain.length > LONGEST_SYLLABLE ? plain : plainI(seatTone(plain));
}, KEYS_KEPT);
