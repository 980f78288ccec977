import type { Locale } from '../../../../kernel/localised.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import type { Kind } from '../../engine.ts';
import type { Asked } from '../../search/schema.ts';

export const alertsHref = (locale: Locale) => href(locale, '/alerts');
export const alertHref = (locale: Locale, id: string) => href(locale, `/alerts/${id}`);

/** Where a search is kept as an alert. */
export const keepHref = (locale: Locale, kind: Kind, { q, filters }: Pick<Asked, 'q' | 'filters'>) =>
  href(locale, withQuery('/alerts/new', { kind, q: q.trim(), ...filters }));

export const watchHref = (locale: Locale, needId: string) =>
  href(locale, withQuery('/alerts/new', { need: needId }));

/** The feed of a public search. */
export const searchFeedHref = (
  locale: Locale,
  format: 'rss' | 'json',
  kind: Kind,
  { q, filters }: Pick<Asked, 'q' | 'filters'>,
) => href(locale, withQuery(`/search.${format}`, { kind, q: q.trim(), ...filters }));
