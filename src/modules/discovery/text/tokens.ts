import { normalise } from './normalise.ts';

/** A word with its place in the text as it was given. `word` is normalised. */
export type Token = { word: string; start: number; end: number };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const CODE_BEYOND_LATIN = 0x0e00;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

function isUnspaced(run: string): boolean {
  for (let i = 0; i < run.length; i++) if (run.charCodeAt(i) >= CODE_BEYOND_LATIN) return UNSPACED.test(run);
  return false;
}

function split(run: string, start: number): Token[] {
  const found: Token[] = [];
  for (const part of segmenter.segment(run)) {
    const word = normalise(part.segment);
    if (part.isWordLike && word !== '') {
      found.push({ word, start: start + part.index, end: start + part.index + part.segment.length });
    }
  }
  return found;
}

/** The words and numbers of a text in order, at most `limit` of them. Any Unicode is survived. */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(WORD)) {
    if (tokens.length >= limit) break;
    const run = found[0];
    const start = found.index;
    if (isUnspaced(run)) tokens.push(...split(run, start));
    else tokens.push({ word: normalise(run), start, end: start + run.length });
  }
  return tokens;
}
