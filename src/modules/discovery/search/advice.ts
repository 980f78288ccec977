import type { FacetName, Filters, Kind } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { ask } from './queries.ts';
import type { Asked } from './schema.ts';

/** What would find something where the question found nothing. */
export type Advice = {
  catalogueEmpty: boolean;
  /** Single filters without which there is something, most first. */
  withoutOne: { name: FacetName; value: string; total: number }[];
  withoutAll: number;
};

/** Each is counted by a search of its own: an address may hold any number of them. */
const MOST_TRIED = 8;

/** Asked as the reader would: mostly it is the question of a moment ago, or the next one. */
export function adviceFor(discovery: Discovery, kind: Kind, asked: Asked): Advice {
  const count = (q: string, filters: Filters) =>
    ask(discovery, kind, { ...asked, q, filters, cursor: undefined }).result.total;
  const chosen = (Object.keys(asked.filters) as FacetName[]).flatMap(name =>
    asked.filters[name]!.map(value => ({ name, value })),
  );
  return {
    catalogueEmpty: count('', {}) === 0,
    withoutOne: chosen
      .slice(0, MOST_TRIED)
      .map(one => ({ ...one, total: count(asked.q, without(asked.filters, one.name, one.value)) }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total),
    withoutAll: chosen.length > 0 ? count(asked.q, {}) : 0,
  };
}

/** A filter without values is none, and the question is another one's by then. */
function without(filters: Filters, name: FacetName, value: string): Filters {
  const { [name]: values = [], ...others } = filters;
  const left = values.filter(v => v !== value);
  return left.length > 0 ? { ...filters, [name]: left } : others;
}
