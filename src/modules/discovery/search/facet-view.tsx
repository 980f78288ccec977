import type { Locale } from '../../../kernel/localised.ts';
import type { AppliedFilter, FacetGroup } from '../../../web/ui/facets.tsx';
import { href, withQuery } from '../../../web/ui/links.ts';
import { provinceName } from '../../authorities/index.ts';
import { formName, placeName, readinessWords, sectorName } from '../../catalogue/index.ts';
import type { FacetCount, FacetName } from '../engine.ts';
import { messages } from '../messages.ts';
import type { Asked } from './schema.ts';

const SHOWN = 8;
/** Codes that would read as code: a country that no record names, say, is left out. */
const ORDER: readonly FacetName[] = ['sector', 'country', 'province', 'trl', 'form', 'green', 'source'];

/** `value` may come from the address and be anything: what is no code is shown as it is. */
export function facetLabel(locale: Locale, name: FacetName, value: string): string {
  switch (name) {
    case 'sector':
      return sectorName(locale, value);
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? placeName(locale, value)! : value;
    case 'form':
      return formName(locale, value);
    case 'province':
      return provinceName(locale, value);
    case 'trl':
      return /^[1-9]$/.test(value) ? readinessWords(locale, Number(value)) : value;
    case 'green':
      return messages[locale].green[value] ?? value;
    default:
      return value;
  }
}

/** The address of this list with other filters; the words stay, the page goes back to the first. */
export function listHref(
  locale: Locale,
  path: string,
  asked: Asked,
  filters: Asked['filters'],
  more: Record<string, string> = {},
) {
  return href(locale, withQuery(path, { q: asked.q, ...filters, ...more }));
}

function toggled(asked: Asked, name: FacetName, value: string): Asked['filters'] {
  const now = asked.filters[name] ?? [];
  const next = now.includes(value) ? now.filter(v => v !== value) : [...now, value];
  const { [name]: _, ...others } = asked.filters;
  return next.length > 0 ? { ...others, [name]: next } : others;
}

export function facetGroups(
  locale: Locale,
  path: string,
  asked: Asked,
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
      href: listHref(locale, path, asked, toggled(asked, name, value)),
    })),
  }));
}

/** The most frequent values, and those that are chosen however rare. */
function shownOf(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const sorted = [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return sorted.filter((option, i) => chosen.includes(option.value) || (option.count > 0 && i < SHOWN));
}

export function appliedFilters(locale: Locale, path: string, asked: Asked): AppliedFilter[] {
  return ORDER.flatMap(name =>
    (asked.filters[name] ?? []).map(value => ({
      label: facetLabel(locale, name, value),
      removeHref: listHref(locale, path, asked, toggled(asked, name, value)),
    })),
  );
}
