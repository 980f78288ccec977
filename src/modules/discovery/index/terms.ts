import type { Concept, Lexicon } from '../lexicon/lexicon.ts';
import { isConcept, isVietnamese } from '../lexicon/mentions.ts';
import { grown } from '../text/grown.ts';

/** An English word, a Vietnamese one, a concept that tells of something, one that says little by itself. */
const [WORD, VIETNAMESE, CONCEPT, GENERAL] = [0, 1, 2, 3];

/** Letters of a text that its rank is made of: as many as a number holds exactly. */
const RANKED = 3;
const UNITS = 2 ** 16;

/** The terms that some records speak of, numbered from 0 as they are met: what counts them needs no table. */
export class Terms {
  readonly #lexicon: Lexicon;
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #concepts: (Concept | undefined)[] = [];
  #kinds = new Uint8Array(0);
  #ranks = new Float64Array(0);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get count(): number {
    return this.#texts.length;
  }

  numberOf(term: string): number {
    return this.#numbers.get(term) ?? this.#meet(term);
  }

  textOf(number: number): string {
    return this.#texts[number]!;
  }

  /** English words: concepts and Vietnamese words say the same things once more. */
  isWord(number: number): boolean {
    return this.#kinds[number] === WORD;
  }

  /** Neither a Vietnamese word nor a concept that says little by itself. */
  isTelling(number: number): boolean {
    const kind = this.#kinds[number];
    return kind === WORD || kind === CONCEPT;
  }

  /** The concept that a term names, unless it says little by itself. */
  tellingConcept(number: number): Concept | undefined {
    return this.#kinds[number] === CONCEPT ? this.#concepts[number] : undefined;
  }

  /** Below 0 when the first of two terms comes before the other, by their letters. */
  compare(a: number, b: number): number {
    return this.#ranks[a]! - this.#ranks[b]! || (this.#texts[a]! < this.#texts[b]! ? -1 : 1);
  }

  #meet(term: string): number {
    const number = this.#texts.length;
    this.#numbers.set(term, number);
    this.#texts.push(term);
    const concept = isConcept(term) ? this.#lexicon.concepts.get(term.slice(1)) : undefined;
    this.#concepts.push(concept);
    this.#kinds = grown(this.#kinds, number + 1);
    this.#kinds[number] = kindOf(term, concept);
    this.#ranks = grown(this.#ranks, number + 1);
    this.#ranks[number] = rankOf(term);
    return number;
  }
}

function kindOf(term: string, concept: Concept | undefined): number {
  if (isVietnamese(term)) return VIETNAMESE;
  if (!isConcept(term)) return WORD;
  return concept?.general ? GENERAL : CONCEPT;
}

/** Orders texts by their first letters. */
function rankOf(text: string): number {
  let rank = 0;
  for (let i = 0; i < RANKED; i++) rank = rank * UNITS + (i < text.length ? text.charCodeAt(i) : 0);
  return rank;
}
