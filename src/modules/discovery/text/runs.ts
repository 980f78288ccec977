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
/** Runs that are kept, some tens of megabytes; a full table is begun anew. */
const MOST = 200_000;
const LEAST_SLOTS = 1 << 14;
const LEAST_LETTERS = 1 << 16;

const shared = once((word: string) => word, MOST);
let runs: Run[] = [];
/** The runs' units, one run after the other. */
let letters = new Uint16Array(LEAST_LETTERS);
let written = 0;
/** A hash table. Of each slot: the run's hash, its number, from 1 (0: empty), and where its letters begin and end. */
let slots = new Int32Array(4 * LEAST_SLOTS);

/** The run of letters from `start` up to `end` of a text, of which these are the units. A run that was met costs no string. */
export function runAt(units: Uint16Array, start: number, end: number, text: string): Run {
  const hash = hashOfUnits(units, start, end) | 0;
  const at = slotOf(hash, units, start, end);
  const number = slots[at + 1]!;
  return number > 0 ? runs[number - 1]! : keep(at, hash, text.slice(start, end));
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

function keep(at: number, hash: number, run: string): Run {
  const word = shared(normalise(run));
  const made = { word, code: hashOf(fold(word)) | 0 || 1, capitals: CAPITALS.test(run) };
  if (runs.length === MOST) {
    forget();
    return made;
  }
  runs.push(made);
  const from = written;
  write(run);
  slots.set([hash, runs.length, from, written], at);
  if (8 * runs.length > slots.length) widen();
  return made;
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
  runs = [];
  letters = new Uint16Array(LEAST_LETTERS);
  written = 0;
  slots = new Int32Array(4 * LEAST_SLOTS);
}

function widen(): void {
  const narrow = slots;
  slots = new Int32Array(2 * narrow.length);
  for (let from = 0; from < narrow.length; from += 4) {
    const [hash, number, start, end] = narrow.subarray(from, from + 4) as unknown as [number, number, number, number];
    if (number > 0) slots.set([hash, number, start, end], slotOf(hash, letters, start, end));
  }
}
