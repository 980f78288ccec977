const LEAST = 5;
const LONGEST = 28;

/** Words that are at most one slip of the finger away from what was typed. */
export type NearWords = {
  /** Numbers of the words, as they were given, that are `typed` or one slip away from it. */
  near(typed: string): number[];
};

/**
 * A slip is a letter too many, one missing, one wrong, or two that changed places. Every word is kept under what
 * remains of it without each of its letters: what was typed is looked up in the same way, and what meets is measured.
 */
export function nearWords(words: readonly string[]): NearWords {
  const kept = words.map((word, number) => ({ word, number })).filter(({ word }) => fits(word));
  const count = kept.reduce((sum, { word }) => sum + word.length + 1, 0);
  const entries = new Float64Array(count);
  let at = 0;
  for (const { word, number } of kept)
    for (let without = WHOLE; without < word.length; without++) entries[at++] = codeOf(word, without) * NUMBERS + number;
  const sorted = entries.subarray(0, at).sort();
  return { near: typed => (fits(typed) ? search(words, sorted, typed) : []) };
}

/** A hash and a number share one double, which is exact up to 2^53. */
const NUMBERS = 2 ** 21;

const fits = (word: string): boolean => word.length >= LEAST && word.length <= LONGEST;

function search(words: readonly string[], sorted: Float64Array, typed: string): number[] {
  const found = new Set<number>();
  for (let without = WHOLE; without < typed.length; without++) {
    const code = codeOf(typed, without) * NUMBERS;
    for (let i = lowerBound(sorted, code); i < sorted.length && sorted[i]! < code + NUMBERS; i++) {
      const number = sorted[i]! - code;
      const word = words[number]!;
      if (word === typed || isOneSlip(typed, word)) found.add(number);
    }
  }
  return [...found].sort((a, b) => a - b);
}

const WHOLE = -1;

/** FNV-1a of a word without its letter at a place; two that share a code are told apart when they are measured. */
function codeOf(word: string, without: number): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    if (i !== without) code = Math.imul(code ^ word.charCodeAt(i), 0x01000193);
  return code >>> 0;
}

function lowerBound(sorted: Float64Array, code: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Exactly one slip between two words; the first letter is hardly ever the wrong one. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  if (a.length === b.length) {
    if (a.slice(from + 1) === b.slice(from + 1)) return true;
    return a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.slice(from + 1) === short.slice(from);
}

/**
 * How many slips lie between two words, or `most + 1` for more than `most` (optimal string alignment: no letter
 * is touched twice).
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}
