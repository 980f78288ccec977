import type { Head, Lexicon } from '../lexicon/lexicon.ts';
import { IN_VIETNAMESE, mention, mentionSyllable } from '../lexicon/mentions.ts';
import { read, type Segment } from '../lexicon/reading.ts';
import type { Language } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import { type TakeTerm, TermLists } from './term-lists.ts';
import type { Terms } from './terms.ts';

/** What texts say whose words are made of several syllables or signs: all that are not English. */
export class SaidInCompounds {
  readonly #lexicon: Lexicon;
  readonly #terms: Terms;
  readonly #lists: TermLists;
  /** Where the terms of a head begin, and those of a word by itself. */
  readonly #heads = new Map<Head, number>();
  readonly #syllables = new Map<string, number>();

  constructor(lexicon: Lexicon, terms: Terms) {
    this.#lexicon = lexicon;
    this.#terms = terms;
    this.#lists = new TermLists(terms);
  }

  /** Hands over the terms of a text; answers with how many of its words carry meaning. */
  read(tokens: readonly Token[], language: Language, take: TakeTerm): number {
    const segments = read(tokens, language, this.#lexicon);
    let length = 0;
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i]!;
      if (segment.stop) continue;
      length++;
      const head = surelyHead(segment);
      if (head) this.#lists.hand(this.#placeOf(head, segment, tokens), segment.from, take);
      else this.#mention(segment, segments[i - 1], tokens, take);
    }
    for (let i = 0; i < tokens.length; i++) this.#lists.hand(this.#placeOfSyllable(tokens, i), i, take);
    if (language === 'vi') take(this.#terms.numberOf(IN_VIETNAMESE), 1, NOWHERE);
    return length;
  }

  #mention(segment: Segment, before: Segment | undefined, tokens: readonly Token[], take: TakeTerm): void {
    mention(segment, before, tokens, this.#lexicon, (term, count) =>
      take(this.#terms.numberOf(term), count, segment.from),
    );
  }

  #placeOf(head: Head, segment: Segment, tokens: readonly Token[]): number {
    const known = this.#heads.get(head);
    if (known !== undefined) return known;
    const place = this.#lists.keep(take => mention(segment, undefined, tokens, this.#lexicon, take));
    this.#heads.set(head, place);
    return place;
  }

  #placeOfSyllable(tokens: readonly Token[], at: number): number {
    const { word } = tokens[at]!;
    const known = this.#syllables.get(word);
    if (known !== undefined) return known;
    const place = this.#lists.keep(take => mentionSyllable(tokens, at, take));
    this.#syllables.set(word, place);
    return place;
  }
}

/** The head that a stretch is and nothing else: all that it says follows from it. */
function surelyHead({ heads, stems }: Segment): Head | undefined {
  const [only] = heads;
  return only?.p === 1 && heads.length === 1 && stems.length === 0 ? only.head : undefined;
}

/** That a text is Vietnamese is said in no place of it. */
export const NOWHERE = -1;
