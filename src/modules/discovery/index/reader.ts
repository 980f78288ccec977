import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isSaidEnglish, readingLanguage } from '../lexicon/reading.ts';
import { tokenise } from '../text/tokens.ts';
import { coreWords } from './cores.ts';
import type { IndexDocument } from './document.ts';
import { inferSectors } from './infer-sectors.ts';
import { createWindows, type Windows } from './near.ts';
import { BORDER } from './phrases.ts';
import { NOWHERE, SaidInCompounds } from './said-in-compounds.ts';
import { SaidInEnglish } from './said-in-english.ts';
import { Tally, type Tallied } from './tally.ts';
import type { TakeTerm } from './term-lists.ts';
import { Terms } from './terms.ts';
import { titleWords, type WordCounts } from './titles.ts';

/** How much a mention counts in each field. */
const FIELD_WEIGHTS = { title: 3, summary: 1.5, description: 1, details: 0.25 } as const;
const OTHER_WEIGHT = 1;
/** Words of a field that are read; beyond them a text repeats itself. */
const MOST_TOKENS = 4000;

/**
 * A record in the pivot, with its length in meaningful words. Counts are weighted by certainty and field. `sectors` are
 * its own or, when it has none, those which its words speak of; `said` its texts word by word, for phrases.
 */
export type AnalysedDocument = {
  terms: Tallied;
  title: WordCounts;
  core: WordCounts;
  length: number;
  sectors: string[];
  sectorInferred: boolean;
  langs: string[];
  said: Int32Array;
};

/** A language version of a field: what it says, in how many meaningful words. */
type Version = { lang: string; told: Tallied; length: number };
/** Of a text: how many of its words carry meaning, and each word without its marks as a number. */
type Read = { length: number; codes: ArrayLike<number> & Iterable<number> };
/** Where what is read goes to, and how much it counts there. */
type Pen = { tally: Tally; weight: number; windows: Windows; said: number[] };

/** Reads records of any languages into the pivot; the terms of all of them are numbered together. */
export class Reader {
  readonly terms: Terms;
  readonly #english: SaidInEnglish;
  readonly #compounds: SaidInCompounds;
  /** Of the record; of one version of a field, or of all its versions. */
  readonly #record = new Tally();
  readonly #version = new Tally();

  constructor(lexicon: Lexicon) {
    this.terms = new Terms(lexicon);
    this.#english = new SaidInEnglish(lexicon, this.terms);
    this.#compounds = new SaidInCompounds(lexicon, this.terms);
  }

  read(doc: IndexDocument): AnalysedDocument {
    // What a record left behind over which reading failed.
    this.#record.clear();
    this.#version.clear();
    const { title, summary, description, details = [], other } = doc.fields;
    const pen: Pen = { tally: this.#record, weight: 1, windows: createWindows(), said: [] };
    const titles = this.#versions(title, pen);
    let length = this.#takeVersions(titles, { ...pen, weight: FIELD_WEIGHTS.title });
    length += this.#readField(summary, { ...pen, weight: FIELD_WEIGHTS.summary });
    length += this.#readField(description, { ...pen, weight: FIELD_WEIGHTS.description });
    length += this.#readField(details, { ...pen, weight: FIELD_WEIGHTS.details });
    for (const tag of other) length += this.#readText(tag, undefined, { ...pen, weight: OTHER_WEIGHT });
    const terms = this.#record.take();
    const own = doc.facets.sector;
    const sectors = own.length > 0 ? own : inferSectors(terms, this.terms);
    return {
      terms,
      title: titleWords(this.#called(titles), this.terms),
      core: coreWords(terms, this.terms),
      length,
      sectors,
      sectorInferred: own.length === 0 && sectors.length > 0,
      langs: [...new Set([title, summary, description].flatMap(text => text.map(v => v.lang)))].sort(),
      said: new Int32Array(pen.said),
    };
  }

  #readField(text: LocalisedText, pen: Pen): number {
    const written = text.filter(v => v.value !== '');
    const [only] = written;
    if (only && written.length === 1) return this.#readText(only.value, only.lang, pen);
    return this.#takeVersions(this.#versions(written, pen), pen);
  }

  #versions(text: LocalisedText, pen: Pen): Version[] {
    const written = text.filter(v => v.value !== '');
    return written.map(({ lang, value }) => {
      const length = this.#readText(value, lang, { ...pen, tally: this.#version, weight: 1 });
      return { lang, told: this.#version.take(), length };
    });
  }

  #takeVersions(versions: readonly Version[], { tally, weight }: Pen): number {
    const { numbers, counts, where } = this.#largest(versions);
    for (let i = 0; i < numbers.length; i++) tally.add(numbers[i]!, counts[i]! * weight, where[i]!);
    return Math.max(0, ...versions.map(v => v.length));
  }

  /** Language versions say the same thing: the larger count stands, so that two versions do not count double. */
  #largest(versions: readonly Version[]): Tallied {
    const [only] = versions;
    if (only && versions.length === 1) return only.told;
    for (const { told } of versions)
      told.numbers.forEach((number, i) => this.#version.raise(number, told.counts[i]!, told.where[i]!));
    return this.#version.take();
  }

  /** What a title says in English: its own words stand for themselves, those of others for all that they may mean. */
  #called(titles: readonly Version[]): Tallied {
    return titles.find(v => v.lang === 'en')?.told ?? this.#largest(titles);
  }

  /** Answers with the number of meaningful words. The windows go on where the text before it ended. */
  #readText(text: string, lang: string | undefined, pen: Pen): number {
    const { tally, weight, windows, said } = pen;
    const take: TakeTerm = (number, count, at) =>
      tally.add(number, count * weight, at === NOWHERE ? 0 : windows.at(at));
    const { length, codes } = this.#readIn(text, lang, take);
    windows.close(codes.length);
    for (const code of codes) said.push(code);
    said.push(BORDER);
    return length;
  }

  #readIn(text: string, lang: string | undefined, take: TakeTerm): Read {
    if (lang !== undefined && isSaidEnglish(lang)) return this.#english.read(text, MOST_TOKENS, take);
    const tokens = tokenise(text, MOST_TOKENS);
    const language = readingLanguage(tokens, lang);
    if (language === 'en') return this.#english.read(text, MOST_TOKENS, take);
    return { length: this.#compounds.read(tokens, language, take), codes: tokens.map(token => token.code) };
  }
}
