import { isOneSlip } from '../lexicon/near-words.ts';
import { tokenise } from '../text/tokens.ts';
import { keyOf, type Typed, type WordKey } from './word-key.ts';

/** As many typed words as a byte has bits. */
export const MOST_TYPED = 8;
/** Shorter beginnings are a slip away from half of the words. */
const LEAST_SLIPPED = 3;

/** Receives a label that answers. `closeness` (0 to about 4): in how far it is what was typed, in order, and no more. */
export type TakeLabel = (label: number, closeness: number) => void;

/** Labels by the beginnings of their words; never changed after it is made. */
export type WordTable = {
  readonly size: number;
  /**
   * Labels in which every typed word begins a word of its own; `slips`: all but one do, and that one would
   * with one letter otherwise.
   */
  find(typed: readonly Typed[], take: TakeLabel, options?: { slips?: boolean }): void;
};

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
  /** Bits of the typed words that a label has, and of those that it has with a slip. */
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
    has: new Uint8Array(ends.length),
    nearly: new Uint8Array(ends.length),
  };
  return { size: ends.length, find: (typed, take, { slips = false } = {}) => find(table, typed, take, slips) };
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

/**
 * The words of a table that begin as a typed one does: stretches of them, less those that lack its marks;
 * and, where slips are forgiven, those that nearly do.
 */
type Beginning = {
  typed: Typed;
  stretches: readonly (readonly [from: number, to: number])[];
  slipped: ReadonlySet<number>;
};

function find(table: Table, typed: readonly Typed[], take: TakeLabel, slips: boolean): void {
  if (typed.length === 0 || typed.length > MOST_TYPED) return;
  const beginnings = typed.map(word => beginningOf(table, word, slips));
  const touched: number[] = [];
  beginnings.forEach((beginning, i) => {
    for (const word of wordsOf(table, beginning)) mark(table, word, table.has, 1 << i, touched);
    for (const word of beginning.slipped) mark(table, word, table.nearly, 1 << i, touched);
  });
  const all = (1 << typed.length) - 1;
  for (const label of touched) {
    const missing = all & ~table.has[label]!;
    const single = (missing & (missing - 1)) === 0;
    if (missing === 0 || (single && (missing & table.nearly[label]!) !== 0)) {
      const close = closeness(table, label, beginnings);
      if (close > 0) take(label, close);
    }
  }
  for (const label of touched) table.has[label] = table.nearly[label] = 0;
}

function mark(table: Table, word: number, bits: Uint8Array, bit: number, touched: number[]): void {
  const { offsets, labels, has, nearly } = table;
  for (let i = offsets[word]!; i < offsets[word + 1]!; i++) {
    const label = labels[i]!;
    if (has[label] === 0 && nearly[label] === 0) touched.push(label);
    bits[label]! |= bit;
  }
}

const NONE: ReadonlySet<number> = new Set();

function beginningOf(table: Table, typed: Typed, slips: boolean): Beginning {
  // No letter sorts behind the last sign of Unicode's first plane.
  const stretches = typed.letters.map(
    letters => [lowerBound(table.words, letters), lowerBound(table.words, `${letters}\uffff`)] as const,
  );
  return { typed, stretches, slipped: slips ? new Set(slippedFrom(table, typed)) : NONE };
}


function* wordsOf({ words }: Table, { stretches, typed }: Beginning): Generator<number> {
  for (const [from, to] of stretches)
    for (let word = from; word < to; word++) if ((typed.marks & ~words[word]!.marks) === 0) yield word;
}

/** The first letter is hardly ever the wrong one, and marks are of no use where the letters are wrong. */
function* slippedFrom({ words }: Table, { letters: [typed = ''] }: Typed): Generator<number> {
  if (typed.length < LEAST_SLIPPED) return;
  const first = typed[0]!;
  const size = typed.length;
  for (let word = lowerBound(words, first); words[word]?.letters.startsWith(first); word++) {
    const { letters } = words[word]!;
    if ([size, size - 1, size + 1].some(length => isOneSlip(typed, letters.slice(0, length)))) yield word;
  }
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
 * In order and side by side, from the very start, in whole words, and without much more. Words that stand apart must
 * be whole but for the last; 0: they are not.
 */
function closeness(table: Table, label: number, beginnings: readonly Beginning[]): number {
  const { words, text, ends } = table;
  const from = label === 0 ? 0 : ends[label - 1]!;
  const size = ends[label]! - from;
  const count = beginnings.length;
  const isRun = (at: number): boolean =>
    beginnings.every((beginning, i) => begins(table, text[from + at + i]!, beginning));
  let run = 0;
  while (run + count <= size && !isRun(run)) run++;
  const covered = count / size;
  const isWhole = ({ typed }: Beginning, at: number) => typed.letters.includes(words[text[at]!]!.letters);
  if (run + count <= size) {
    const whole = beginnings.filter((beginning, i) => isWhole(beginning, from + run + i)).length;
    return 1 + (run === 0 ? 1 : 0) + whole / count + covered;
  }
  const has = (beginning: Beginning) => range(from, ends[label]!).some(at => isWhole(beginning, at));
  return beginnings.slice(0, -1).every(has) ? covered : 0;
}

function begins({ words }: Table, word: number, { typed, stretches, slipped }: Beginning): boolean {
  if (slipped.has(word)) return true;
  const inside = stretches.some(([from, to]) => word >= from && word < to);
  return inside && (typed.marks & ~words[word]!.marks) === 0;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
