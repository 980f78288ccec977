import type { Said } from '../../../kernel/errors.ts';
import type { Band, Traits } from '../index/document.ts';
import { LONG_MONTHS, SHORT_MONTHS } from './constants.ts';
import { dayAfterMonths, judgeReadiness } from './fit/readiness.ts';
import { type Candidate, count, judge } from './judge.ts';
import { liftMessages as messages } from './lift-messages.ts';
import { RESOURCE_PARTS, RESOURCES } from './means/means.ts';
import type { Lift, Together } from './types.ts';
import type { Usual } from './usual.ts';
import { points } from './words.ts';

/** A change on the need's side: what its traits would be, and how it is said with the two scores. */
type Change = Pick<Lift, 'part' | 'to'> & {
  traits: Partial<Traits>;
  say: (from: number, to: number) => Said;
};
type Pairing = Pick<Candidate, 'need' | 'technology'>;

const exactly = (n: number): Band => ({ min: n, max: n });

/** The budget that pays for the least that it takes: to set it up, and to run it for a year. */
function budget({ need, technology }: Pairing): Change[] {
  const has = need.capitalVnd;
  const takes = [
    technology.capitalVnd?.min ?? 0,
    need.runningCostVndPerYear ? 0 : (technology.runningCostVndPerYear?.min ?? 0),
  ];
  const to = Math.max(...takes);
  if (!has || to <= has.max) return [];
  const part = takes[0] === to ? 'capital' : 'runningCost';
  return [
    { part, to, traits: { capitalVnd: exactly(to) }, say: (a, b) => messages.budget(to - has.max, a, b) },
  ];
}

const resources = ({ need, technology }: Pairing): Change[] =>
  RESOURCE_PARTS.flatMap((part): Change[] => {
    const trait = RESOURCES[part];
    const [has, takes] = [need[trait], technology[trait]];
    if (!has || !takes || takes.min <= has.max) return [];
    const to = takes.min;
    const more = to - has.max;
    const say: Change['say'] = (a, b) => messages.resource(part, more, a, b);
    return [{ part, to, traits: { [trait]: exactly(to) }, say }];
  });

/** Levels and learning are only ever raised to what the technology asks for. */
function steps({ need, technology }: Pairing): Change[] {
  const { level, skill } = technology;
  return [
    ...(need.level && level
      ? [
          {
            part: 'level' as const,
            to: level,
            traits: { level },
            say: (a: number, b: number) => messages.level(level, a, b),
          },
        ]
      : []),
    ...(need.skill && skill
      ? [
          {
            part: 'skill' as const,
            to: skill,
            traits: { skill },
            say: (a: number, b: number) => messages.skill(skill, a, b),
          },
        ]
      : []),
  ];
}

/** The first later deadline that readiness is judged better by. */
function deadline({ need, technology }: Pairing, today: string): Change[] {
  const now = judgeReadiness(need, technology, today).value;
  if (now === null || now === 1) return [];
  const to = [0, SHORT_MONTHS, LONG_MONTHS]
    .map(months => dayAfterMonths(today, months))
    .find(day => (judgeReadiness({ ...need, deadline: day }, technology, today).value ?? 0) > now);
  if (!to) return [];
  return [
    { part: 'readiness', to, traits: { deadline: to }, say: (a, b) => messages.deadline(to, a, b) },
  ];
}

/** The lifts of a match, and what it would come to by all of them at once: `null` where there are not several. */
export type Lifted = { lifts: Lift[]; together: Together | null };

/**
 * What the sender of a need could change, and what the match would come to: counted anew, everything else as
 * it is. A change that moves no whole point is left out.
 */
export function liftsOf(candidate: Candidate, score: number, usual: Usual, today: string): Lifted {
  const { need, technology, weight } = candidate;
  const scoreWith = (traits: Partial<Traits>): number =>
    count(weight, judge({ need: { ...need, ...traits }, technology }, today), usual).score;
  const changes = [
    ...budget(candidate),
    ...resources(candidate),
    ...steps(candidate),
    ...deadline(candidate, today),
  ]
    .map(change => ({ ...change, score: scoreWith(change.traits) }))
    .filter(change => points(change.score) > points(score))
    .sort((a, b) => b.score - a.score);
  const lifts = changes.map(({ part, to, score: lifted, say }): Lift => {
    return { part, to, score: lifted, ...say(points(score), points(lifted)) };
  });
  if (lifts.length < 2) return { lifts, together: null };
  const all = scoreWith(Object.assign({}, ...changes.map(change => change.traits)));
  return { lifts, together: { score: all, ...messages.together(points(score), points(all)) } };
}
