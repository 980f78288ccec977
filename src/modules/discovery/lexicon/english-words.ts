import { grown } from '../text/grown.ts';
import { stem } from '../text/stem.ts';
import type { EnglishLabel, Lexicon } from './lexicon.ts';
import { COST } from './reading-costs.ts';

/** Of each word so many numbers stand in a row: that of its stem, what it is, and where the words behind it stand. */
const FACTS = 4;
const [STEM, TRAITS, FOLLOWING] = [0, 1, 2];
const STOP = 1;
/** AI is no pronoun where the thesaurus knows the abbreviation. */
const ABBREVIATION = 2;

const PAIRS = 2 ** 19;
const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;

/** An English text as numbers of its words. `breaks`: 1 for a word that no label reaches from in front of it. */
export type EnglishLine = { count: number; words: Int32Array; breaks: Uint8Array };
/** How a text is cut: at each word the size of what begins there, and the label of several words if it is one. */
export type EnglishRow = { sizes: Uint8Array; labels: ReadonlyMap<number, EnglishLabel> };

/** English words as a lexicon knows them, numbered as they are met: each is looked up once and for all. */
export class EnglishWords {
  readonly #lexicon: Lexicon;
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #stemNumbers = new Map<string, number>();
  /** By the number of the next word's stem, the most words of any label that begins with the two. */
  readonly #following: (ReadonlyMap<number, number> | undefined)[] = [undefined];
  readonly #followingAt = new Map<number, number>();
  /** A bit for each pair of stems that begins a label, shared with other pairs: nearly all side by side begin none. */
  readonly #pairs = new Uint8Array(PAIRS / 8);
  #facts = new Int32Array(0);
  #costs = new Float64Array(0);
  #sizes = new Uint8Array(0);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get count(): number {
    return this.#numbers.size;
  }

  numberOf(word: string): number {
    return this.#numbers.get(word) ?? this.#meet(word);
  }

  stemOf(word: number): string {
    return this.#stems[this.#facts[word * FACTS + STEM]!]!;
  }

  labelOf(word: number): EnglishLabel | undefined {
    return this.#lexicon.english.get(this.stemOf(word));
  }

  /** A stop word, unless it is written as an abbreviation that is known. */
  isStop(word: number, capitals: boolean): boolean {
    const traits = this.#facts[word * FACTS + TRAITS]!;
    return (traits & STOP) !== 0 && !(capitals && (traits & ABBREVIATION) !== 0);
  }

  /** The cheapest row of words, and of labels of at most `longest` of them. `sizes` are lent until the next call. */
  row({ count, words, breaks }: EnglishLine, longest = Number.POSITIVE_INFINITY): EnglishRow {
    const facts = this.#facts;
    const costs = (this.#costs = grown(this.#costs, count + 1));
    const sizes = (this.#sizes = grown(this.#sizes, count));
    const labels = new Map<number, EnglishLabel>();
    costs[count] = 0;
    for (let i = count - 1; i >= 0; i--) {
      costs[i] = COST.known - COST.lengthBonus + costs[i + 1]!;
      sizes[i] = 1;
      const following = facts[words[i]! * FACTS + FOLLOWING]!;
      if (following === 0 || i + 1 >= count || breaks[i + 1] === 1) continue;
      const next = facts[words[i + 1]! * FACTS + STEM]!;
      const pair = pairOf(facts[words[i]! * FACTS + STEM]!, next);
      if ((this.#pairs[pair >>> 3]! & (1 << (pair & 7))) === 0) continue;
      const reach = this.#following[following]!.get(next) ?? 1;
      for (const { size, label } of this.#labelsAt(i, Math.min(reach, count - i, longest), words, breaks)) {
        const cost = COST.known - COST.lengthBonus * size * size + costs[i + size]!;
        if (cost >= costs[i]!) continue;
        costs[i] = cost;
        sizes[i] = size;
        labels.set(i, label);
      }
    }
    return { sizes, labels };
  }

  #labelsAt(from: number, reach: number, words: Int32Array, breaks: Uint8Array): { size: number; label: EnglishLabel }[] {
    const found = [];
    let stems = this.stemOf(words[from]!);
    for (let size = 2; size <= reach && breaks[from + size - 1] === 0; size++) {
      stems += ` ${this.stemOf(words[from + size - 1]!)}`;
      const label = this.#lexicon.english.get(stems);
      if (label) found.push({ size, label });
    }
    return found;
  }

  #meet(word: string): number {
    const { english, stop } = this.#lexicon;
    const number = this.#numbers.size;
    const stemmed = stem(word);
    // The very word: ore and or have one stem.
    const abbreviation = english.get(stemmed)?.label.toLowerCase() === word;
    const stemNumber = this.#stemNumber(stemmed);
    this.#numbers.set(word, number);
    this.#facts = grown(this.#facts, (number + 1) * FACTS);
    const traits = (stop.en.has(word) ? STOP : 0) | (abbreviation ? ABBREVIATION : 0);
    this.#facts.set([stemNumber, traits, this.#followingOf(stemNumber)], number * FACTS);
    return number;
  }

  #stemNumber(stem: string): number {
    const known = this.#stemNumbers.get(stem);
    if (known !== undefined) return known;
    this.#stemNumbers.set(stem, this.#stems.length);
    return this.#stems.push(stem) - 1;
  }

  /** Where the words behind a stem stand; 0 for none. */
  #followingOf(stem: number): number {
    const known = this.#followingAt.get(stem);
    if (known !== undefined) return known;
    const reach = this.#lexicon.reach.english.get(this.#stems[stem]!);
    const at = reach ? this.#following.length : 0;
    this.#followingAt.set(stem, at);
    if (reach) this.#following.push(new Map([...reach].map(([next, size]) => [this.#second(stem, next), size])));
    return at;
  }

  #second(first: number, next: string): number {
    const second = this.#stemNumber(next);
    const pair = pairOf(first, second);
    this.#pairs[pair >>> 3]! |= 1 << (pair & 7);
    return second;
  }
}
