import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import type { Kind } from '../../engine.ts';
import { messages } from '../../messages.ts';
import type { Advice } from '../advice.ts';
import { type ListAsked, listHref, toggled } from './addresses.ts';
import { facetLabel } from './facet-view.tsx';

type Props = {
  locale: Locale;
  kind: Kind;
  asked: ListAsked;
  unmatched: readonly string[];
  advice: Advice;
  /** How the question was read, and what may have been meant instead. */
  children: ComponentChildren;
};

/** Nothing was found: which filter did it, how to ask otherwise, and what else there is to do. */
export function NothingFound({ locale, kind, asked, unmatched, advice, children }: Props) {
  const t = messages[locale];
  if (advice.catalogueEmpty)
    return (
      <EmptyState level={1} title={t.catalogueEmpty}>
        <p>{t.catalogueEmptyText}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      level={1}
      title={titleOf(locale, kind, asked)}
      actions={<WhoElse locale={locale} kind={kind} asked={asked} />}
    >
      {children}
      <Ways locale={locale} kind={kind} asked={asked} advice={advice} />
      {unmatched.length > 0 && <p>{t.unmatched(unmatched.join(', '))}</p>}
      <p>{kind === 'technology' ? t.postInstead : t.offerInstead}</p>
    </EmptyState>
  );
}

function titleOf(locale: Locale, kind: Kind, asked: ListAsked): string {
  const t = messages[locale];
  const q = asked.q.trim();
  if (q === '') return t.nothingFiltered;
  return kind === 'technology' ? t.nothing(q) : t.nothingNeed(q);
}

/** The filters that keep something out, each with how much; or, where none does, how to ask otherwise. */
function Ways({ locale, kind, asked, advice }: Omit<Props, 'unmatched' | 'children'>) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const { withoutOne, withoutAll } = advice;
  if (withoutAll === 0) return <p>{t.tryOtherWords}</p>;
  return (
    <ul class="ways-on">
      {withoutOne.map(({ name, value, total }) => (
        <li key={`${name} ${value}`}>
          <a href={listHref(locale, kind, asked, { filters: toggled(asked, name, value) })} data-live-link>
            {t.withoutFilter(facetLabel(locale, name, value))}
          </a>
          : {t.wouldFind(say(total))}
        </li>
      ))}
      {withoutAll > 0 && withoutOne.length !== 1 && (
        <li>
          <a href={listHref(locale, kind, asked, { filters: {} })} data-live-link>
            {t.clearFilters}
          </a>
          : {t.wouldFind(say(withoutAll))}
        </li>
      )}
    </ul>
  );
}

function WhoElse({ locale, kind, asked }: Omit<Props, 'unmatched' | 'advice' | 'children'>) {
  const t = messages[locale];
  if (kind === 'need') return <Button href={href(locale, '/technologies/new')}>{t.offerTechnology}</Button>;
  const problem = asked.q.trim();
  return <Button href={href(locale, withQuery('/needs/new', { problem }))}>{t.postNeed}</Button>;
}
