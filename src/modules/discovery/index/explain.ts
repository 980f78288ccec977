import { isConcept } from '../lexicon/mentions.ts';
import { heaviest } from './compounds.ts';
import { around } from './near.ts';
import type { Plan, PlannedAlternative, PlannedGroup } from './plan.ts';
import { saturation } from './score.ts';
import { COUNT_STEPS, findPosting, type Segment } from './segment.ts';
import { titleShare, withAsked } from './titles.ts';
import type { HitEvidence, Share } from './types.ts';

/** A document among those of its segment. */
type Place = { segment: Segment; doc: number };

/** What a document answers to a group: by which reading, how strongly (0 to 1), and in which windows. */
type Answer = { group: PlannedGroup; alternative: PlannedAlternative; strength: number; where: number };

/** A document as a plan looks at it. */
type Sight = Place & { told: boolean; averageLength: number };

/** What a plan passes over: of a need told at length, a compound without its heaviest word. */
function isPassedOver(numbers: Int32Array, { weights }: PlannedAlternative, { told, segment, doc }: Sight): boolean {
  const lead = numbers[heaviest(weights)]!;
  return told && (lead < 0 || findPosting(segment, lead, doc) < 0);
}

function answerBy(group: PlannedGroup, alternative: PlannedAlternative, sight: Sight): Answer | undefined {
  const { segment, doc, averageLength } = sight;
  const numbers = alternative.numbersIn(segment);
  if (isPassedOver(numbers, alternative, sight)) return undefined;
  const length = segment.lengths[doc]! / averageLength;
  let [sum, cover, where] = [0, 0, 0];
  numbers.forEach((number, i) => {
    const at = number < 0 ? -1 : findPosting(segment, number, doc);
    if (at < 0) return;
    const weight = alternative.weights[i]!;
    where = cover === 0 ? segment.where[at]! : where & around(segment.where[at]!);
    sum += weight * saturation(segment.counts[at]! / COUNT_STEPS, length);
    cover += weight;
  });
  const strength = alternative.p * sum * (alternative.terms.length > 1 ? cover : 1);
  return { group, alternative, strength, where };
}

function bestOf(group: PlannedGroup, sight: Sight): Answer | undefined {
  let best: Answer | undefined;
  for (const alternative of group.alternatives) {
    const answer = answerBy(group, alternative, sight);
    if (answer && answer.strength > (best?.strength ?? 0)) best = answer;
  }
  return best;
}

/** What a document answers of each group, in the order of the query. */
export function answersOf({ groups, told }: Plan, place: Place, averageLength: number): Answer[] {
  const sight = { ...place, told, averageLength };
  return groups.map(group => bestOf(group, sight)).filter(answer => answer !== undefined);
}

const gainOf = ({ group, strength }: Answer): number => group.weight * strength;
const gained = (answers: readonly Answer[]): number => answers.reduce((sum, answer) => sum + gainOf(answer), 0);

/** Which groups made a document's score, largest share first. The shares sum to 1. */
export function sharesOf(answers: readonly Answer[]): Share[] {
  const sum = gained(answers);
  return answers
    .map(answer => ({
      group: answer.group.at,
      alternative: answer.alternative.at,
      share: gainOf(answer) / sum,
      strength: answer.strength,
    }))
    .sort((a, b) => b.share - a.share || a.group - b.group);
}

const HEAVIEST = 2;
/** A reading at least so sure names the thing itself, not something broader. */
const NAMED = 0.8;

const isNamed = ({ alternative: { p, terms } }: Answer): boolean => p >= NAMED && isConcept(terms[0]!);
const isApart = ({ alternative: { terms } }: Answer): boolean => terms.length > 1;

/** The share of what is answered that stands near its neighbour in the query. */
function nearShare(answers: readonly Answer[]): number {
  let near = 0;
  for (const [i, answer] of answers.entries()) {
    const before = answers[i - 1];
    if (before && (before.where & around(answer.where)) !== 0) near += Math.min(gainOf(before), gainOf(answer));
  }
  return near === 0 ? 0 : near / gained(answers);
}

function heaviestOf({ groups }: Plan, answers: readonly Answer[]): number {
  const heaviest = groups.toSorted((a, b) => b.weight - a.weight || a.at - b.at).slice(0, HEAVIEST);
  const strengths = heaviest.map(group => answers.find(answer => answer.group === group)?.strength ?? 0);
  return strengths.reduce((a, b) => a + b, 0) / Math.max(1, heaviest.length);
}

/** What a document's relevance was made of. */
export function evidenceOf(plan: Plan, { segment, doc }: Place, answers: readonly Answer[]): Omit<HitEvidence, 'wanted'> {
  const shareOf = (some: readonly Answer[]) => (plan.weight === 0 ? 0 : Math.min(1, gained(some) / plan.weight));
  return {
    explained: shareOf(answers),
    named: shareOf(answers.filter(isNamed)),
    apart: shareOf(answers.filter(isApart)),
    near: nearShare(answers),
    title: withAsked(plan, segment, said => titleShare(segment.titles, doc, said)),
    heaviest: heaviestOf(plan, answers),
  };
}
