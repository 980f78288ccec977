import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { ResultRow, Results } from '../../../../web/ui/result-row.tsx';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import { pathOf } from '../../search/pages/addresses.ts';
import { messages } from '../messages.ts';
import type { ShownItem } from '../queries.ts';
import type { Alert } from '../schema.ts';
import { alertHref, alertsHref } from './addresses.ts';
import { watchedWords } from './watched.ts';

type Props = {
  locale: Locale;
  alert: Alert;
  items: readonly ShownItem[];
  kept: boolean;
  feeds: { rss: string; json: string };
};

/** What an alert has found, each with its reason; what is new since the last look is marked. */
export function AlertPage({ locale, alert, items, kept, feeds }: Props) {
  const t = messages[locale];
  return (
    <div class="stack">
      <nav class="trail" aria-label={t.back}>
        <a href={alertsHref(locale)}>{t.back}</a>
      </nav>
      {kept && <Notice locale={locale} kind="done" title={t.kept} announce />}
      <h1>{alert.name}</h1>
      <Lead>{watchedWords(locale, alert)}</Lead>
      {items.length === 0 ? <NothingYet locale={locale} alert={alert} /> : <Items locale={locale} alert={alert} items={items} />}
      <section class="stack">
        <h2>{t.feeds}</h2>
        <p>{t.feedsText}</p>
        <p>
          <a href={feeds.rss}>{t.rss}</a> · <a href={feeds.json}>{t.json}</a>
        </p>
      </section>
      <section class="stack">
        <h2>{t.cadence}</h2>
        <p>{t.cadences[alert.cadence]}</p>
        <Form locale={locale} action={`${alertHref(locale, alert.id)}/end`}>
          <Actions>
            <Button kind="quiet">{t.stop}</Button>
          </Actions>
        </Form>
      </section>
    </div>
  );
}

function Items({ locale, alert, items }: Pick<Props, 'locale' | 'alert' | 'items'>) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.items}</h2>
      <Results>
        {items.map(({ row, reason, foundAt }) => (
          <ResultRow
            key={row.id}
            level={3}
            href={href(locale, `${pathOf(alert.kind)}/${row.id}`)}
            title={textIn(row.title, locale)}
            lang={foreignLang(row.title, locale)}
            summary={reason[locale]}
            meta={{ more: [t.foundOn(formatMoment(locale, foundAt))] }}
            note={foundAt > alert.lookedAt ? <Tag tone="green">{t.isNew}</Tag> : undefined}
          />
        ))}
      </Results>
    </section>
  );
}

function NothingYet({ locale, alert }: Pick<Props, 'locale' | 'alert'>) {
  const t = messages[locale];
  const list = href(locale, withQuery(pathOf(alert.kind), { q: alert.query, ...alert.filters }));
  const now = alert.needId === null ? <Button kind="quiet" href={list}>{t.searchNow}</Button> : undefined;
  return (
    <EmptyState title={t.nothingYet} actions={now}>
      <p>{t.nothingYetText}</p>
    </EmptyState>
  );
}
