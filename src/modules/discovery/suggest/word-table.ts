import { isOneSlip, slipsBetween } from '../lexicon/near-words.ts';
import { tokenise } from '../text/tokens.ts';
import { keyOf, type Typed, type WordKey } from './word-key.ts';

/** As many typed words as a byte has bits. */
export const MOST_TYPED = 8;
/** Shorter beginnings are a slip away from half of the words. */
const LEAST_SLIPPED = 3;

/** Receives a label that answers. `closeness` (0 to 4): in how far it is what was typed, in order, and no more. */
export type TakeLabel = (label: number, closeness: number) => void;

/** Labels by the beginnings of their words; never changed after it is made. */
export type WordTable = {
  readonly size: number;
  /**
   * Labels in which every typed word begins a word of its own; `slips`: all but one do, and that one would
   * with one letter otherwise.
   */
  find(typed: readonly Typed[], take: TakeLabel, options?: { slips?: boolean }): void;
  /** Words of the labels, without marks, 1 up to `most` slips away, that begin with the same letter. */
  near(word: string, most: number): NearWord[];
};
export type NearWord = { word: string; slips: number };

/** Reads labels one after the other: a long table is made in slices. */
export type WordTableMaker = { add(label: string): void; done(): WordTable };

export function makeWordTable(): WordTableMaker {
  const numbers = new Map<string, number>();
  const words: WordKey[] = [];
  const sequence: number[] = [];
  const ends: number[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(keyOf(word)) - 1;
  };
  return {
    add(label) {
      for (const { word } of tokenise(label)) sequence.push(numberOf(word));
      ends.push(sequence.length);
    },
    done: () => tableOf(words, sequence, ends),
  };
}

type Table = {
  /** Words by their letters, ascending. */
  words: readonly WordKey[];
  /** The words of label `l` stand in `text` from `ends[l - 1]` up to `ends[l]`. */
  text: Uint32Array;
  ends: Uint32Array;
  /** The labels with word `w` stand in `labels` from `offsets[w]` up to `offsets[w + 1]`. */
  labels: Uint32Array;
  offsets: Uint32Array;
  /** A bit for each typed word: those that a word begins with, is, or nearly begins with. 0 between searches. */
  begun: Uint8Array;
  whole: Uint8Array;
  slipped: Uint8Array;
  /** The same for labels: the typed words that they have, and those that they nearly have. */
  has: Uint8Array;
  nearly: Uint8Array;
};

function tableOf(words: readonly WordKey[], sequence: readonly number[], ends: readonly number[]): WordTable {
  const order = words.map((_, i) => i).sort((a, b) => (words[a]!.letters < words[b]!.letters ? -1 : 1));
  const place = new Uint32Array(words.length);
  order.forEach((word, at) => (place[word] = at));
  const text = Uint32Array.from(sequence, word => place[word]!);
  const table: Table = {
    words: order.map(word => words[word]!),
    text,
    ends: Uint32Array.from(ends),
    ...postingsOf(text, ends, words.length),
    begun: new Uint8Array(words.length),
    whole: new Uint8Array(words.length),
    slipped: new Uint8Array(words.length),
    has: new Uint8Array(ends.length),
    nearly: new Uint8Array(ends.length),
  };
  return {
    size: ends.length,
    find: (typed, take, { slips = false } = {}) => find(table, typed, take, slips),
    near: (word, most) => near(table, word, most),
  };
}

function postingsOf(text: Uint32Array, ends: readonly number[], count: number) {
  const offsets = new Uint32Array(count + 1);
  for (const word of text) offsets[word + 1]!++;
  for (let word = 0; word < count; word++) offsets[word + 1]! += offsets[word]!;
  const next = offsets.slice();
  const labels = new Uint32Array(text.length);
  let at = 0;
  ends.forEach((end, label) => {
    for (; at < end; at++) labels[next[text[at]!]!++] = label;
  });
  return { offsets, labels };
}

function find(table: Table, typed: readonly Typed[], take: TakeLabel, slips: boolean): void {
  if (typed.length === 0 || typed.length > MOST_TYPED) return;
  const { begun, whole, slipped, has, nearly } = table;
  const met = new Set<number>();
  typed.forEach((word, i) => markWords(table, word, 1 << i, slips, met));
  const touched = markLabels(table, met);
  const all = (1 << typed.length) - 1;
  for (const label of touched) {
    const missing = all & ~has[label]!;
    const single = (missing & (missing - 1)) === 0;
    if (missing === 0 || (single && (missing & nearly[label]!) !== 0)) {
      const close = closeness(table, label, typed.length);
      if (close > 0) take(label, close);
    }
  }
  for (const label of touched) has[label] = nearly[label] = 0;
  for (const word of met) begun[word] = whole[word] = slipped[word] = 0;
}

/** Marks every word that a typed one may be the beginning of. */
function markWords(table: Table, typed: Typed, bit: number, slips: boolean, met: Set<number>): void {
  const { words, begun, whole, slipped } = table;
  for (const letters of typed.letters) {
    for (let at = lowerBound(words, letters); words[at]?.letters.startsWith(letters); at++) {
      const word = words[at]!;
      if ((typed.marks & ~word.marks) !== 0) continue;
      begun[at]! |= bit;
      if (word.letters.length === letters.length) whole[at]! |= bit;
      met.add(at);
    }
  }
  if (!slips) return;
  for (const at of slippedFrom(table, typed)) {
    slipped[at]! |= bit;
    met.add(at);
  }
}

/** The first letter is hardly ever the wrong one, and marks are of no use where the letters are wrong. */
function* slippedFrom({ words }: Table, { letters: [typed = ''] }: Typed): Generator<number> {
  if (typed.length < LEAST_SLIPPED) return;
  const first = typed[0]!;
  const size = typed.length;
  for (let at = lowerBound(words, first); words[at]?.letters.startsWith(first); at++) {
    const { letters } = words[at]!;
    if ([size, size - 1, size + 1].some(length => isOneSlip(typed, letters.slice(0, length)))) yield at;
  }
}

function near({ words }: Table, typed: string, most: number): NearWord[] {
  const found = new Map<string, number>();
  const first = typed.slice(0, 1);
  if (first === '') return [];
  for (let at = lowerBound(words, first); words[at]?.letters.startsWith(first); at++) {
    const word = words[at]!.letters;
    const slips = slipsBetween(typed, word, most);
    if (slips > 0 && slips <= most) found.set(word, slips);
  }
  return [...found].map(([word, slips]) => ({ word, slips }));
}

function markLabels(table: Table, met: ReadonlySet<number>): number[] {
  const { offsets, labels, has, nearly, begun, slipped } = table;
  const touched: number[] = [];
  for (const word of met) {
    for (let i = offsets[word]!; i < offsets[word + 1]!; i++) {
      const label = labels[i]!;
      if (has[label] === 0 && nearly[label] === 0) touched.push(label);
      has[label]! |= begun[word]!;
      nearly[label]! |= slipped[word]!;
    }
  }
  return touched;
}

function lowerBound(words: readonly WordKey[], letters: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.letters < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * In order and side by side, from the very start, in whole words, and without much more. Words that stand apart
 * must be whole but for the last; 0: they are not.
 */
function closeness({ text, ends, begun, whole, slipped }: Table, label: number, count: number): number {
  const from = label === 0 ? 0 : ends[label - 1]!;
  const to = ends[label]!;
  const covered = count / (to - from);
  let met = 0;
  for (let start = from; start < to; start++) {
    met |= whole[text[start]!]!;
    let run = 0;
    let exact = 0;
    for (; run < count && start + run < to; run++) {
      const word = text[start + run]!;
      const bit = 1 << run;
      if (((begun[word]! | slipped[word]!) & bit) === 0) break;
      if ((whole[word]! & bit) !== 0) exact++;
    }
    if (run === count) return 1 + (start === from ? 1 : 0) + exact / count + covered;
  }
  const allButLast = (1 << (count - 1)) - 1;
  return (met & allButLast) === allButLast ? covered : 0;
}
