import { workflow } from '../../../kernel/workflow.ts';
import type { Interest, InterestState } from './schema.ts';

/*
 * Rules of the house, no law's: seven days to answer, a reminder in time to keep them, then a broker who calls, and
 * an end that is said.
 */
export const ANSWER_DAYS = 7;
export const REMIND_AFTER_DAYS = 4;
export const ESCALATED_DAYS = 14;
/** A question that its sender leaves open for so long ends the interest. */
export const REPLY_DAYS = 14;
export const KEPT_DAYS = 14;
export const MOST_A_DAY = 20;

export type InterestAction = 'accept' | 'decline' | 'ask' | 'reply' | 'withdraw' | 'call';

const OPEN = ['sent', 'asked', 'escalated'] as const satisfies readonly InterestState[];
export const isOpen = (state: InterestState): boolean => (OPEN as readonly InterestState[]).includes(state);

export const interestWorkflow = workflow<InterestState, InterestAction>({
  accept: { from: OPEN, to: 'accepted', said: { vi: 'nhận lời', en: 'accept' } },
  decline: { from: OPEN, to: 'declined', said: { vi: 'từ chối', en: 'decline' } },
  ask: { from: ['sent', 'escalated'], to: 'asked', said: { vi: 'hỏi lại', en: 'ask back' } },
  reply: { from: ['asked'], to: 'sent', said: { vi: 'trả lời câu hỏi', en: 'answer the question' } },
  withdraw: { from: OPEN, to: 'withdrawn', said: { vi: 'rút lại', en: 'withdraw' } },
  call: { from: ['escalated'], to: 'escalated', said: { vi: 'ghi cuộc gọi', en: 'record a call' } },
});

const DAY_MS = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Legal days, 'YYYY-MM-DD'. */
export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / DAY_MS;

type Clock = Pick<Interest, 'state' | 'dueOn' | 'remindedOn' | 'askedOn' | 'escalatedOn' | 'lapsesOn'>;
type Change = Partial<Interest> & { state: InterestState };

/** How an interest sets out; where nobody here can answer, brokers have it from the first day. */
export function setOut(today: string, answerable: boolean): Change {
  const days = { sentOn: today, dueOn: addDays(today, ANSWER_DAYS) };
  return answerable ? { ...days, state: 'sent' } : { ...days, ...escalated(today) };
}

const escalated = (today: string): Change => ({
  state: 'escalated',
  escalatedOn: today,
  lapsesOn: addDays(today, ESCALATED_DAYS),
});

/** After the sender's reply the clock goes on where it stood: the days of waiting for it do not count. */
export function resumed({ askedOn, dueOn, escalatedOn, lapsesOn }: Clock, today: string): Change {
  const paused = daysBetween(askedOn!, today);
  return escalatedOn
    ? { state: 'escalated', askedOn: null, lapsesOn: addDays(lapsesOn!, paused) }
    : { state: 'sent', askedOn: null, dueOn: addDays(dueOn!, paused) };
}

export type ClockStep = { kind: 'remind' | 'escalate' | 'lapse'; change: Change };

/** What is due on a day by the clock alone; undefined where nothing is. */
export function dueStep(interest: Clock, today: string): ClockStep | undefined {
  const { state, dueOn, remindedOn, askedOn, lapsesOn } = interest;
  if (state === 'sent' && today > dueOn!) return { kind: 'escalate', change: escalated(today) };
  if (state === 'sent' && !remindedOn && daysBetween(today, dueOn!) <= ANSWER_DAYS - REMIND_AFTER_DAYS)
    return { kind: 'remind', change: { state, remindedOn: today } };
  if (state === 'escalated' && today > lapsesOn!)
    return { kind: 'lapse', change: { state: 'not-answered' } };
  if (state === 'asked' && daysBetween(askedOn!, today) > REPLY_DAYS)
    return { kind: 'lapse', change: { state: 'withdrawn' } };
  return undefined;
}

export type NextStep = { who: 'sender' | 'receiver' | 'broker'; until: string };

/** Who moves next, and until the end of which day; undefined once it is closed. */
export function nextStep({ state, dueOn, askedOn, lapsesOn }: Clock): NextStep | undefined {
  if (state === 'sent') return { who: 'receiver', until: dueOn! };
  if (state === 'asked') return { who: 'sender', until: addDays(askedOn!, REPLY_DAYS) };
  if (state === 'escalated') return { who: 'broker', until: lapsesOn! };
  return undefined;
}

const DAY_STARTS_MS = 7 * 60 * 60 * 1000;

/** How long the legal day of a moment still lasts, in whole seconds. */
export const secondsLeftOf = (now: Date): number =>
  Math.ceil((DAY_MS - ((now.getTime() + DAY_STARTS_MS) % DAY_MS)) / 1000);
