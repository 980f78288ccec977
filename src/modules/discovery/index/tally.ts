/** Terms by their numbers, each once, as they were first met; how often each is said, and in which windows. */
export type Tallied = { numbers: Uint32Array; counts: Float64Array; where: Int32Array };

const LEAST = 1 << 10;

/** Counts the terms of one text, or record, after the other: an array tells how often a term was met, no table. */
export class Tally {
  /** By term; 0 for those that were not met. */
  #counts = new Float64Array(LEAST);
  #where = new Int32Array(LEAST);
  #met = new Uint32Array(LEAST);
  #size = 0;

  /** `count` is more than 0. */
  add(number: number, count: number, where: number): void {
    this.#set(number, this.#knownOf(number) + count, where);
  }

  /** The larger count stands. */
  raise(number: number, count: number, where: number): void {
    this.#set(number, Math.max(this.#knownOf(number), count), where);
  }

  /** Hands over what was counted, and begins anew. */
  take(): Tallied {
    const numbers = this.#met.slice(0, this.#size);
    const [counts, where] = [new Float64Array(this.#size), new Int32Array(this.#size)];
    for (let i = 0; i < numbers.length; i++) {
      counts[i] = this.#counts[numbers[i]!]!;
      where[i] = this.#where[numbers[i]!]!;
    }
    this.clear();
    return { numbers, counts, where };
  }

  /** Begins anew. */
  clear(): void {
    for (let i = 0; i < this.#size; i++) {
      this.#counts[this.#met[i]!] = 0;
      this.#where[this.#met[i]!] = 0;
    }
    this.#size = 0;
  }

  #knownOf(number: number): number {
    if (number >= this.#counts.length) this.#widen(number);
    const known = this.#counts[number]!;
    if (known === 0) this.#met[this.#size++] = number;
    return known;
  }

  #set(number: number, count: number, where: number): void {
    this.#counts[number] = count;
    this.#where[number]! |= where;
  }

  #widen(number: number): void {
    const size = 2 * Math.max(number, this.#counts.length);
    const [counts, where, met] = [new Float64Array(size), new Int32Array(size), new Uint32Array(size)];
    counts.set(this.#counts);
    where.set(this.#where);
    met.set(this.#met);
    [this.#counts, this.#where, this.#met] = [counts, where, met];
  }
}
