import { analyseQuery, type FacetName, type Filters, type Kind, phrasesIn, type SearchRequest } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { type Asked, optionsOf } from './schema.ts';

/** What would find something where the question found nothing. */
export type Advice = {
  catalogueEmpty: boolean;
  /** Single filters without which there is something, most first. */
  withoutOne: { name: FacetName; value: string; total: number }[];
  withoutAll: number;
};

/** Each is counted by a search of its own: an address may hold any number of them. */
const MOST_TRIED = 8;

export function adviceFor(discovery: Discovery, kind: Kind, asked: Asked): Advice {
  const { lexicon } = discovery;
  const question = { groups: analyseQuery(asked.q, lexicon, optionsOf(asked)), phrases: phrasesIn(asked.q) };
  const count = (about: Pick<SearchRequest, 'groups' | 'phrases'>, filters: Filters) =>
    discovery.index().search({ ...about, kind, filters, limit: 0 })!.total;
  const chosen = (Object.keys(asked.filters) as FacetName[]).flatMap(name =>
    asked.filters[name]!.map(value => ({ name, value })),
  );
  return {
    catalogueEmpty: count({ groups: [] }, {}) === 0,
    withoutOne: chosen
      .slice(0, MOST_TRIED)
      .map(one => ({ ...one, total: count(question, without(asked.filters, one.name, one.value)) }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total),
    withoutAll: chosen.length > 0 ? count(question, {}) : 0,
  };
}

const without = (filters: Filters, name: FacetName, value: string): Filters => ({
  ...filters,
  [name]: filters[name]?.filter(v => v !== value),
});
