import type { Locale } from '../../../../kernel/localised.ts';
import { type Sector, SECTORS } from '../../../../kernel/sectors.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Figures } from '../../../../web/ui/figure-link.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { REASON_SAID } from '../rules.ts';
import { messages } from './messages.ts';
import { type PublicFailures, partOf, sectorsOf, yearsOf } from './rules.ts';
import type { Counted, Indicator, Part } from './schema.ts';

type Tally = { indicator: Indicator; counted: readonly Counted[] };
type Props = {
  locale: Locale;
  counted: readonly Tally[];
  failures: readonly PublicFailures[];
  today: string;
};

export function FiguresPage({ locale, counted, failures, today }: Props) {
  const t = messages[locale];
  const say = (tally: Tally) => formatInteger(locale, tally.counted.length);
  const years = yearsOf(counted.flatMap(one => one.counted), today);
  return (
    <article class="stack">
      <h1>{t.title}</h1>
      <Lead>{t.lead(say(counted[0]!), say(counted[1]!))}</Lead>
      <Figures
        figures={counted.map(tally => ({
          locale,
          href: casesHref(locale, tally.indicator, {}),
          value: say(tally),
          label: tally.indicator.said[locale],
          definition: tally.indicator.definition[locale],
          date: today,
        }))}
      />
      <Years {...{ locale, counted, years }} />
      {counted.map(tally => (
        <Sectors key={tally.indicator.code} {...{ locale, tally, years }} />
      ))}
      <section class="stack">
        <DataTable
          locale={locale}
          caption={t.failures}
          columns={[
            { key: 'reason', label: t.reason },
            { key: 'count', label: t.count, numeric: true },
          ]}
          rows={failures.map(({ reason, count }) => ({
            reason: REASON_SAID[reason][locale],
            count: count === undefined ? t.withheld : formatInteger(locale, count),
          }))}
        />
        <p class="hint">{t.failuresNote}</p>
      </section>
      <Definitions {...{ locale, counted }} />
    </article>
  );
}

const casesHref = (locale: Locale, { code }: Indicator, part: Part) =>
  href(locale, withQuery('/figures/mastery/cases', { indicator: code, ...part }));

/** A number that opens what was counted; nothing opens nothing. */
function Cell({ locale, tally: { indicator, counted }, part }: { locale: Locale; tally: Tally; part: Part }) {
  const n = partOf(counted, part).length;
  const words = formatInteger(locale, n);
  return n === 0 ? <>{words}</> : <a href={casesHref(locale, indicator, part)}>{words}</a>;
}

function Years({ locale, counted, years }: { locale: Locale; counted: readonly Tally[]; years: readonly number[] }) {
  const t = messages[locale];
  return (
    <DataTable
      locale={locale}
      caption={t.byYear}
      columns={[
        { key: 'year', label: t.year },
        ...counted.flatMap(({ indicator: { code, said } }) => [
          { key: `${code}-year`, label: t.inYear(said[locale]), numeric: true },
          { key: `${code}-all`, label: t.cumulative(said[locale]), numeric: true },
        ]),
      ]}
      rows={years.map(year => ({
        year,
        ...Object.fromEntries(
          counted.flatMap(tally => [
            [`${tally.indicator.code}-year`, <Cell locale={locale} tally={tally} part={{ year }} />],
            [`${tally.indicator.code}-all`, <Cell locale={locale} tally={tally} part={{ until: year }} />],
          ]),
        ),
      }))}
    />
  );
}

function Sectors({ locale, tally, years }: { locale: Locale; tally: Tally; years: readonly number[] }) {
  const t = messages[locale];
  const line = (sector?: Sector) => ({
    ...Object.fromEntries(years.map(year => [year, <Cell locale={locale} tally={tally} part={{ year, sector }} />])),
    all: <Cell locale={locale} tally={tally} part={{ sector }} />,
  });
  return (
    <DataTable
      locale={locale}
      caption={t.bySector(tally.indicator.said[locale])}
      columns={[
        { key: 'sector', label: t.sector },
        ...years.map(year => ({ key: String(year), label: String(year), numeric: true })),
        { key: 'all', label: t.all, numeric: true },
      ]}
      rows={sectorsOf(tally.counted).map(sector => ({ sector: SECTORS[sector][locale], ...line(sector) }))}
      total={line()}
    />
  );
}

function Definitions({ locale, counted }: { locale: Locale; counted: readonly Tally[] }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.definitions}</h2>
      <dl class="definitions">
        {counted.map(({ indicator }) => (
          <div key={indicator.code}>
            <dt>
              {indicator.said[locale]} ({indicator.code}, {t.version(String(indicator.version))})
            </dt>
            <dd>
              {indicator.definition[locale]} {indicator.period[locale]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
