import type { FacetCounts, FacetName, Filters, Hit, Kind } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Row } from '../live/store.ts';
import { type Holding, holdingsOf } from './rules.ts';

const FACETS: readonly FacetName[] = ['sector', 'country', 'province', 'organisation', 'trl', 'green'];
const NEWEST = 5;

/** How many records of a kind there are under some filters, by every coded field. */
export type Tally = { total: number; facets: FacetCounts };

/** What the catalogue holds under some filters. */
export type Stock = {
  filters: Filters;
  technologies: Tally;
  needs: Tally;
  holdings(name: FacetName): Holding[];
  count(kind: Kind, name: FacetName, value: string): number;
};

export function stockOf(discovery: Discovery, filters: Filters = {}): Stock {
  return discovery.remembered(JSON.stringify(['stock', filters]), () => {
    const tally = (kind: Kind): Tally =>
      discovery.index().search({ groups: [], kind, filters, limit: 0, facets: FACETS })!;
    const [technologies, needs] = [tally('technology'), tally('need')];
    const known = new Map<FacetName, Holding[]>();
    const holdings = (name: FacetName) => {
      const found = known.get(name) ?? holdingsOf(technologies.facets[name], needs.facets[name]);
      known.set(name, found);
      return found;
    };
    const count = (kind: Kind, name: FacetName, value: string) =>
      (kind === 'technology' ? technologies : needs).facets[name]?.find(f => f.value === value)?.count ?? 0;
    return { filters, technologies, needs, holdings, count };
  });
}

export type Recent = { row: Row; hit: Hit };

/** The newest records of a kind under some filters. */
export async function listNewest(
  discovery: Discovery,
  kind: Kind,
  filters: Filters = {},
): Promise<Recent[]> {
  const { hits } = discovery.index().search({ groups: [], kind, filters, limit: NEWEST })!;
  const rows = await discovery.readRows(kind, hits.map(hit => hit.id));
  return hits.flatMap(hit => {
    const row = rows.get(hit.id);
    return row ? [{ row, hit }] : [];
  });
}
