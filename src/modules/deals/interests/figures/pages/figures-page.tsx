import type { Locale } from '../../../../../kernel/localised.ts';
import { formatDecimal, formatInteger, formatMoment } from '../../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { DefinitionList } from '../../../../../web/ui/definition-list.tsx';
import { Lead } from '../../../../../web/ui/text.tsx';
import type { RecordType } from '../../schema.ts';
import { ReasonTable, type ReasonCount } from './reason-table.tsx';
import { messages } from '../messages.ts';
import { type MonthCount, published, totalOf } from '../rules.ts';

type Counts = Record<RecordType, MonthCount[]>;
const FIGURES = ['sent', 'inTime', 'notAnswered', 'medianDays'] as const;

type Props = { locale: Locale; counts: Counts; reasons: readonly ReasonCount[]; now: Date };

export function AnswerFigures({ locale, counts, reasons, now }: Props) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      {(['technology', 'need'] as const).map(type => (
        <section key={type}>
          <MonthTable locale={locale} caption={t.kinds[type]} months={counts[type]} />
        </section>
      ))}
      <section>
        <ReasonTable locale={locale} counts={reasons} />
      </section>
      <section>
        <h2>{t.definitions}</h2>
        <DefinitionList
          locale={locale}
          items={[...FIGURES, 'reasons' as const, 'withheld' as const].map(name => ({
            term: <span id={`define-${name}`}>{t[name]}</span>,
            value: t.define[name],
          }))}
        />
        <p class="hint">{t.asOf(formatMoment(locale, now))}</p>
      </section>
    </>
  );
}

function MonthTable({ locale, caption, months }: { locale: Locale; caption: string; months: MonthCount[] }) {
  const t = messages[locale];
  const cell = (name: (typeof FIGURES)[number], n: number | null) => (
    <Figure locale={locale} name={name} n={n} none={name === 'medianDays' ? '–' : t.withheld} />
  );
  const total = (name: 'sent' | 'inTime' | 'notAnswered') => cell(name, totalOf(months.map(month => month[name])));
  return (
    <DataTable
      locale={locale}
      caption={caption}
      empty={t.empty}
      columns={[
        { key: 'month', label: t.month },
        ...FIGURES.map(key => ({ key, label: t[key], numeric: true })),
      ]}
      rows={published(months).map(({ month, ...figures }) => ({
        month: t.monthOf(month.slice(5), month.slice(0, 4)),
        ...Object.fromEntries(FIGURES.map(name => [name, cell(name, figures[name])])),
      }))}
      total={
        months.length > 0
          ? { sent: total('sent'), inTime: total('inTime'), notAnswered: total('notAnswered') }
          : undefined
      }
    />
  );
}

type FigureProps = { locale: Locale; name: (typeof FIGURES)[number]; n: number | null; none: string };

/** A figure leads to what it counts. */
function Figure({ locale, name, n, none }: FigureProps) {
  const say = name === 'medianDays' ? formatDecimal : formatInteger;
  const target = n === null && name !== 'medianDays' ? 'withheld' : name;
  return (
    <a href={`#define-${target}`} title={messages[locale].define[target]}>
      {n === null ? none : say(locale, n)}
    </a>
  );
}
