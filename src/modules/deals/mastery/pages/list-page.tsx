import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { SECTORS } from '../../../../kernel/sectors.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Results } from '../../../../web/ui/result-row.tsx';
import { Lead, Meta, Tag } from '../../../../web/ui/text.tsx';
import { foreignLang } from '../../../../web/record-text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../messages.ts';
import type { Listed } from '../queries.ts';
import { ORIGIN_SAID } from '../rules.ts';
import type { MasteryCase } from '../schema.ts';
import type { View } from '../store.ts';
import { stateWords } from './words.ts';

type Props = { locale: Locale; view: View; views: readonly View[]; listed: Listed; mayOpen: boolean };

export const listHref = (locale: Locale, view: View, before?: string) =>
  href(locale, withQuery('/mastery', { show: view, before }));

export function ListPage({ locale, view, views, listed, mayOpen }: Props) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <Actions>
        {mayOpen && <Button href={href(locale, '/mastery/new')}>{t.new}</Button>}
        <Button kind="plain" href={href(locale, '/figures/mastery')}>
          {t.figuresLink}
        </Button>
      </Actions>
      {views.length > 1 && (
        <nav class="tabs" aria-label={t.viewNav}>
          {views.map(one => (
            <a key={one} href={listHref(locale, one)} aria-current={one === view ? 'page' : undefined}>
              {t.views[one]}
            </a>
          ))}
        </nav>
      )}
      {listed.cases.length === 0 ? (
        <EmptyState title={t.emptyTitle[view]}>
          <p>{t.emptyText[view]}</p>
        </EmptyState>
      ) : (
        <Results>
          {listed.cases.map(c => (
            <CaseRow key={c.id} locale={locale} case={c} waits={listed.waiting.has(c.id)} publicly={view === 'public'} />
          ))}
        </Results>
      )}
      <Pagination locale={locale} nextHref={listed.nextBefore && listHref(locale, view, listed.nextBefore)} />
    </>
  );
}

type RowProps = { locale: Locale; case: MasteryCase; waits?: boolean; publicly: boolean };

/** In public a case that was stopped looks like one that has not gone on: failing is not for show. */
export function CaseRow({ locale, case: c, waits = false, publicly }: RowProps) {
  const t = messages[locale];
  const state = publicly && c.state === 'failed' ? c.failedFrom! : c.state;
  return (
    <article class="result">
      <h2 class="result-title" lang={foreignLang(c.title, locale)}>
        <a href={href(locale, `/mastery/${c.id}`)}>{textIn(c.title, locale)}</a>
      </h2>
      <Meta
        items={[
          <Tag tone={state === 'failed' ? 'brick' : 'green'}>{stateWords(locale, state)}</Tag>,
          waits && <Tag tone="amber">{t.waiting}</Tag>,
          ORIGIN_SAID[c.origin][locale],
          SECTORS[c.sector][locale],
          c.province && provinceName(locale, c.province),
        ]}
      />
    </article>
  );
}
