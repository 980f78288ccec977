import type { Locale } from '../../kernel/localised.ts';
import { formatInteger } from '../../platform/i18n/format.ts';
import { messages } from './messages.ts';

export type FacetOption = {
  value: string;
  label: string;
  count: number;
  /** Address with this option added, or, when it is selected, taken away. */
  href: string;
  selected?: boolean | undefined;
};
export type FacetGroup = {
  name: string;
  title: string;
  options: readonly FacetOption[];
  moreHref?: string | undefined;
};
export type AppliedFilter = { label: string; removeHref: string };

export type FacetsProps = {
  locale: Locale;
  groups: readonly FacetGroup[];
  applied?: readonly AppliedFilter[] | undefined;
  clearHref?: string | undefined;
};

/** Filters as links: a rail from 960 px on, a drawer on a phone. Applied ones are words to be taken away. */
export function Facets({ locale, groups, applied, clearHref }: FacetsProps) {
  const t = messages[locale];
  return (
    <div class="facets">
      <Applied locale={locale} applied={applied} clearHref={clearHref} />
      <details class="drawer" data-drawer data-keep="facets">
        <summary>{t.filters}</summary>
        <nav class="facet-groups" aria-label={t.filters}>
          {groups
            .filter(group => group.options.length > 0)
            .map(group => (
              <Group key={group.name} locale={locale} group={group} />
            ))}
        </nav>
      </details>
    </div>
  );
}

function Applied({ locale, applied = [], clearHref }: Omit<FacetsProps, 'groups'>) {
  if (applied.length === 0) return null;
  const t = messages[locale];
  return (
    <div class="applied">
      <span class="applied-title">{t.applied}</span>
      <ul>
        {applied.map(filter => (
          <li key={filter.removeHref}>
            <a href={filter.removeHref} aria-label={t.remove(filter.label)} data-live-link>
              {filter.label}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {clearHref && applied.length > 1 && (
          <li>
            <a class="applied-clear" href={clearHref} data-live-link>
              {t.clear}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

function Group({ locale, group }: { locale: Locale; group: FacetGroup }) {
  return (
    <section class="facet-group">
      <h2>{group.title}</h2>
      <ul>
        {group.options.map(option => (
          <li key={option.value}>
            <a href={option.href} aria-current={option.selected ? 'true' : undefined} data-live-link>
              <span class="facet-label">{option.label}</span>
              <span class="facet-count">{formatInteger(locale, option.count)}</span>
            </a>
          </li>
        ))}
      </ul>
      {group.moreHref && (
        <a class="facet-more" href={group.moreHref} data-live-link>
          {messages[locale].more}
          <span class="unseen">: {group.title}</span>
        </a>
      )}
    </section>
  );
}
