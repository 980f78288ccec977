import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger, formatPercent } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { publicCounts, type Shown, type SourceCount } from '../rules.ts';
import type { Listed } from '../store.ts';

export const FRESHNESS = '/figures/freshness';

type Props = { locale: Locale; counts: readonly SourceCount[]; /** 'YYYY-MM-DD' */ today: string };

/** How much of what is published is stale, source by source; every figure opens its records. */
export function FreshnessPage({ locale, counts, today }: Props) {
  const t = messages[locale].freshness;
  const { rows, sum } = publicCounts(counts);
  const columns = [
    { key: 'source', label: t.source },
    { key: 'total', label: t.total, numeric: true },
    { key: 'stale', label: t.stale, numeric: true },
    { key: 'share', label: t.share, numeric: true },
  ];
  const figure = (n: number | null) => (n === null ? t.few : formatInteger(locale, n));
  const link = (source: string, n: number | null, stale?: 1) =>
    n ? <a href={href(locale, withQuery(`${FRESHNESS}/records`, { source, stale }))}>{figure(n)}</a> : figure(n);
  const table = rows.map(({ source, ...row }) => ({
    source,
    total: link(source, row.total),
    stale: link(source, row.stale, 1),
    share: shareOf(locale, row),
  }));
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{leadOf(locale, rows.length, sum)}</Lead>
      <DataTable
        locale={locale}
        caption={t.table}
        columns={columns}
        rows={table}
        total={{ total: figure(sum.total), stale: figure(sum.stale), share: shareOf(locale, sum) }}
      />
      <section class="stack">
        <h2>{t.definitionTitle}</h2>
        <p>{t.definition}</p>
        <p class="hint">
          {t.withheld} {t.day(formatDate(locale, today))}
        </p>
      </section>
    </>
  );
}

const shareOf = (locale: Locale, { total, stale }: Shown): string =>
  total === null || stale === null || total === 0 ? '–' : formatPercent(locale, stale / total);

function leadOf(locale: Locale, sources: number, sum: Shown): string {
  const t = messages[locale].freshness;
  if (sources === 0) return t.leadNone;
  return sum.total === null || sum.stale === null ? t.leadWithheld : t.lead(shareOf(locale, sum));
}

const PLACE = { technology: '/technologies', need: '/needs' } as const;

type ListProps = {
  locale: Locale;
  source: string;
  stale: boolean;
  records: readonly Listed[];
  nextHref?: string | undefined;
};

/** The records of one figure. */
export function CountedPage({ locale, source, stale, records, nextHref }: ListProps) {
  const t = messages[locale].freshness;
  return (
    <>
      <p>
        <a href={href(locale, FRESHNESS)}>{t.back}</a>
      </p>
      <h1>{t.list[stale ? 'stale' : 'all'](source)}</h1>
      <ul class="plain-list">
        {records.map(({ id, kind, title }) => (
          <li key={id}>
            <a href={href(locale, `${PLACE[kind]}/${id}`)} lang={foreignLang(title, locale)}>
              {textIn(title, locale)}
            </a>
          </li>
        ))}
      </ul>
      {nextHref && (
        <p>
          <a href={nextHref}>{t.next}</a>
        </p>
      )}
    </>
  );
}
