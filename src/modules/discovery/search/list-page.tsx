import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../kernel/localised.ts';
import { textIn } from '../../../kernel/localised.ts';
import { formatDate, formatInteger, formatPercent } from '../../../platform/i18n/format.ts';
import { EmptyState } from '../../../web/ui/empty-state.tsx';
import { Facets } from '../../../web/ui/facets.tsx';
import { Button } from '../../../web/ui/form.tsx';
import { href, withQuery } from '../../../web/ui/links.ts';
import { LiveTarget } from '../../../web/ui/live-target.tsx';
import { Pagination } from '../../../web/ui/pagination.tsx';
import { ResultRow, Results } from '../../../web/ui/result-row.tsx';
import { SearchBox } from '../../../web/ui/search-box.tsx';
import { Tag } from '../../../web/ui/text.tsx';
import { provinceName } from '../../authorities/index.ts';
import { type Need, placeName, readinessWords, sectorName, type Technology } from '../../catalogue/index.ts';
import { messages } from '../messages.ts';
import { appliedFilters, facetGroups, listHref } from './facet-view.tsx';
import type { Found, FoundPage } from './queries.ts';
import { type Asked, PAGE_SIZE } from './schema.ts';

export type ListKind = 'technology' | 'need';
export type ListProps<R> = { locale: Locale; kind: ListKind; asked: Asked; found: FoundPage<R> };

export const pathOf = (kind: ListKind) => (kind === 'technology' ? '/technologies' : '/needs');

export function headingOf({ locale, kind, asked, found }: ListProps<unknown>): string {
  const t = messages[locale];
  const n = formatInteger(locale, found.total);
  const q = found.vague ? '' : asked.q.trim();
  if (kind === 'technology') return q ? t.technologiesFor(n, q) : t.resultCount(n);
  return q ? t.needsFor(n, q) : t.needCount(n);
}

export const ListSearch = <R,>({ locale, kind, asked }: ListProps<R>) => (
  <SearchBox
    locale={locale}
    action={href(locale, pathOf(kind))}
    label={kind === 'need' ? messages[locale].needQuestion : undefined}
    value={asked.q}
    hidden={asked.filters as Record<string, readonly string[]>}
    live
  />
);

export function ListRail<R>({ locale, kind, asked, found }: ListProps<R>) {
  const path = pathOf(kind);
  return (
    <Facets
      locale={locale}
      groups={facetGroups(locale, path, asked, found.facets)}
      applied={appliedFilters(locale, path, asked)}
      clearHref={listHref(locale, path, asked, {})}
    />
  );
}

export function ListContent<R extends Technology | Need>(props: ListProps<R>) {
  const { locale, kind, asked, found } = props;
  const t = messages[locale];
  const heading = headingOf(props);
  const scored = asked.q.trim() !== '' && !found.vague;
  return (
    <LiveTarget name="results" said={heading}>
      {found.total === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <h1 class="list-heading">{heading}</h1>
          {found.vague && <p>{t.vague}</p>}
          {(found.vague || asked.q.trim() === '') && (
            <p class="hint">{kind === 'technology' ? t.allTechnologies : t.allNeeds}</p>
          )}
          {found.unmatched.length > 0 && <p class="hint">{t.unmatched(found.unmatched.join(', '))}</p>}
          <Results>
            {found.items.map(item => (
              <Row key={item.record.id} locale={locale} kind={kind} item={item} scored={scored} />
            ))}
          </Results>
          <Pages {...props} />
        </>
      )}
    </LiveTarget>
  );
}

function Nothing<R>({ locale, kind, asked, found }: ListProps<R>) {
  const t = messages[locale];
  const filtered = Object.keys(asked.filters).length > 0;
  if (asked.q.trim() === '' && !filtered)
    return (
      <EmptyState level={1} title={t.catalogueEmpty}>
        <p>{t.catalogueEmptyText}</p>
      </EmptyState>
    );
  const problem = kind === 'technology' ? asked.q.trim() : undefined;
  const actions: ComponentChildren = (
    <>
      <Button href={href(locale, withQuery('/needs/new', { problem }))}>{t.postNeed}</Button>
      {filtered && (
        <Button kind="quiet" href={listHref(locale, pathOf(kind), asked, {})}>
          {t.clearFilters}
        </Button>
      )}
    </>
  );
  return (
    <EmptyState level={1} title={nothingTitle(locale, kind, asked.q.trim())} actions={actions}>
      <p>{t.nothingHint}</p>
      {found.unmatched.length > 0 && <p>{t.unmatched(found.unmatched.join(', '))}</p>}
    </EmptyState>
  );
}

function nothingTitle(locale: Locale, kind: ListKind, q: string): string {
  const t = messages[locale];
  if (q === '') return t.nothingFiltered;
  return kind === 'technology' ? t.nothing(q) : t.nothingNeed(q);
}

type RowProps<R> = { locale: Locale; kind: ListKind; item: Found<R>; scored: boolean };

function Row<R extends Technology | Need>({ locale, kind, item, scored }: RowProps<R>) {
  const { record, organisation, hit, highlights } = item;
  const t = messages[locale];
  const title = highlights.find(h => h.field === 'title');
  const summary = highlights.find(h => h.field === 'summary');
  const sectors = hit.sectors.map(s => sectorName(locale, s)).join('; ');
  return (
    <ResultRow
      href={href(locale, `${pathOf(kind)}/${record.id}`)}
      title={title?.text ?? record.ref}
      titleMarks={title?.marks}
      summary={summary?.text}
      marks={summary?.marks}
      lang={title && title.lang !== locale ? title.lang : undefined}
      meta={{
        country: placeName(locale, record.country),
        abroad: record.country !== 'VN',
        provider: organisation && textIn(organisation.name, locale),
        sector: sectors && (hit.sectorInferred ? `${sectors} (${t.inferred})` : sectors),
        readiness: 'trl' in record && record.trl ? readinessWords(locale, record.trl) : undefined,
        more: [
          'province' in record && record.province && provinceName(locale, record.province),
          'deadline' in record && record.deadline && t.deadline(formatDate(locale, record.deadline)),
        ],
      }}
      note={record.sample ? <Tag>{t.sample}</Tag> : undefined}
      score={scored ? t.explains(formatPercent(locale, Math.min(1, hit.relevance))) : undefined}
    />
  );
}

function Pages<R>({ locale, kind, asked, found }: ListProps<R>) {
  const link = (more: Record<string, string>) => listHref(locale, pathOf(kind), asked, asked.filters, more);
  const limit: Record<string, string> = asked.limit === PAGE_SIZE ? {} : { limit: String(asked.limit) };
  return (
    <Pagination
      locale={locale}
      firstHref={asked.cursor ? link(limit) : undefined}
      nextHref={found.next ? link({ ...limit, cursor: found.next }) : undefined}
    />
  );
}
