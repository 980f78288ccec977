import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Result, Results } from '../../../../web/ui/result-row.tsx';
import { Lead, Meta, Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { Counted, HeldNeed } from '../queries.ts';
import { alertHref, watchHref } from './addresses.ts';
import { watchedWords } from './watched.ts';

type Props = {
  locale: Locale;
  alerts: readonly Counted[];
  needs: readonly HeldNeed[];
  stopped: boolean;
};

export function AlertsPage({ locale, alerts, needs, stopped }: Props) {
  const t = messages[locale];
  return (
    <div class="stack">
      {stopped && <Notice locale={locale} kind="done" title={t.stopped} announce />}
      {alerts.length === 0 ? (
        <EmptyState
          level={1}
          title={t.none}
          actions={<Button href={href(locale, '/technologies')}>{t.toSearch}</Button>}
        >
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <h1>{t.title}</h1>
          <Lead>{t.lead}</Lead>
          <Results>
            {alerts.map(one => (
              <AlertRow key={one.alert.id} locale={locale} {...one} />
            ))}
          </Results>
        </>
      )}
      <Needs locale={locale} needs={needs} />
    </div>
  );
}

function AlertRow({ locale, alert, fresh }: { locale: Locale } & Counted) {
  const t = messages[locale];
  const news =
    fresh > 0 ? <Tag tone="green">{t.newOnes(formatInteger(locale, fresh))}</Tag> : <span>{t.nothingNew}</span>;
  return (
    <Result>
      <>
        <h2 class="result-title">
          <a href={alertHref(locale, alert.id)}>{alert.name}</a>
        </h2>
        <p class="result-summary">{watchedWords(locale, alert)}</p>
        <Meta items={[news, t.cadences[alert.cadence]]} />
      </>
    </Result>
  );
}

function Needs({ locale, needs }: Pick<Props, 'locale' | 'needs'>) {
  const t = messages[locale];
  if (needs.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.yourNeeds}</h2>
      <p>{t.yourNeedsText}</p>
      <ul class="plain-list">
        {needs.map(({ id, title }) => (
          <li key={id}>
            <a href={watchHref(locale, id)}>{t.watchNeed(title)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
