import type { Alternative, Group } from '../lexicon/groups.ts';
import type { Statistics } from './statistics.ts';

/** An alternative with its terms weighed by rarity; the weights sum to 1. `at`: its place in the group. */
export type PlannedAlternative = { at: number; p: number; terms: string[]; weights: number[] };

/** A group with its weight in this index. Without alternatives it is matched by nothing here. */
export type PlannedGroup = { at: number; weight: number; topic: boolean; alternatives: PlannedAlternative[] };

export type Plan = { groups: PlannedGroup[]; weight: number; hasTopic: boolean };

/** A word that stands nowhere weighs like one that stands in every hundredth record, not more. */
const ABSENT_SHARE = 0.01;
/** Readings less sure than this say nothing about how rare the word is. */
const SENSIBLE = 0.5;

function rarity(term: string, stats: Statistics): number {
  const found = stats.documentsWith(term);
  const with_ = found === 0 ? Math.max(1, stats.size * ABSENT_SHARE) : found;
  return Math.log(1 + (stats.size - Math.min(with_, stats.size) + 0.5) / (with_ + 0.5));
}

function plan(alternative: Alternative, at: number, stats: Statistics): PlannedAlternative | undefined {
  const terms = alternative.terms.map(t => t.term);
  if (!terms.some(term => stats.documentsWith(term) > 0)) return undefined;
  const raw = alternative.terms.map(t => t.weight * rarity(t.term, stats));
  const sum = raw.reduce((a, b) => a + b, 0);
  return { at, p: alternative.p, terms, weights: raw.map(w => w / sum) };
}

/** How rare the group is by its surest reading that stands in the index, else as an absent word. */
function groupRarity(group: Group, stats: Statistics): number {
  for (const { p, terms } of group.alternatives) {
    if (p < SENSIBLE) continue;
    if (!terms.every(t => stats.documentsWith(t.term) > 0)) continue;
    return Math.max(...terms.map(t => rarity(t.term, stats)));
  }
  return rarity('', stats);
}

/** Resolves a query against what the index holds at this moment. */
export function planGroups(groups: readonly Group[], stats: Statistics): Plan {
  const planned = groups.map((group, at): PlannedGroup => {
    const alternatives = group.alternatives.map((a, i) => plan(a, i, stats)).filter(a => a !== undefined);
    const weight = group.weight * groupRarity(group, stats);
    return { at, weight, topic: group.kind !== 'general', alternatives };
  });
  const hasTopic = planned.some(g => g.topic && g.alternatives.length > 0);
  return { groups: planned, weight: planned.reduce((sum, g) => sum + g.weight, 0), hasTopic };
}
