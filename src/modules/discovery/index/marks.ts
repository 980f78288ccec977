import { IRREGULAR } from '../text/irregular.ts';
import { stem } from '../text/stem.ts';
import { tokenise } from '../text/tokens.ts';
import type { Stretch } from './text-reading.ts';

/** A stretch of the text as it was given: `[start, end)`. */
export type Mark = readonly [start: number, end: number];

/** What is looked for in the texts of one answer. `begun`: the English words that begin like one that answers. */
export type Wanted = { terms: ReadonlySet<string>; begun: RegExp; met: Map<string, boolean> };

export function wantedOf(terms: ReadonlySet<string>): Wanted {
  const stems = [...terms].filter(term => PLAIN.test(term));
  const irregular = [...IRREGULAR.keys()].filter(form => terms.has(stem(form)));
  const beginnings = new Set([...stems, ...irregular].map(beginningOf));
  const any = beginnings.size > 0 ? [...beginnings].join('|') : '(?!)';
  return { terms, begun: new RegExp(`(?<![a-z0-9])(?:${any})[a-z0-9]*`, 'gi'), met: new Map() };
}

/** No concept, and no word with marks. */
const PLAIN = /^[a-z0-9]+$/;

/** Stemming leaves the first two letters of a word, but makes an i of a y. */
const beginningOf = (word: string): string => word.slice(0, 2).replace(/(?<=.)[iy]/, '[iy]');

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

/** More than the letters of English and what stands between words: quotes, dashes, degrees. */
const ODD = /[^\x00-\x7f\u00a0-\u00a9\u00ae-\u00b1\u00b7\u00d7\u2010-\u205e\u2122\u2212\u2264\u2265]/;

/**
 * The same marks in an English text, found without making its words: of all that a list of results shows, few begin
 * like one that is asked for. Undefined where the text has signs that ask for more than this.
 */
export function markPlain(text: string, { terms, begun, met }: Wanted): Mark[] | undefined {
  if (ODD.test(text)) return undefined;
  const marks: Mark[] = [];
  begun.lastIndex = 0;
  for (let found = begun.exec(text); found !== null; found = begun.exec(text)) {
    const [word] = found;
    if (!isMet(word, terms, met)) continue;
    const end = found.index + word.length;
    const last = marks.at(-1);
    if (last && joins(text, last[1], found.index)) marks[marks.length - 1] = [last[0], end];
    else marks.push([found.index, end]);
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

/** Whether the word at `start` is the next one after `from`, and only a space or the like parts them. */
function joins(text: string, from: number, start: number): boolean {
  const [next] = tokenise(text.slice(from), 1);
  return next !== undefined && from + next.start === start && !next.breaks;
}
