import { beginRuns, runAt, runOf, SAYS_NOTHING } from './runs.ts';
import { unitsOf } from './units.ts';

/**
 * A word with its place in the text as it was given. `word` is normalised. `breaks`: a comma, a full stop or
 * the like stands in front of it, so that no compound reaches across. `capitals`: an abbreviation such as AI or
 * IT, in capitals where other words are not. `code`: as of its run.
 */
export type Token = {
  word: string;
  start: number;
  end: number;
  breaks: boolean;
  capitals: boolean;
  code: number;
};

const SMALL_LETTER = /\p{Ll}/u;

const BEGINS_WORD = /[\p{L}\p{N}]/u;
const IN_WORD = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]/u;
const WORD = new RegExp(`${BEGINS_WORD.source}${IN_WORD.source}*`, 'uy');
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const BREAK = /[,.;:!?()[\]{}"“”«»/|…\n\r。，、；：！？]/u;
/** Below are all letters of Europe and Vietnam. */
const TABLE_END = 0x2000;
const FIRST_SIGN = 0x1100;
const LAST_IN_ONE_UNIT = 0xffff;
/** Longer runs are no words but encoded data. */
const LONGEST_WORD = 100;

const BEGINS = 1;
const GOES_ON = 2;
const PARTS = 4;
const WITHOUT_SPACES = 8;

function kindOf(sign: string): number {
  if (BEGINS_WORD.test(sign)) return BEGINS | GOES_ON | (UNSPACED.test(sign) ? WITHOUT_SPACES : 0);
  return IN_WORD.test(sign) ? GOES_ON : BREAK.test(sign) ? PARTS : 0;
}

/** Most of what is read: one look tells what such a sign is. */
const KINDS = Uint8Array.from({ length: TABLE_END }, (_, code) => kindOf(String.fromCharCode(code)));

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Chinese, Japanese and Korean are cut into their single signs, as Vietnamese is into its syllables: compounds are
 * found by the words that a table knows, wherever somebody puts a space or none. Other letters stay together.
 */
const SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]+/gu;
const SIGN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]$/u;

/** One sign of Chinese, Japanese or Korean. */
export const isSign = (word: string): boolean => word.charCodeAt(0) >= FIRST_SIGN && SIGN.test(word);

type Place = { start: number; end: number };

function* split(run: string, start: number): Generator<Place> {
  for (const { 0: part, index } of run.matchAll(SIGNS)) {
    const at = start + index;
    if (!isSign(part) && UNSPACED.test(part)) yield* splitBySense(part, at);
    else yield { start: at, end: at + part.length };
  }
}

/** Thai, Lao and Khmer write no spaces, and their words are longer than their signs. */
function* splitBySense(run: string, start: number): Generator<Place> {
  for (const { segment, index, isWordLike } of segmenter.segment(run))
    if (isWordLike) yield { start: start + index, end: start + index + segment.length };
}

/** Where the run of letters that begins at `at` ends, and whether it may be of several words. */
function runFrom(units: Uint16Array, at: number, text: string): { end: number; unspaced: boolean } {
  let kinds = 0;
  for (let end = at; end < text.length; end++) {
    const code = units[end]!;
    if (code >= TABLE_END) return longRunFrom(text, at);
    const kind = KINDS[code]!;
    if ((kind & GOES_ON) === 0) return { end, unspaced: (kinds & WITHOUT_SPACES) !== 0 };
    kinds |= kind;
  }
  return { end: text.length, unspaced: (kinds & WITHOUT_SPACES) !== 0 };
}

function longRunFrom(text: string, at: number): { end: number; unspaced: boolean } {
  WORD.lastIndex = at;
  const run = WORD.exec(text)?.[0] ?? '';
  return { end: at + run.length, unspaced: UNSPACED.test(run) };
}

/** Receives a word by the number of its run, with its place and whether something parts it from the one before. */
type TakeRun = (run: number, start: number, end: number, breaks: boolean) => void;

/**
 * Hands over the words and numbers of a text in order, at most `limit` of them. Any Unicode is survived. Answers with
 * the numbering of the runs.
 */
export function cut(text: string, limit: number, take: TakeRun): number {
  const numbering = beginRuns();
  const units = unitsOf(text);
  let [taken, breaks] = [0, false];
  const takeRun = (start: number, end: number): void => {
    const run = runAt(units, start, end, text);
    if (taken >= limit || run === SAYS_NOTHING) return;
    taken++;
    take(run, start, end, breaks);
    breaks = false;
  };
  for (let at = 0; at < text.length && taken < limit; ) {
    const code = units[at]!;
    const kind = code < TABLE_END ? KINDS[code]! : kindOf(String.fromCodePoint(text.codePointAt(at)!));
    if ((kind & BEGINS) === 0) {
      if (kind === PARTS) breaks = true;
      at += code >= TABLE_END && text.codePointAt(at)! > LAST_IN_ONE_UNIT ? 2 : 1;
      continue;
    }
    const { end, unspaced } = runFrom(units, at, text);
    if (unspaced) for (const part of split(text.slice(at, end), at)) takeRun(part.start, part.end);
    else if (end - at <= LONGEST_WORD) takeRun(at, end);
    at = end;
  }
  return numbering;
}

/** Does the text use small letters? Where it does, a word in capitals is an abbreviation. */
export const isMixed = (text: string): boolean => SMALL_LETTER.test(text);

/** The same words as tokens. */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  const mixed = isMixed(text);
  cut(text, limit, (run, start, end, breaks) => {
    const { word, capitals, code } = runOf(run);
    tokens.push({ word, start, end, breaks, capitals: mixed && capitals, code });
  });
  return tokens;
}
