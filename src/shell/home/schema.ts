import type { LocalisedText } from '../../kernel/localised.ts';
import type { OwnRecord as Own } from '../../modules/catalogue/index.ts';
import type { Assignment, InterestAwaited, SurveyUnderWay, TitledDeal, ToMove } from '../../modules/deals/index.ts';

export type Named = { id: string; title: LocalisedText };

/** A record of one's own; `awaiting`: interests in it that wait for a word. */
export type OwnRecord = Own & { awaiting: number };
export type OwnNeed = OwnRecord & { matches: readonly Named[] };

/** Work of an office: how much there is. `since`: how long the oldest has waited; `until`: when the first is due. Legal days. */
export type Duty = { name: DutyName; n: number; since?: string | null; until?: string | null };
export const DUTIES = ['reviewNeeds', 'reviewTechnologies', 'desk', 'searches', 'escalated', 'mastery', 'claims', 'uncalled'] as const;
export type DutyName = (typeof DUTIES)[number];

/** How the program itself is; `letters` that could not be sent, `setAside`: acts that a reader could not work on. */
export type Health = { index: boolean; letters: number; setAside: number };

export type Home = {
  interests: readonly InterestAwaited[];
  deals: readonly ToMove[];
  /** Deals that both sides have closed of late. */
  closed: readonly TitledDeal[];
  duties: readonly Duty[];
  /** What the actor is to look for. */
  searches: readonly Assignment[];
  /** Surveys that run today in the actor's territory. */
  surveys: readonly SurveyUnderWay[];
  expiring: readonly OwnRecord[];
  proposals: number;
  /** News in one's alerts, over all of them. */
  news: number;
  needs: readonly OwnNeed[];
  technologies: readonly OwnRecord[];
  /** Whether there are more records than are shown. */
  more: boolean;
  health: Health | undefined;
};
