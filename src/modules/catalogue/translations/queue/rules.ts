import { type Owed, OWED_STATES, type OwedState, type QueueCount, type QueuePlace } from './schema.ts';

export const rankOf = (state: OwedState): number => OWED_STATES.indexOf(state) + 1;
export const stateOf = ({ rank }: Pick<Owed, 'rank'>): OwedState => OWED_STATES[rank - 1]!;

/** The order of the queue: stale ones first, then a machine's, then those without. */
export const byRank = (a: QueuePlace, b: QueuePlace): number =>
  a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The next ones of a queue in its order. */
export function pageOf(
  owed: readonly Owed[],
  sector: string | undefined,
  after: QueuePlace | undefined,
  limit: number,
): Owed[] {
  const page: Owed[] = [];
  for (const one of owed) {
    if (page.length === limit) break;
    if (after && byRank(one, after) <= 0) continue;
    if (sector === undefined || one.sectors.includes(sector)) page.push(one);
  }
  return page;
}

export function countsOf(owed: readonly Owed[]): QueueCount[] {
  const counts = new Map<string, QueueCount>();
  for (const one of owed)
    for (const sector of [...one.sectors, '']) {
      const key = `${one.rank} ${sector}`;
      const count = counts.get(key) ?? { state: stateOf(one), sector, n: 0 };
      counts.set(key, { ...count, n: count.n + 1 });
    }
  return [...counts.values()];
}
