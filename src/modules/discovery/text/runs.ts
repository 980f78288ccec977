import { fold } from './fold.ts';
import { normalise } from './normalise.ts';
import { once } from './once.ts';
import { hashOf, hashOfUnits } from './strings.ts';

/**
 * What a run of letters says. `word`: its normal form, the same string in memory wherever it comes from, which spares
 * every table behind it most of a look-up. `code`: the word without its marks as a number, 32 bits, never 0.
 * `capitals`: AI or IT.
 */
export type Run = { word: string; code: number; capitals: boolean };

const CAPITALS = /^[A-Z]{2,}$/;
/** Runs that are kept, some tens of megabytes; a text that begins with a full table begins it anew. */
const MOST = 200_000;
const LEAST_SLOTS = 1 << 14;
const LEAST_LETTERS = 1 << 16;

/** The number of every run that says nothing: signs that its normal form leaves out. */
export const SAYS_NOTHING = 0;
const NOTHING: Run = { word: '', code: 0, capitals: false };

const shared = once((word: string) => word, MOST);
/** By their numbers. */
let runs = [NOTHING];
/** The runs' units, one run after the other. */
let letters = new Uint16Array(LEAST_LETTERS);
let written = 0;
/** A hash table. Of each slot: the run's hash, its number and 1 (0: empty), and where its letters begin and end. */
let slots = new Int32Array(4 * LEAST_SLOTS);
let met = 0;
let generation = 0;

/**
 * To be called before a text is cut. Answers which numbering its runs have: numbers stand as long as the answer is the
 * same.
 */
export function beginRuns(): number {
  if (met >= MOST) forget();
  return generation;
}

/** The run that has a number of the present numbering. */
export const runOf = (number: number): Run => runs[number]!;

/** The number of the letters from `start` up to `end` of a text with these units. A run that was met costs no string. */
export function runAt(units: Uint16Array, start: number, end: number, text: string): number {
  const hash = hashOfUnits(units, start, end) | 0;
  const at = slotOf(hash, units, start, end);
  const known = slots[at + 1]!;
  return known > 0 ? known - 1 : keep(at, hash, text.slice(start, end));
}

/** The slot of an equal run, or the empty one where it belongs. */
function slotOf(hash: number, units: Uint16Array, start: number, end: number): number {
  const last = slots.length - 1;
  for (let at = (hash << 2) & last; ; at = (at + 4) & last) {
    if (slots[at + 1] === 0) return at;
    if (slots[at] === hash && isSame(slots[at + 2]!, slots[at + 3]!, units, start, end)) return at;
  }
}

function isSame(from: number, to: number, units: Uint16Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let i = start, at = from; i < end; i++, at++) if (letters[at] !== units[i]) return false;
  return true;
}

function keep(at: number, hash: number, run: string): number {
  const word = shared(normalise(run));
  const number = word === '' ? SAYS_NOTHING : runs.length;
  if (word !== '') runs.push({ word, code: hashOf(fold(word)) | 0 || 1, capitals: CAPITALS.test(run) });
  const from = written;
  write(run);
  slots.set([hash, number + 1, from, written], at);
  if (8 * ++met > slots.length) widen();
  return number;
}

function write(run: string): void {
  if (written + run.length > letters.length) {
    const more = new Uint16Array(2 * (written + run.length));
    more.set(letters);
    letters = more;
  }
  for (let i = 0; i < run.length; i++) letters[written++] = run.charCodeAt(i);
}

function forget(): void {
  runs = [NOTHING];
  letters = new Uint16Array(LEAST_LETTERS);
  [written, met] = [0, 0];
  slots = new Int32Array(4 * LEAST_SLOTS);
  generation++;
}

function widen(): void {
  const narrow = slots;
  slots = new Int32Array(2 * narrow.length);
  for (let from = 0; from < narrow.length; from += 4) {
    const [hash, number, start, end] = narrow.subarray(from, from + 4) as unknown as [number, number, number, number];
    if (number > 0) slots.set([hash, number, start, end], slotOf(hash, letters, start, end));
  }
}
