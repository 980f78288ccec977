import { normalise } from './normalise.ts';

/**
 * A word with its place in the text as it was given. `word` is normalised. `breaks`: a comma, a full stop or
 * the like stands in front of it, so that no compound reaches across. `capitals`: an abbreviation such as AI or
 * IT, in capitals where other words are not.
 */
export type Token = { word: string; start: number; end: number; breaks: boolean; capitals: boolean };
type Place = Omit<Token, 'breaks' | 'capitals'>;

const CAPITALS = /^[A-Z]{2,}$/;
const SMALL_LETTER = /\p{Ll}/u;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const CODE_BEYOND_LATIN = 0x0e00;
/** Longer runs are no words but encoded data. */
const LONGEST_WORD = 100;

const BREAK = /[,.;:!?()[\]{}"“”«»/|…\n\r。，、；：！？]/u;
const SPACE = 32;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Chinese, Japanese and Korean are cut into their single signs, as Vietnamese is into its syllables: compounds are
 * found by the words that a table knows, wherever somebody puts a space or none. Other letters stay together.
 */
const SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu;
const SIGN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]$/u;

/** One sign of Chinese, Japanese or Korean. */
export const isSign = (word: string): boolean => word.charCodeAt(0) >= CODE_BEYOND_LATIN && SIGN.test(word);

function isUnspaced(run: string): boolean {
  for (let i = 0; i < run.length; i++) if (run.charCodeAt(i) >= CODE_BEYOND_LATIN) return UNSPACED.test(run);
  return false;
}

function* split(run: string, start: number): Generator<Place> {
  for (const { 0: part, index } of run.matchAll(SIGNS)) {
    const at = start + index;
    if (isSign(part)) yield { word: normalise(part), start: at, end: at + part.length };
    else if (isUnspaced(part)) yield* splitBySense(part, at);
    else yield { word: normalise(part), start: at, end: at + part.length };
  }
}

/** Thai, Lao and Khmer write no spaces, and their words are longer than their signs. */
function* splitBySense(run: string, start: number): Generator<Place> {
  for (const part of segmenter.segment(run)) {
    const word = normalise(part.segment);
    if (part.isWordLike && word !== '') {
      yield { word, start: start + part.index, end: start + part.index + part.segment.length };
    }
  }
}

function breaksBetween(text: string, from: number, to: number): boolean {
  if (to - from === 0 || (to - from === 1 && text.charCodeAt(from) === SPACE)) return false;
  return BREAK.test(text.slice(from, to));
}

/** The words and numbers of a text in order, at most `limit` of them. Any Unicode is survived. */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  const mixed = SMALL_LETTER.test(text);
  let last = 0;
  const take = (word: string, start: number, end: number): void => {
    if (tokens.length >= limit) return;
    const capitals = mixed && CAPITALS.test(text.slice(start, end));
    tokens.push({ word, start, end, breaks: breaksBetween(text, last, start), capitals });
    last = end;
  };
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null && tokens.length < limit; found = WORD.exec(text)) {
    const [run] = found;
    if (isUnspaced(run)) for (const { word, start, end } of split(run, found.index)) take(word, start, end);
    else if (run.length <= LONGEST_WORD) take(normalise(run), found.index, found.index + run.length);
  }
  return tokens;
}
