import { type EnglishRow, EnglishWords } from '../lexicon/english-words.ts';
import type { EnglishLabel, Lexicon } from '../lexicon/lexicon.ts';
import { mentionEnglish } from '../lexicon/mentions.ts';
import { grown } from '../text/grown.ts';
import { runOf } from '../text/runs.ts';
import { cut, isMixed } from '../text/tokens.ts';
import { type TakeTerm, TermLists } from './term-lists.ts';
import type { Terms } from './terms.ts';

/**
 * How many words a text has, how many of them carry meaning, and each without its marks as a number. The numbers are
 * lent until the next text.
 */
export type EnglishText = { length: number; codes: Int32Array };

/** Of each run so many numbers stand in a row: its word, from 1 on (0: not met), its code, and 1 if it is in capitals. */
const FACTS = 4;
const [WORD, CODE, CAPITALS] = [0, 1, 2];

/**
 * What English texts say. Nearly all that an index reads is English, and a word costs as many reaches into memory as
 * there are tables behind it: here all that is known of it stands beside its number.
 */
export class SaidInEnglish {
  readonly #words: EnglishWords;
  readonly #lists: TermLists;
  /** Where the terms of a label begin; those of a word, from 1 on (0: not met). */
  readonly #labels = new Map<EnglishLabel, number>();
  #places = new Int32Array(0);
  /** By run, of the present numbering. */
  #facts = new Int32Array(0);
  #numbering = -1;
  /** The text at hand. */
  #runs = new Int32Array(0);
  #line = new Int32Array(0);
  #breaks = new Uint8Array(0);
  #codes = new Int32Array(0);

  constructor(lexicon: Lexicon, terms: Terms) {
    this.#words = new EnglishWords(lexicon);
    this.#lists = new TermLists(terms);
  }

  /** Hands over the terms of the first `limit` words of a text. */
  read(text: string, limit: number, take: TakeTerm): EnglishText {
    const count = this.#cut(text, limit);
    const row = this.#words.row({ count, words: this.#line, breaks: this.#breaks });
    return { length: this.#hand(row, count, isMixed(text), take), codes: this.#codes.subarray(0, count) };
  }

  #cut(text: string, limit: number): number {
    let count = 0;
    const numbering = cut(text, limit, (run, _start, _end, breaks) => {
      if (count >= this.#runs.length) this.#widen(count);
      this.#runs[count] = run;
      this.#breaks[count++] = breaks ? 1 : 0;
    });
    if (numbering !== this.#numbering) this.#facts.fill(0);
    this.#numbering = numbering;
    for (let i = 0; i < count; i++) {
      const at = this.#runs[i]! * FACTS;
      if (at >= this.#facts.length || this.#facts[at + WORD] === 0) this.#meet(this.#runs[i]!);
      this.#line[i] = this.#facts[at + WORD]! - 1;
      this.#codes[i] = this.#facts[at + CODE]!;
    }
    return count;
  }

  #hand({ sizes, labels }: EnglishRow, count: number, mixed: boolean, take: TakeTerm): number {
    let length = 0;
    for (let i = 0; i < count; i += sizes[i]!) {
      const several = sizes[i]! > 1;
      const capitals = mixed && this.#facts[this.#runs[i]! * FACTS + CAPITALS] === 1;
      if (!several && this.#words.isStop(this.#line[i]!, capitals)) continue;
      length++;
      const place = several ? this.#placeOfLabel(labels.get(i)!, i, sizes[i]!) : this.#places[this.#line[i]!]! - 1;
      this.#lists.hand(place, i, take);
    }
    return length;
  }

  #meet(run: number): void {
    const { word, code, capitals } = runOf(run);
    const number = this.#words.numberOf(word);
    this.#facts = grown(this.#facts, (run + 1) * FACTS);
    this.#facts.set([number + 1, code, capitals ? 1 : 0], run * FACTS);
    this.#places = grown(this.#places, number + 1);
    if (this.#places[number] === 0)
      this.#places[number] = this.#keep([this.#words.stemOf(number)], this.#words.labelOf(number)) + 1;
  }

  #placeOfLabel(label: EnglishLabel, from: number, size: number): number {
    const known = this.#labels.get(label);
    if (known !== undefined) return known;
    const words = this.#line.subarray(from, from + size);
    const place = this.#keep(Array.from(words, word => this.#words.stemOf(word)), label);
    this.#labels.set(label, place);
    return place;
  }

  #keep(stems: readonly string[], label: EnglishLabel | undefined): number {
    return this.#lists.keep(take => mentionEnglish({ stems, label }, take));
  }

  #widen(count: number): void {
    this.#runs = grown(this.#runs, count + 1);
    this.#line = grown(this.#line, count + 1);
    this.#breaks = grown(this.#breaks, count + 1);
    this.#codes = grown(this.#codes, count + 1);
  }
}
