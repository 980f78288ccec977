import type { Lexicon } from '../lexicon/lexicon.ts';
import { isConcept, isVietnamese } from '../lexicon/mentions.ts';
import type { Mention } from './analyse-document.ts';
import type { Plan } from './plan.ts';
import type { Segment } from './segment.ts';
import type { Statistics } from './statistics.ts';
import { textAt } from '../text/strings.ts';
import { APART, STEPS, type TermCounts } from './titles.ts';

/** Words that a record is known by: enough to tell what it is about, few enough to keep for every record. */
const MOST_WORDS = 32;

const general = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Concepts that say little by themselves, by their terms in the pivot. */
function generalTerms(lexicon: Lexicon): ReadonlySet<string> {
  const known = general.get(lexicon);
  if (known) return known;
  const made = new Set([...lexicon.concepts.values()].filter(c => c.general).map(c => c.term));
  general.set(lexicon, made);
  return made;
}

let counted = new Float64Array(0);

/** What a record says most, in the pivot; how often it says it is told by its logarithm. */
export function coreWords(terms: ReadonlyMap<string, Mention>, lexicon: Lexicon): TermCounts {
  const general = generalTerms(lexicon);
  const isTelling = (term: string) => !isVietnamese(term) && !(isConcept(term) && general.has(term));
  if (counted.length < terms.size) counted = new Float64Array(2 * terms.size);
  let found = 0;
  terms.forEach(({ count }, term) => {
    if (isTelling(term)) counted[found++] = count;
  });
  // Most words of a record are said once: only those that may stay are put in order.
  const least = counted.subarray(0, found).sort()[found - MOST_WORDS] ?? 0;
  const most: [term: string, count: number][] = [];
  terms.forEach(({ count }, term) => {
    if (count >= least && isTelling(term)) most.push([term, count]);
  });
  most.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(most.slice(0, MOST_WORDS).map(([term, count]) => [term, Math.log1p(count)]));
}

/** The weight of each word that a record is known by: how much it says it, and how rare the word is. */
export type Core = ReadonlyMap<string, number>;

export function coreOf({ cores, terms }: Segment, doc: number, stats: Statistics): Core {
  const core = new Map<string, number>();
  for (let i = cores.offsets[doc]!; i < cores.offsets[doc + 1]!; i++) {
    const term = textAt(terms, cores.terms[i]!);
    const found = stats.documentsWith(term);
    const rarity = Math.log(1 + (stats.size - found + 0.5) / (found + 0.5));
    core.set(term, (cores.counts[i]! / STEPS) * rarity);
  }
  return core;
}

/** How surely a query says each term. */
export function termsAsked({ groups }: Plan): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const { p, terms } of groups.flatMap(group => group.alternatives)) {
    const sure = terms.length > 1 ? p * APART : p;
    for (const term of terms) asked.set(term, Math.max(sure, asked.get(term) ?? 0));
  }
  return asked;
}

/** The share of what a record is about that was asked for, 0 to 1; one that says little might be about more. */
export function shareAsked(core: Core, asked: ReadonlyMap<string, number>): number {
  let [said, all] = [0, 0];
  core.forEach((weight, term) => {
    said += weight * (asked.get(term) ?? 0);
    all += weight;
  });
  return all === 0 ? 0 : (said / all) * (core.size / MOST_WORDS);
}

/** How far records speak of the same: the mean cosine over their pairs, 0 to 1; `undefined` for fewer than two. */
export function agreementOf(cores: readonly Core[]): number | undefined {
  const told = cores.filter(core => core.size > 0);
  if (told.length < 2) return undefined;
  // The square of the sum of unit vectors holds each pair twice, and each vector once with itself.
  const sum = new Map<string, number>();
  for (const core of told) {
    const length = Math.hypot(...core.values()) || 1;
    core.forEach((weight, term) => sum.set(term, (sum.get(term) ?? 0) + weight / length));
  }
  const square = [...sum.values()].reduce((all, value) => all + value * value, 0);
  return Math.max(0, square - told.length) / (told.length * (told.length - 1));
}
