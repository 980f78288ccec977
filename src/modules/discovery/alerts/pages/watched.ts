import type { Locale } from '../../../../kernel/localised.ts';
import type { FacetName } from '../../engine.ts';
import { facetLabel } from '../../search/pages/facet-view.tsx';
import { messages } from '../messages.ts';
import type { Watched } from '../schema.ts';

/** What an alert looks for, in words. */
export function watchedWords(locale: Locale, { kind, query, filters, needId }: Watched): string {
  const t = messages[locale];
  if (needId !== null) return t.forNeed;
  const chosen = filterWords(locale, filters);
  return [t.kindOf[kind], query && `“${query}”`, chosen].filter(Boolean).join(' · ');
}

export const filterWords = (locale: Locale, filters: Watched['filters']): string =>
  Object.entries(filters)
    .flatMap(([name, values]) => values.map(value => facetLabel(locale, name as FacetName, value)))
    .join(', ');
