import { fold } from './fold.ts';
import { grown } from './grown.ts';
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
const LEAST = 1 << 14;

/** The number of every run that says nothing: signs that its normal form leaves out. */
export const SAYS_NOTHING = 0;
const NOTHING: Run = { word: '', code: 0, capitals: false };

const shared = once((word: string) => word, MOST);
/** By their numbers, in the order in which they were met: what is frequent stands close together. */
let runs = [NOTHING];
let hashes = new Int32Array(LEAST);
/** Run `n` has the letters from `starts[n]` up to `starts[n + 1]`. */
let starts = new Uint32Array(LEAST);
let letters = new Uint16Array(LEAST);
/** A hash table of their numbers; 0 for an empty slot, below 0 for a run that says nothing. */
let slots = new Int32Array(LEAST);
let generation = 0;

/**
 * To be called before a text is cut. Answers which numbering its runs have: numbers stand as long as the answer is the
 * same.
 */
export function beginRuns(): number {
  if (runs.length > MOST) forget();
  return generation;
}

/** The run that has a number of the present numbering. */
export const runOf = (number: number): Run => runs[number]!;

/** The number of the letters from `start` up to `end` of a text with these units. A run that was met costs no string. */
export function runAt(units: Uint16Array, start: number, end: number, text: string): number {
  const hash = hashOfUnits(units, start, end) | 0;
  const slot = slotOf(hash, units, start, end);
  const known = slots[slot]!;
  return known === 0 ? keep(slot, hash, text.slice(start, end)) : Math.max(SAYS_NOTHING, known);
}

/** The slot of an equal run, or the empty one where it belongs. */
function slotOf(hash: number, units: Uint16Array, start: number, end: number): number {
  const last = slots.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const number = Math.abs(slots[slot]!);
    if (number === 0 || (hashes[number] === hash && isSame(number, units, start, end))) return slot;
  }
}

function isSame(number: number, units: Uint16Array, start: number, end: number): boolean {
  const from = starts[number]!;
  if (starts[number + 1]! - from !== end - start) return false;
  for (let i = start, at = from; i < end; i++, at++) if (letters[at] !== units[i]) return false;
  return true;
}

function keep(slot: number, hash: number, run: string): number {
  const word = shared(normalise(run));
  const number = runs.length;
  runs.push({ word, code: hashOf(fold(word)) | 0 || 1, capitals: CAPITALS.test(run) });
  hashes = grown(hashes, number + 1);
  hashes[number] = hash;
  write(number, run);
  slots[slot] = word === '' ? -number : number;
  if (2 * runs.length > slots.length) widen();
  return word === '' ? SAYS_NOTHING : number;
}

function write(number: number, run: string): void {
  const from = starts[number]!;
  letters = grown(letters, from + run.length);
  for (let i = 0; i < run.length; i++) letters[from + i] = run.charCodeAt(i);
  starts = grown(starts, number + 2);
  starts[number + 1] = from + run.length;
}

function forget(): void {
  runs = [NOTHING];
  slots = new Int32Array(LEAST);
  generation++;
}

function widen(): void {
  const narrow = slots;
  slots = new Int32Array(2 * narrow.length);
  const last = slots.length - 1;
  for (const number of narrow) {
    if (number === 0) continue;
    let slot = hashes[Math.abs(number)]! & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = number;
  }
}
