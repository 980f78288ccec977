import type { Take } from '../lexicon/mentions.ts';
import type { Terms } from './terms.ts';

/** Behind each list. */
const END = -1;

/** Lists of terms with their counts, one after the other: what a word says is worked out once. */
export class TermLists {
  readonly #terms: Terms;
  /** Terms by their numbers, each followed by its count. */
  readonly #list: number[] = [];

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** Keeps what `mention` hands over; answers with its place. */
  keep(mention: (take: Take) => void): number {
    const place = this.#list.length;
    mention((term, count) => this.#list.push(this.#terms.numberOf(term), count));
    this.#list.push(END);
    return place;
  }

  /** Hands over the list at a place, as said by the word `at`. */
  hand(place: number, at: number, take: TakeTerm): void {
    for (let i = place; this.#list[i] !== END; i += 2) take(this.#list[i]!, this.#list[i + 1]!, at);
  }
}

/** Receives a term by its number, with its expected count and the place of the word that says it. */
export type TakeTerm = (number: number, count: number, at: number) => void;
