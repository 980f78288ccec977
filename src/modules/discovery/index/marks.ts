import { IRREGULAR } from '../text/irregular.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';
import type { Stretch } from './text-reading.ts';

/** A stretch of the text as it was given: `[start, end)`. */
export type Mark = readonly [start: number, end: number];

/** What is looked for in the texts of one answer. `begins`: the two signs with which words that answer may begin. */
export type Wanted = { terms: ReadonlySet<string>; begins: Uint8Array; met: Map<string, boolean> };

const ASCII = 0x80;
/** Sets letters apart from their capitals, and leaves figures as they are. */
const SMALL = 0x20;
const I = 105;
const Y = 121;

/** The place of the first two signs of a word; 0 where there is no second. Stemming may make an i of a y. */
const placeOf = (first: number, second: number): number =>
  (first | SMALL) * ASCII + (second === 0 ? 0 : (second | SMALL) === Y ? I : second | SMALL);

export function wantedOf(terms: ReadonlySet<string>): Wanted {
  const begins = new Uint8Array(ASCII * ASCII);
  const allow = (word: string) => {
    const first = word.charCodeAt(0);
    if (word.length > 1) begins[placeOf(first, word.charCodeAt(1))] = 1;
    else begins.fill(1, first * ASCII, (first + 1) * ASCII);
  };
  for (const term of terms) if (PLAIN.test(term)) allow(term);
  for (const form of IRREGULAR.keys()) if (terms.has(stem(form))) allow(form);
  return { terms, begins, met: new Map() };
}

/** No concept, and no word with marks. */
const PLAIN = /^[a-z0-9]+$/;

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
    const place = placeOf(first, i - start > 1 ? text.charCodeAt(start + 1) : 0);
    const answers = begins[place] === 1 && isMet(text.slice(start, i), terms, met);
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
