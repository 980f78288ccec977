import type { Alternative, Group } from '../lexicon/groups.ts';
import { IN_VIETNAMESE, isConcept, isVietnamese } from '../lexicon/mentions.ts';
import { numberOf } from '../text/strings.ts';
import type { Segment } from './segment.ts';
import type { Statistics } from './statistics.ts';

/**
 * An alternative with its terms weighed by rarity; the weights sum to 1. `at`: its place in the group. `numbersIn`: the
 * terms as a segment numbers them, -1 for what does not stand there.
 */
export type PlannedAlternative = {
  at: number;
  p: number;
  terms: string[];
  weights: number[];
  numbersIn(segment: Segment): Int32Array;
};

/** A group with its weight in this index. Without alternatives it is matched by nothing here. */
export type PlannedGroup = { at: number; weight: number; topic: boolean; alternatives: PlannedAlternative[] };

/** `told`: a need told at length, of which weak hints are not followed up. */
export type Plan = { groups: PlannedGroup[]; weight: number; hasTopic: boolean; told: boolean };

/** A word that stands nowhere weighs like one that stands in every hundredth record, not more. */
const ABSENT_SHARE = 0.01;
/** A word of a compound that has so little of its weight says nothing of it: thing, of plastic thing. */
const LEAST_OF_COMPOUND = 0.05;
/** From so many groups on a need is told at length. */
const TOLD = 20;
/** There a general word that weighs so little decides nothing: system, high, early. */
const LEAST_OF_TOLD = 0.01;
/** Readings less sure than this say nothing about how rare the word is. */
const SENSIBLE = 0.5;

function rarity(found: number, size: number): number {
  const with_ = Math.min(size, found === 0 ? Math.max(1, size * ABSENT_SHARE) : found);
  return Math.log(1 + (size - with_ + 0.5) / (with_ + 0.5));
}
const termRarity = (term: string, stats: Statistics): number => rarity(stats.documentsWith(term), stats.size);

/** Records in which one of the readings is expected. */
const expected = (readings: readonly Alternative[], stats: Statistics): number =>
  readings.reduce((sum, { p, terms }) => sum + p * stats.documentsWith(terms[0]!.term), 0);

function plan(alternative: Alternative, at: number, stats: Statistics): PlannedAlternative | undefined {
  if (!alternative.terms.some(({ term }) => stats.documentsWith(term) > 0)) return undefined;
  const weighed = alternative.terms.map(t => ({ term: t.term, weight: t.weight * termRarity(t.term, stats) }));
  const least = LEAST_OF_COMPOUND * sumOf(weighed);
  const telling = weighed.filter(({ weight }) => weight >= least);
  const sum = sumOf(telling);
  const terms = telling.map(({ term }) => term);
  return { at, p: alternative.p, terms, weights: telling.map(t => t.weight / sum), numbersIn: numbering(terms) };
}

const sumOf = (all: readonly { weight: number }[]): number => all.reduce((sum, { weight }) => sum + weight, 0);

/** Looked up once for each segment, then asked for every hit that is explained. */
function numbering(terms: readonly string[]) {
  const known = new Map<Segment, Int32Array>();
  return (segment: Segment): Int32Array => {
    const numbers = known.get(segment) ?? Int32Array.from(terms, term => numberOf(segment.terms, term));
    known.set(segment, numbers);
    return numbers;
  };
}

/**
 * How rare a group is: by the concepts that it may name, else by its surest English words, else as a
 * Vietnamese word among the records in Vietnamese. Its own spelling would look rare in an English catalogue.
 */
function groupRarity({ alternatives }: Group, stats: Statistics): number {
  const sure = alternatives.filter(a => a.p >= SENSIBLE);
  const concepts = sure.filter(a => a.terms.length === 1 && isConcept(a.terms[0]!.term));
  if (concepts.length > 0) return rarity(expected(concepts, stats), stats.size);
  const foreign = sure.find(a => !a.terms.some(t => isVietnamese(t.term)));
  const own = sure.find(a => isVietnamese(a.terms[0]!.term));
  const among = stats.documentsWith(IN_VIETNAMESE);
  const kinds = [
    ...(foreign ? [Math.max(...foreign.terms.map(t => termRarity(t.term, stats)))] : []),
    ...(own && among > 0
      ? [Math.min(...own.terms.map(t => rarity(stats.documentsWith(t.term), among)))]
      : []),
  ];
  return kinds.length > 0 ? Math.min(...kinds) : rarity(0, stats.size);
}

/** Resolves a query against what the index holds at this moment. */
export function planGroups(groups: readonly Group[], stats: Statistics): Plan {
  const planned = groups.map((group, at): PlannedGroup => {
    const alternatives = group.alternatives.map((a, i) => plan(a, i, stats)).filter(a => a !== undefined);
    const weight = group.weight * groupRarity(group, stats);
    return { at, weight, topic: group.kind !== 'general', alternatives };
  });
  const told = planned.length >= TOLD;
  const least = told ? LEAST_OF_TOLD * sumOf(planned) : 0;
  const kept = planned.filter(g => g.topic || g.weight >= least);
  const hasTopic = kept.some(g => g.topic && g.alternatives.length > 0);
  return { groups: kept, weight: sumOf(kept), hasTopic, told };
}
