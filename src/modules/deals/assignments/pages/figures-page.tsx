import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { SearchFigures } from '../queries.ts';
import { NOT_FOUND } from '../schema.ts';

type Props = { locale: Locale; figures: SearchFigures; today: string };

/** In public: how many needs are being searched for, and how the searches ended. */
export function FiguresPage({ locale, figures, today }: Props) {
  const t = messages[locale];
  const f = t.figures;
  const say = (n: number | null) => (n === null ? f.withheld : formatInteger(locale, n));
  const rows: [string, number | null][] = [
    [f.underWay, figures.underWay],
    [f.overdue, figures.overdue],
    [f.profiled, figures.profiled],
    ...NOT_FOUND.map((code): [string, number | null] => [f.notFound(t.codes[code]), figures.notFound[code]]),
    [f.lapsed, figures.lapsed],
  ];
  return (
    <>
      <h1>{f.title}</h1>
      <Lead>{f.lead}</Lead>
      <DataTable
        locale={locale}
        caption={f.asOf(formatDate(locale, today))}
        columns={[
          { key: 'what', label: f.what },
          { key: 'count', label: f.count, numeric: true },
        ]}
        rows={rows.map(([what, count]) => ({ what, count: say(count) }))}
      />
      <p class="hint">{f.note}</p>
    </>
  );
}
