import type { Plan } from './plan.ts';
import type { Segment } from './segment.ts';
import type { Statistics } from './statistics.ts';
import { grown } from '../text/grown.ts';
import { textAt } from '../text/strings.ts';
import type { Tallied } from './tally.ts';
import type { Terms } from './terms.ts';
import { APART, STEPS, type WordCounts } from './titles.ts';

/** Words that a record is known by: enough to tell what it is about, few enough to keep for every record. */
const MOST_WORDS = 32;

let counted = new Float64Array(0);

/** What a record says most, in the pivot; how often it says it is told by its logarithm. */
export function coreWords({ numbers, counts }: Tallied, terms: Terms): WordCounts {
  counted = grown(counted, numbers.length);
  let found = 0;
  for (let i = 0; i < numbers.length; i++) if (terms.isTelling(numbers[i]!)) counted[found++] = counts[i]!;
  // Most words of a record are said once: only those that may stay are put in order.
  const least = counted.subarray(0, found).sort()[found - MOST_WORDS] ?? 0;
  const most: number[] = [];
  for (let i = 0; i < numbers.length; i++) if (counts[i]! >= least && terms.isTelling(numbers[i]!)) most.push(i);
  most.sort((a, b) => counts[b]! - counts[a]! || terms.compare(numbers[a]!, numbers[b]!));
  const size = Math.min(MOST_WORDS, most.length);
  const kept = { numbers: new Uint32Array(size), counts: new Float64Array(size) };
  for (let i = 0; i < size; i++) {
    kept.numbers[i] = numbers[most[i]!]!;
    kept.counts[i] = Math.log1p(counts[most[i]!]!);
  }
  return kept;
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
