import type { Locale } from '../../../../kernel/localised.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import type { FacetName, Kind } from '../../engine.ts';
import type { Asked } from '../schema.ts';

/** What a list was asked for, and what the reader compares meanwhile. */
export type ListAsked = Asked & { compare: readonly string[] };

export const pathOf = (kind: Kind) => (kind === 'technology' ? '/technologies' : '/needs');

/** What of a list's address stays when something else of it changes. */
export const keptOf = ({ filters, sort, compare }: ListAsked) => ({ ...filters, sort, compare });

/** The same list with a change; it begins again at its first page unless the change says where. */
export function listHref(
  locale: Locale,
  kind: Kind,
  asked: ListAsked,
  change: Partial<Pick<ListAsked, 'q' | 'literal' | 'filters' | 'sort' | 'compare'>> = {},
  more: Record<string, string> = {},
): string {
  const { q, literal } = { ...asked, ...change };
  const query = { q, literal: literal ? 'true' : undefined, ...keptOf({ ...asked, ...change }), ...more };
  return href(locale, withQuery(pathOf(kind), query));
}

/** A filter set with a value added or, where it is chosen, taken away. */
export function toggled(asked: ListAsked, name: FacetName, value: string): Asked['filters'] {
  const now = asked.filters[name] ?? [];
  const next = now.includes(value) ? now.filter(v => v !== value) : [...now, value];
  const { [name]: _, ...others } = asked.filters;
  return next.length > 0 ? { ...others, [name]: next } : others;
}
