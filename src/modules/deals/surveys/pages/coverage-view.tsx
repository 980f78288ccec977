import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger, formatPercent } from '../../../../platform/i18n/format.ts';
import { BarList } from '../../../../web/ui/bar-list.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { messages } from '../messages.ts';
import type { Part } from '../queries.ts';

type Props = {
  locale: Locale;
  title: string;
  /** What the parts are: provinces or sectors. */
  label: string;
  parts: readonly Part[];
  nameOf: (code: string | null) => string;
};

/** How far asking has come by province or sector, as bars and as a table; every share with its denominator. */
export function CoverageView({ locale, title, label, parts, nameOf }: Props) {
  const t = messages[locale];
  if (parts.length === 0) return null;
  const n = (value: number) => formatInteger(locale, value);
  const share = (part: number, whole: number) =>
    t.outOf(n(part), n(whole), formatPercent(locale, whole === 0 ? 0 : part / whole));
  return (
    <>
      <BarList
        title={title}
        sentence={t.chart}
        full={1}
        items={parts.map(({ code, coverage }) => ({
          label: nameOf(code),
          value: coverage.firms === 0 ? 0 : coverage.reached / coverage.firms,
          words: share(coverage.reached, coverage.firms),
        }))}
      />
      <DataTable
        locale={locale}
        caption={t.inFigures(title)}
        columns={[
          { key: 'name', label },
          { key: 'firms', label: t.firms, numeric: true },
          { key: 'reached', label: t.reached, numeric: true },
          { key: 'recorded', label: t.recorded, numeric: true },
          { key: 'refused', label: t.states.refused, numeric: true },
          { key: 'left', label: t.left, numeric: true },
        ]}
        rows={parts.map(({ code, coverage }) => ({
          name: nameOf(code),
          firms: n(coverage.firms),
          reached: share(coverage.reached, coverage.firms),
          recorded: share(coverage.recorded, coverage.firms),
          refused: n(coverage.refused),
          left: n(coverage['to-ask'] + coverage['not-reached']),
        }))}
      />
    </>
  );
}
