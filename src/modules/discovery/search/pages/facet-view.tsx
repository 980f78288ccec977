import type { Locale } from '../../../../kernel/localised.ts';
import type { AppliedFilter, FacetGroup } from '../../../../web/ui/facets.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { formName, placeName, readinessWords, sectorName } from '../../../catalogue/index.ts';
import type { FacetCount, FacetName, Kind } from '../../engine.ts';
import { messages } from '../../messages.ts';
import { type ListAsked, listHref, toggled } from './addresses.ts';

const SHOWN = 8;
const ORDER: readonly FacetName[] = [
  'sector',
  'country',
  'province',
  'organisation',
  'trl',
  'form',
  'green',
  'source',
];

/** Names of the organisations whose records are shown: an address holds their ids only. */
export type Names = ReadonlyMap<string, string>;

/** `value` may come from the address and be anything: what is no code is shown as it is. */
export function facetLabel(locale: Locale, name: FacetName, value: string, names?: Names): string {
  switch (name) {
    case 'sector':
      return sectorName(locale, value);
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? placeName(locale, value)! : value;
    case 'form':
      return formName(locale, value);
    case 'province':
      return provinceName(locale, value);
    case 'organisation':
      return names?.get(value) ?? messages[locale].oneOrganisation;
    case 'trl':
      return /^[1-9]$/.test(value) ? readinessWords(locale, Number(value)) : value;
    case 'green':
      return messages[locale].green[value] ?? value;
    default:
      return value;
  }
}

export function facetGroups(
  locale: Locale,
  kind: Kind,
  asked: ListAsked,
  facets: Partial<Record<FacetName, FacetCount[]>>,
): FacetGroup[] {
  return ORDER.filter(name => facets[name]).map(name => ({
    name,
    title: messages[locale].facet[name],
    options: shownOf(facets[name]!, asked.filters[name] ?? []).map(({ value, count }) => ({
      value,
      label: facetLabel(locale, name, value),
      count,
      selected: asked.filters[name]?.includes(value) ?? false,
      href: listHref(locale, kind, asked, { filters: toggled(asked, name, value) }),
    })),
  }));
}

/** The most frequent values, and those that are chosen however rare. */
function shownOf(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const sorted = [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return sorted.filter((option, i) => chosen.includes(option.value) || (option.count > 0 && i < SHOWN));
}

/** Every filter that is set, to be taken away. */
export const appliedFilters = (
  locale: Locale,
  kind: Kind,
  asked: ListAsked,
  names: Names,
): AppliedFilter[] =>
  ORDER.flatMap(name =>
    (asked.filters[name] ?? []).map(value => ({
      label: facetLabel(locale, name, value, names),
      removeHref: listHref(locale, kind, asked, { filters: toggled(asked, name, value) }),
    })),
  );
