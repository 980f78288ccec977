/**
 * Texts side by side in one array, numbered from 0 and found by their hash. There is nothing to unpack:
 * they travel between threads and files as they are. Text `n` has the UTF-16 units from `starts[n]` up to
 * `starts[n + 1]`; `slots` is a hash table of their numbers, each one larger so that 0 is empty.
 */
export type Strings = { units: Uint16Array; starts: Uint32Array; slots: Uint32Array };

const UNIT = Uint16Array.BYTES_PER_ELEMENT;

export const countOf = ({ starts }: Strings): number => starts.length - 1;

export function textAt({ units, starts }: Strings, n: number): string {
  const from = starts[n]!;
  const bytes = (starts[n + 1]! - from) * UNIT;
  return Buffer.from(units.buffer, units.byteOffset + from * UNIT, bytes).toString('utf16le');
}

/** Number of a text, or -1. */
export function numberOf(strings: Strings, text: string): number {
  const { units, starts, slots } = strings;
  const last = slots.length - 1;
  for (let slot = hashOf(text) & last; slots[slot] !== 0; slot = (slot + 1) & last) {
    const n = slots[slot]! - 1;
    if (isAt(units, starts[n]!, starts[n + 1]!, text)) return n;
  }
  return -1;
}

/** As `<` and `>` compare strings: by their units. */
export function compareTexts(a: Strings, i: number, b: Strings, k: number): number {
  const [from, other] = [a.starts[i]!, b.starts[k]!];
  const [size, otherSize] = [a.starts[i + 1]! - from, b.starts[k + 1]! - other];
  for (let at = 0; at < size && at < otherSize; at++) {
    const difference = a.units[from + at]! - b.units[other + at]!;
    if (difference !== 0) return difference;
  }
  return size - otherSize;
}

function isAt(units: Uint16Array, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (units[from + i] !== text.charCodeAt(i)) return false;
  return true;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The low bits choose the slot: FNV-1a leaves them poor, so the high ones are folded in. */
const finished = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

/** 32 bits; equal texts have equal ones. */
export function hashOf(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return finished(hash);
}

/** The same for the units from `start` up to `end`. */
export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = FNV_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME);
  return finished(hash);
}

/** Gives every distinct text a number, in the order in which they come. */
export class Interner {
  #units = new Uint16Array(1024);
  #starts = new Uint32Array(128);
  #slots = new Uint32Array(256);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(text: string): number {
    const from = this.#starts[this.#count]!;
    this.#reserve(from + text.length);
    for (let i = 0; i < text.length; i++) this.#units[from + i] = text.charCodeAt(i);
    return this.#settle(from, text.length);
  }

  /** The same for a text that is packed elsewhere. */
  addFrom({ units, starts }: Strings, n: number): number {
    const from = this.#starts[this.#count]!;
    const size = starts[n + 1]! - starts[n]!;
    this.#reserve(from + size);
    for (let i = 0, at = starts[n]!; i < size; i++) this.#units[from + i] = units[at + i]!;
    return this.#settle(from, size);
  }

  pack(): Strings {
    const starts = this.#starts.slice(0, this.#count + 1);
    return { units: this.#units.slice(0, starts[this.#count]!), starts, slots: this.#slots.slice() };
  }

  #settle(from: number, size: number): number {
    const slot = this.#slotOf(from, size);
    if (this.#slots[slot] !== 0) return this.#slots[slot]! - 1;
    this.#slots[slot] = ++this.#count;
    this.#starts[this.#count] = from + size;
    if (this.#count * 2 > this.#slots.length) this.#widen();
    return this.#count - 1;
  }

  /** The slot of an equal text, or the empty one where it belongs. */
  #slotOf(from: number, size: number): number {
    const [units, starts, slots] = [this.#units, this.#starts, this.#slots];
    const last = slots.length - 1;
    for (let slot = hashOfUnits(units, from, from + size) & last; ; slot = (slot + 1) & last) {
      const n = slots[slot]! - 1;
      if (n < 0) return slot;
      const at = starts[n]!;
      if (starts[n + 1]! - at !== size) continue;
      let same = 0;
      while (same < size && units[at + same] === units[from + same]) same++;
      if (same === size) return slot;
    }
  }

  #reserve(units: number): void {
    if (units > this.#units.length) {
      const more = new Uint16Array(2 * units);
      more.set(this.#units);
      this.#units = more;
    }
    if (this.#count + 2 <= this.#starts.length) return;
    const more = new Uint32Array(2 * this.#starts.length);
    more.set(this.#starts);
    this.#starts = more;
  }

  #widen(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let n = 0; n < this.#count; n++) {
      const from = this.#starts[n]!;
      this.#slots[this.#slotOf(from, this.#starts[n + 1]! - from)] = n + 1;
    }
  }
}

export function packStrings(texts: readonly string[]): Strings {
  const interner = new Interner();
  for (const text of texts) interner.add(text);
  return interner.pack();
}
