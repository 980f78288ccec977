import type { Locale } from '../../../../kernel/localised.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { ToldPage } from '../queries.ts';
import type { Chronicle } from '../schema.ts';
import { ToldList } from './told-list.tsx';

type Props = { locale: Locale; chronicle: Chronicle; page: ToldPage; path: string; linked: boolean; later: boolean };

export function HistoryPage({ locale, chronicle, page, path, linked, later }: Props) {
  const t = messages[locale];
  return (
    <>
      <p>
        <a href={href(locale, chronicle.path)}>{t.back}</a>
      </p>
      <h1>
        {t.history}: {chronicle.title}
      </h1>
      <Lead>{t.lead}</Lead>
      {!chronicle.whole && <p class="hint">{t.closed}</p>}
      {page.told.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <ToldList locale={locale} told={page.told} linked={linked} />
      )}
      <Pagination
        locale={locale}
        firstHref={later ? href(locale, path) : undefined}
        nextHref={page.nextBefore === undefined ? undefined : href(locale, withQuery(path, { before: page.nextBefore }))}
      />
    </>
  );
}
