import type { Db } from '../../../platform/db/database.ts';
import { isOpen } from '../deals/rules.ts';
import { DECLINE_REASONS, type DealState, type DeclineReason, OPEN_STATES } from '../deals/schema.ts';
import { type Shown, SMALLEST_SHOWN, withhold } from './rules.ts';
import { countDeals, listMedianDays } from './store.ts';

export type Outcome = 'open' | 'closed' | 'declined' | 'lapsed';

/** What everybody may know of deals; null where it is withheld. */
export type DealFigures = {
  opened: number | null;
  outcomes: Shown<Outcome>;
  reasons: Shown<DeclineReason>;
  /** Days in each state, by the middle one of at least five deals. */
  days: { state: DealState; median: number }[];
};

export async function readDealFigures(db: Db): Promise<DealFigures> {
  const counts = await countDeals(db);
  const sum = (has: (row: (typeof counts)[number]) => boolean) =>
    counts.filter(has).reduce((total, { n }) => total + n, 0);
  const opened = sum(() => true);
  const outcomes = withhold({
    open: sum(({ state }) => isOpen(state)),
    closed: sum(({ state }) => state === 'closed'),
    declined: sum(({ state }) => state === 'declined'),
    lapsed: sum(({ state }) => state === 'lapsed'),
  });
  const byReason = Object.fromEntries(
    DECLINE_REASONS.map(reason => [reason, sum(row => row.reason === reason)]),
  ) as Record<DeclineReason, number>;
  const known = opened >= SMALLEST_SHOWN;
  return {
    opened: known ? opened : null,
    outcomes: known ? outcomes : nothing(['open', 'closed', 'declined', 'lapsed']),
    // The reasons add up to the declined: they are not told where that is not.
    reasons: known && outcomes.declined !== null ? withhold(byReason) : nothing(DECLINE_REASONS),
    days: inOrder(await listMedianDays(db, SMALLEST_SHOWN)),
  };
}

const nothing = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map(name => [name, null])) as Shown<Name>;

const inOrder = (rows: DealFigures['days']) =>
  OPEN_STATES.flatMap(state => rows.find(row => row.state === state) ?? []);
