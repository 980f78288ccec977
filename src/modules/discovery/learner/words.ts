import type { Lexicon } from '../lexicon/lexicon.ts';
import { read } from '../lexicon/reading.ts';
import { canonSyllable } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Parallel } from './segments.ts';

/** A Vietnamese word. `joins`: only a space parts it from the one before, and one of the two is not known. */
type Word = { key: string; known: boolean; joins: boolean };

const isSyllable = ({ key }: Word): boolean => !/[ \d]/.test(key);

/** The words of both sides of a part that carry meaning. */
export type Side = { ours: readonly string[]; theirs: readonly string[] };

const keyOf = (tokens: readonly Token[]): string => tokens.map(token => canonSyllable(token.word)).join(' ');

/** Compounds that a table knows, and the syllables that none does; stop words left out. */
function vietnamese(text: string, lexicon: Lexicon): Word[] {
  const tokens = tokenise(text);
  const words: Word[] = [];
  let last: Word | undefined;
  for (const { from, to, heads, stop } of read(tokens, 'vi', lexicon)) {
    const key = keyOf(tokens.slice(from, to));
    const word = { key, known: heads.some(({ head }) => head.concepts.length > 0), joins: false };
    if (last && !stop && !tokens[from]!.breaks && isSyllable(last) && isSyllable(word))
      word.joins = !(last.known && word.known);
    last = stop ? undefined : word;
    if (!stop) words.push(word);
  }
  return words;
}

/** Figures and single letters are the same in every language. */
const tells = (word: string): boolean => word.length > 1 && !/^\d/.test(word);

/** How English words were written, by their stems. */
export class Spellings {
  readonly #written = new Map<string, Map<string, number>>();

  stem(word: string): string {
    const base = stem(word);
    const spellings = this.#written.get(base) ?? new Map<string, number>();
    this.#written.set(base, spellings.set(word, (spellings.get(word) ?? 0) + 1));
    return base;
  }

  /** As it was written most often. */
  of(base: string): string {
    const spellings = [...(this.#written.get(base) ?? [])];
    return spellings.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? base;
  }
}

/** Two syllables are taken as one word when they are met together in so many parts, and mostly so. */
const LEAST_TOGETHER = 3;
const LEAST_BOND = 0.2;

/** Neighbours that hardly stand without each other: words of two syllables that no table knows yet. */
function compoundsOf(texts: readonly (readonly Word[])[]): Set<string> {
  const single = new Map<string, number>();
  const double = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const words of texts)
    words.forEach((word, i) => {
      add(single, word.key);
      if (word.joins) add(double, `${words[i - 1]!.key} ${word.key}`);
    });
  const bond = (key: string, count: number) => {
    const [a = '', b = ''] = key.split(' ');
    return count ** 2 / (single.get(a)! * single.get(b)!);
  };
  return new Set(
    [...double].filter(([key, n]) => n >= LEAST_TOGETHER && bond(key, n) >= LEAST_BOND).map(([key]) => key),
  );
}

function joined(words: readonly Word[], compounds: ReadonlySet<string>): string[] {
  const keys: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const next = words[i + 1];
    const both = `${words[i]!.key} ${next?.key}`;
    if (next?.joins && compounds.has(both)) {
      keys.push(both);
      i++;
    } else keys.push(words[i]!.key);
  }
  return keys;
}

/** Every part as words: of Vietnamese the longest that a table knows or that stand together, of English stems. */
export function wordsOf(parts: readonly Parallel[], lexicon: Lexicon, spellings: Spellings): Side[] {
  const texts = parts.map(({ vi }) => vietnamese(vi, lexicon));
  const compounds = compoundsOf(texts);
  return parts.map(({ en }, i) => ({
    ours: joined(texts[i]!, compounds).filter(tells),
    theirs: tokenise(en)
      .map(token => token.word)
      .filter(word => tells(word) && !lexicon.stop.en.has(word))
      .map(word => spellings.stem(word)),
  }));
}
