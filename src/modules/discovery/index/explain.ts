import { isConcept } from '../lexicon/mentions.ts';
import type { Plan, PlannedAlternative, PlannedGroup } from './plan.ts';
import { saturation } from './score.ts';
import { COUNT_STEPS, findPosting, type Segment } from './segment.ts';
import { countOf, numberOf } from './strings.ts';
import { explainedOf, titleShare, withAsked } from './titles.ts';
import type { HitEvidence, Share } from './types.ts';

function strengthOf(
  alternative: PlannedAlternative,
  segment: Segment,
  doc: number,
  averageLength: number,
): number {
  const length = segment.lengths[doc]! / averageLength;
  let sum = 0;
  let cover = 0;
  alternative.terms.forEach((term, i) => {
    const number = numberOf(segment.terms, term);
    const at = number < 0 ? -1 : findPosting(segment, number, doc);
    if (at < 0) return;
    const weight = alternative.weights[i]!;
    sum += weight * saturation(segment.counts[at]! / COUNT_STEPS, length);
    cover += weight;
  });
  return alternative.p * sum * (alternative.terms.length > 1 ? cover : 1);
}

function bestOf(group: PlannedGroup, segment: Segment, doc: number, averageLength: number) {
  let best = { alternative: -1, strength: 0 };
  for (const alternative of group.alternatives) {
    const strength = strengthOf(alternative, segment, doc, averageLength);
    if (strength > best.strength) best = { alternative: alternative.at, strength };
  }
  return best;
}

/** Which groups made a document's score, largest share first. The shares sum to 1. */
export function explain(plan: Plan, segment: Segment, doc: number, averageLength: number): Share[] {
  const parts = plan.groups
    .map(group => ({ group, ...bestOf(group, segment, doc, averageLength) }))
    .filter(part => part.strength > 0);
  const sum = parts.reduce((all, part) => all + part.group.weight * part.strength, 0);
  return parts
    .map(({ group, alternative, strength }) => ({
      group: group.at,
      alternative,
      share: (group.weight * strength) / sum,
      strength,
    }))
    .sort((a, b) => b.share - a.share || a.group - b.group);
}

const HEAVIEST = 2;
/** A reading at least so sure names the thing itself, not something broader. */
const NAMED = 0.8;

/** The share of the query's weight that is answered by readings of a kind. */
function shareBy(plan: Plan, shares: readonly Share[], isOfKind: (alternative: PlannedAlternative) => boolean): number {
  const sum = shares.reduce((all, { group, alternative, strength }) => {
    const planned = plan.groups[group]!;
    const met = planned.alternatives.find(({ at }) => at === alternative);
    return met && isOfKind(met) ? all + planned.weight * strength : all;
  }, 0);
  return plan.weight === 0 ? 0 : Math.min(1, sum / plan.weight);
}

type Told = { relevance: number; shares: readonly Share[]; wanted: number };

/** What a document's relevance was made of. */
export function evidenceOf(plan: Plan, segment: Segment, doc: number, told: Told): HitEvidence {
  const { relevance, shares, wanted } = told;
  const title = withAsked(plan, segment.terms, countOf(segment.terms), said => titleShare(segment.titles, doc, said));
  const heaviest = plan.groups.toSorted((a, b) => b.weight - a.weight || a.at - b.at).slice(0, HEAVIEST);
  const strength = (at: number) => shares.find(share => share.group === at)?.strength ?? 0;
  const sum = heaviest.reduce((all, group) => all + strength(group.at), 0);
  return {
    explained: explainedOf(relevance, title),
    named: shareBy(plan, shares, ({ p, terms }) => p >= NAMED && isConcept(terms[0]!)),
    apart: shareBy(plan, shares, ({ terms }) => terms.length > 1),
    title,
    wanted,
    heaviest: sum / Math.max(1, heaviest.length),
  };
}
