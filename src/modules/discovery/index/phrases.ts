import { tokenise } from '../text/tokens.ts';

/**
 * What stands in quotes of any style. A quote that is opened and never closed is none, nor is one in the middle of a
 * word: straight ones open before a word and close behind one.
 */
const QUOTED = /(?<![\p{L}\p{N}])"(?!\s)([^"]+)(?<!\s)"(?![\p{L}\p{N}])|“([^”]+)”|«([^»]+)»/gu;
const MOST_PHRASES = 8;
const MOST_WORDS = 40;

/** Stands between two texts of a record, so that no phrase reaches across. */
export const BORDER = 0;

/** What a query wants to stand together, in this order: the texts of its quotes. */
export const phrasesIn = (query: string): string[] =>
  [...query.matchAll(QUOTED)]
    .map(([, plain, curly, angled]) => plain ?? curly ?? angled ?? '')
    .filter(phrase => tokenise(phrase, 1).length > 0)
    .slice(0, MOST_PHRASES);

export const compilePhrases = (phrases: readonly string[]): readonly (readonly number[])[] =>
  phrases.map(phrase => tokenise(phrase, MOST_WORDS).map(token => token.code));

/**
 * The words of all documents of a segment in a row, without their marks and each as a number: 32 bits tell them apart
 * well enough. Those of `d` stand at `starts[d]` up to `starts[d +
 * 1]`.
 */
export type Said = { codes: Int32Array; starts: Uint32Array };

export function buildSaid(texts: readonly Int32Array[]): Said {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, doc) => {
    starts[doc + 1] = starts[doc]! + text.length;
  });
  const codes = new Int32Array(starts[texts.length]!);
  texts.forEach((text, doc) => codes.set(text, starts[doc]!));
  return { codes, starts };
}

function stands({ codes, starts }: Said, doc: number, phrase: readonly number[]): boolean {
  const last = starts[doc + 1]! - phrase.length;
  for (let at = starts[doc]!; at <= last; at++) {
    let same = 0;
    while (same < phrase.length && codes[at + same] === phrase[same]) same++;
    if (same === phrase.length) return true;
  }
  return false;
}

/** Does the document say every one of these phrases? */
export const saysAll = (said: Said, doc: number, phrases: readonly (readonly number[])[]): boolean =>
  phrases.every(phrase => stands(said, doc, phrase));
