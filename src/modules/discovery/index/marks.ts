import { isConcept, isVietnamese } from '../lexicon/mentions.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';
import type { Stretch } from './text-reading.ts';

/** A stretch of the text as it was given: `[start, end)`. */
export type Mark = readonly [start: number, end: number];

/** What is looked for in the texts of one answer. `begins`: with which signs an English word that is asked for does. */
export type Wanted = { terms: ReadonlySet<string>; begins: Uint8Array; met: Map<string, boolean> };

const ASCII = 0x80;

export function wantedOf(terms: ReadonlySet<string>): Wanted {
  const begins = new Uint8Array(ASCII);
  for (const term of terms) {
    if (isConcept(term) || isVietnamese(term) || term.charCodeAt(0) >= ASCII) continue;
    begins[term.charCodeAt(0)] = 1;
    begins[term.toUpperCase().charCodeAt(0)] = 1;
  }
  return { terms, begins, met: new Map() };
}

export function markStretches(stretches: readonly Stretch[], { terms: wanted }: Wanted): Mark[] {
  const marks: Mark[] = [];
  let adjoining = false;
  for (const { start, end, terms, joins } of stretches) {
    const met = terms.some(term => wanted.has(term));
    const last = marks.at(-1);
    if (met && adjoining && joins && last) marks[marks.length - 1] = [last[0], end];
    else if (met) marks.push([start, end]);
    adjoining = met;
  }
  return marks;
}

const LETTER = new Uint8Array(ASCII);
for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') LETTER[sign.charCodeAt(0)] = 1;

/** Quotes, dashes, dots and the like: parts of no word. */
const isPunctuation = (code: number): boolean =>
  (code >= 0xa0 && code <= 0xa9) || code === 0xae || (code >= 0x2010 && code <= 0x205e);

/** Encoded data, perhaps: where words end is then for the reader of any text to say. */
const LONG = 40;

/**
 * The same marks in an English text, found without making its words: of all that a list of results shows, few begin
 * like one that is asked for. Undefined where the text has signs that ask for more than this.
 */
export function markPlain(text: string, { terms, begins, met }: Wanted): Mark[] | undefined {
  const marks: Mark[] = [];
  let adjoining = false;
  for (let i = 0; i < text.length; ) {
    const first = text.charCodeAt(i);
    if (first >= ASCII && !isPunctuation(first)) return undefined;
    if (first >= ASCII || LETTER[first] === 0) {
      i++;
      continue;
    }
    const start = i;
    while (i < text.length && LETTER[text.charCodeAt(i)] === 1) i++;
    if (i - start > LONG) return undefined;
    const answers = begins[first] === 1 && isMet(text.slice(start, i), terms, met);
    const last = marks.at(-1);
    if (answers && adjoining && joins(text, last![1], i)) marks[marks.length - 1] = [last![0], i];
    else if (answers) marks.push([start, i]);
    adjoining = answers;
  }
  return marks;
}

function isMet(word: string, terms: ReadonlySet<string>, met: Map<string, boolean>): boolean {
  const known = met.get(word);
  if (known !== undefined) return known;
  const found = terms.has(stem(word.toLowerCase()));
  met.set(word, found);
  return found;
}

/** Whether only a space or the like parts a word from the one that ends at `from`. */
const joins = (text: string, from: number, end: number): boolean => !tokenise(text.slice(from - 1, end))[1]!.breaks;
