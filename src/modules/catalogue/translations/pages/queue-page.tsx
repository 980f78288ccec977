import { type Locale, LOCALES, textIn } from '../../../../kernel/localised.ts';
import { SECTORS } from '../../../../kernel/sectors.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { foreignLang, languageName } from '../../../../web/record-text.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, Select } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { OWED_STATES, type QueueAsked, type QueueCount, type QueueItem } from '../queue/schema.ts';
import { StateTag } from './state-tag.tsx';

type Props = {
  locale: Locale;
  asked: QueueAsked;
  items: readonly QueueItem[];
  counts: readonly QueueCount[];
  nextHref: string | undefined;
};

export const QUEUE = '/translations';

export function QueuePage({ locale, asked, items, counts, nextHref }: Props) {
  const t = messages[locale];
  const here = (over: object) => href(locale, withQuery(QUEUE, { kind: asked.kind, lang: asked.lang, ...over }));
  const sum = (sector: string) => counts.reduce((n, c) => n + (c.sector === sector ? c.n : 0), 0);
  const language = languageName(locale, asked.lang);
  return (
    <>
      <h1>{t.title}</h1>
      <nav class="tabs" aria-label={t.kinds}>
        {(['technology', 'need'] as const).map(kind => (
          <a key={kind} href={here({ kind })} aria-current={kind === asked.kind ? 'page' : undefined}>
            {t.kind[kind]}
          </a>
        ))}
      </nav>
      <Lead>{t.lead(formatInteger(locale, sum(asked.sector ?? '')), language)}</Lead>
      <Filter locale={locale} asked={asked} sum={sum} />
      <Meta
        items={OWED_STATES.map(state => {
          const n = counts.find(c => c.state === state && c.sector === (asked.sector ?? ''))?.n ?? 0;
          return (
            <>
              <StateTag locale={locale} state={state} /> {formatInteger(locale, n)}
            </>
          );
        })}
      />
      {items.length === 0 ? (
        <EmptyState title={t.nothing}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <Items locale={locale} asked={asked} items={items} />
      )}
      {nextHref && (
        <p>
          <a href={nextHref}>{t.next}</a>
        </p>
      )}
    </>
  );
}

function Filter({ locale, asked, sum }: { locale: Locale; asked: QueueAsked; sum: (sector: string) => number }) {
  const t = messages[locale];
  const sectors = Object.entries(SECTORS)
    .map(([value, said]) => ({ value, label: `${said[locale]} (${formatInteger(locale, sum(value))})` }))
    .filter(({ value }) => sum(value) > 0 || value === asked.sector);
  const languages = LOCALES.map(value => ({ value, label: languageName(locale, value) }));
  return (
    <Form locale={locale} method="get" action={href(locale, QUEUE)}>
      <input type="hidden" name="kind" value={asked.kind} />
      <div class="review-scores">
        <Select locale={locale} name="lang" label={t.language} empty={null} value={asked.lang} options={languages} />
        <Select
          locale={locale}
          name="sector"
          label={t.sector}
          empty={t.everySector}
          value={asked.sector}
          options={sectors}
        />
      </div>
      <Actions>
        <Button kind="quiet">{t.show}</Button>
      </Actions>
    </Form>
  );
}

function Items({ locale, asked, items }: Pick<Props, 'locale' | 'asked' | 'items'>) {
  const t = messages[locale];
  const columns = [
    { key: 'title', label: t.name },
    { key: 'state', label: t.standing },
    { key: 'ref', label: t.ref },
  ];
  const rows = items.map(item => ({
    title: (
      <a
        href={href(locale, withQuery(`${QUEUE}/${asked.kind}/${item.id}`, { lang: asked.lang }))}
        lang={foreignLang(item.title, locale)}
      >
        {textIn(item.title, locale) || item.ref}
      </a>
    ),
    state: <StateTag locale={locale} state={item.state} />,
    ref: `${item.source} · ${item.ref}`,
  }));
  return <DataTable locale={locale} caption={t.records} columns={columns} rows={rows} />;
}
