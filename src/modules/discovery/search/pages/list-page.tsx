import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { Button } from '../../../../web/ui/form.tsx';
import { Facets } from '../../../../web/ui/facets.tsx';
import { href } from '../../../../web/ui/links.ts';
import { LiveTarget } from '../../../../web/ui/live-target.tsx';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Results } from '../../../../web/ui/result-row.tsx';
import { SearchBox } from '../../../../web/ui/search-box.tsx';
import type { Kind } from '../../engine.ts';
import { keepHref, searchFeedHref } from '../../alerts/pages/addresses.ts';
import { messages as alertMessages } from '../../alerts/messages.ts';
import { messages } from '../../messages.ts';
import type { Advice } from '../advice.ts';
import type { FoundPage } from '../queries.ts';
import { PAGE_SIZE } from '../schema.ts';
import { suggestHref } from '../../suggest/pages/addresses.ts';
import { keptOf, type ListAsked, listHref, pathOf } from './addresses.ts';
import { appliedFilters, facetGroups, type Names } from './facet-view.tsx';
import { ComparisonBar, SortLinks, sortInForce, unknownLast } from './list-head.tsx';
import { ListRow } from './list-row.tsx';
import { NothingFound } from './nothing-found.tsx';
import { MeantInstead, ReadAs } from './read-as.tsx';

export type ListProps = {
  locale: Locale;
  kind: Kind;
  asked: ListAsked;
  found: FoundPage;
  /** Set when nothing was found. */
  advice: Advice | undefined;
};

/** A question that names nothing is answered as if none had been asked. */
const isQuestioned = ({ asked, found }: ListProps) => asked.q.trim() !== '' && !found.vague;

export function headingOf(props: ListProps): string {
  const { locale, kind, asked, found } = props;
  const t = messages[locale];
  const n = formatInteger(locale, found.total);
  const q = asked.q.trim();
  if (kind === 'technology') return isQuestioned(props) ? t.technologiesFor(n, q) : t.resultCount(n);
  return isQuestioned(props) ? t.needsFor(n, q) : t.needCount(n);
}

export const ListSearch = ({ locale, kind, asked }: ListProps) => (
  <SearchBox
    locale={locale}
    action={href(locale, pathOf(kind))}
    label={kind === 'need' ? messages[locale].needQuestion : undefined}
    value={asked.q}
    hidden={keptOf(asked)}
    suggestHref={suggestHref(locale, kind)}
    live
  />
);

export const ListRail = ({ locale, kind, asked, found }: ListProps) => (
  <Facets
    locale={locale}
    groups={facetGroups(locale, kind, asked, found.facets)}
    applied={appliedFilters(locale, kind, asked, namesIn(found, locale))}
    clearHref={listHref(locale, kind, asked, { filters: {} })}
  />
);

const namesIn = ({ items }: FoundPage, locale: Locale): Names =>
  new Map(items.map(({ row }) => [row.organisationId ?? '', textIn(row.organisationName ?? [], locale)]));

export function ListContent(props: ListProps) {
  const { locale, kind, asked, found, advice } = props;
  return (
    <LiveTarget name="results" said={headingOf(props)}>
      <ComparisonBar locale={locale} asked={asked} compared={found.also} />
      {advice ? (
        <NothingFound locale={locale} kind={kind} asked={asked} unmatched={found.unmatched} advice={advice}>
          <ReadAs locale={locale} kind={kind} asked={asked} found={found} />
          <MeantInstead locale={locale} kind={kind} asked={asked} found={found} />
        </NothingFound>
      ) : (
        <Listed {...props} />
      )}
      <Follow locale={locale} kind={kind} asked={asked} />
    </LiveTarget>
  );
}

/** What to do so as not to come back for nothing. A list of everything is for feed readers alone. */
function Follow({ locale, kind, asked }: Pick<ListProps, 'locale' | 'kind' | 'asked'>) {
  const t = alertMessages[locale];
  const particular = asked.q.trim() !== '' || Object.keys(asked.filters).length > 0;
  return (
    <div class="actions">
      {particular && (
        <Button kind="quiet" href={keepHref(locale, kind, asked)}>
          {t.tellMe}
        </Button>
      )}
      <a href={searchFeedHref(locale, 'rss', kind, asked)} type="application/rss+xml">
        {t.follow}
      </a>
    </div>
  );
}

function Listed(props: ListProps) {
  const { locale, kind, asked, found } = props;
  const t = messages[locale];
  const questioned = isQuestioned(props);
  const last = unknownLast(locale, sortInForce(asked.sort, questioned));
  return (
    <>
      <h1 class="list-heading">{headingOf(props)}</h1>
      <ReadAs locale={locale} kind={kind} asked={asked} found={found} />
      {found.vague && <p>{t.vague}</p>}
      {found.unmatched.length > 0 && <p class="hint">{t.unmatched(found.unmatched.join(', '))}</p>}
      <MeantInstead locale={locale} kind={kind} asked={asked} found={found} />
      <SortLinks locale={locale} kind={kind} asked={asked} questioned={questioned} />
      {last && <p class="hint">{last}</p>}
      <Results>
        {found.items.map(item => (
          <ListRow
            key={item.row.id}
            locale={locale}
            kind={kind}
            asked={asked}
            item={item}
            scored={questioned}
          />
        ))}
      </Results>
      <Pages {...props} />
    </>
  );
}

function Pages({ locale, kind, asked, found }: ListProps) {
  const limit: Record<string, string> = asked.limit === PAGE_SIZE ? {} : { limit: String(asked.limit) };
  return (
    <Pagination
      locale={locale}
      firstHref={asked.cursor ? listHref(locale, kind, asked, {}, limit) : undefined}
      nextHref={
        found.next ? listHref(locale, kind, asked, {}, { ...limit, cursor: found.next }) : undefined
      }
    />
  );
}
