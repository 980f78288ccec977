import type { Locale } from '../../../../kernel/localised.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import type { Filters, Kind } from '../../engine.ts';

/** The fields by which the catalogue can be walked through. */
export const WALKS = ['sector', 'country', 'province', 'organisation'] as const;
export type Walk = (typeof WALKS)[number];

const PATHS: Record<Walk, string> = {
  sector: '/sectors',
  country: '/countries',
  province: '/provinces',
  organisation: '/organisations',
};

/** The list of records of a kind under some filters. */
export const recordsHref = (locale: Locale, kind: Kind, filters: Filters) =>
  href(locale, withQuery(kind === 'technology' ? '/technologies' : '/needs', filters));

/** All values of a field that have records under some filters. */
export const walkHref = (locale: Locale, walk: Walk, filters: Filters = {}, page?: number) =>
  href(locale, withQuery(PATHS[walk], { ...filters, page }));

/** The page of one value, where it has one. */
export const placeHref = (locale: Locale, walk: Walk, value: string) =>
  walk === 'province' ? undefined : href(locale, `${PATHS[walk]}/${value}`);
