import type { Locale } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { DECLINE_REASONS, type DeclineReason, type RecordType } from '../../schema.ts';
import { messages } from '../messages.ts';
import { totalOf, withheld } from '../rules.ts';

export type ReasonCount = { type: RecordType; reason: DeclineReason; n: number };

const REASONS = Object.keys(DECLINE_REASONS) as DeclineReason[];

/** Why interests were declined; what counts fewer than five is withheld. */
export function ReasonTable({ locale, counts }: { locale: Locale; counts: readonly ReasonCount[] }) {
  const t = messages[locale];
  const columnOf = (type: RecordType) =>
    REASONS.map(reason => counts.find(count => count.type === type && count.reason === reason)?.n ?? 0);
  const columns = { technology: columnOf('technology'), need: columnOf('need') };
  const shown = { technology: withheld(columns.technology), need: withheld(columns.need) };
  const say = (n: number | null) => (
    <a href={n === null ? '#define-withheld' : '#define-reasons'}>{n === null ? t.withheld : formatInteger(locale, n)}</a>
  );
  const rows = REASONS.map((reason, i) => ({
    reason: DECLINE_REASONS[reason][locale],
    technology: say(shown.technology[i]!),
    need: say(shown.need[i]!),
  }));
  return (
    <DataTable
      locale={locale}
      caption={t.reasons}
      empty={t.noReasons}
      columns={[
        { key: 'reason', label: t.reason },
        { key: 'technology', label: t.toTechnology, numeric: true },
        { key: 'need', label: t.toNeed, numeric: true },
      ]}
      rows={counts.length === 0 ? [] : rows}
      total={
        counts.length === 0
          ? undefined
          : { technology: say(totalOf(columns.technology)), need: say(totalOf(columns.need)) }
      }
    />
  );
}
