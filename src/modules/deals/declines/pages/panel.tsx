import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import type { Panel } from '../../../../web/panels.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { ctxOf, type Web } from '../../../../web/web.ts';
import { messages as dealMessages } from '../../deals/messages.ts';
import { messages } from '../messages.ts';
import { type Decline, declineReasonsOf } from '../queries.ts';

/** On a technology's page, for those who hold it alone: why others declined, and what to do about it. */
export const declinesPanel =
  (web: Web): Panel<{ id: string }> =>
  async (c, { id }) => {
    const declines = await declineReasonsOf(ctxOf(web, c), id);
    return declines && declines.length > 0 ? <Declines locale={c.get('locale')} declines={declines} /> : undefined;
  };

function Declines({ locale, declines }: { locale: Locale; declines: readonly Decline[] }) {
  const t = messages[locale];
  const { reasons } = dealMessages[locale];
  const total = declines.reduce((sum, { theirs, own }) => sum + theirs + own, 0);
  return (
    <section id="declines">
      <h2>{t.title}</h2>
      <p>{t.lead(formatInteger(locale, total))}</p>
      <DataTable
        locale={locale}
        caption={t.byReason}
        columns={[
          { key: 'reason', label: t.reason },
          { key: 'theirs', label: t.theirs, numeric: true },
          { key: 'own', label: t.own, numeric: true },
          { key: 'todo', label: t.todo },
        ]}
        rows={declines.map(({ reason, theirs, own }) => ({
          reason: reasons[reason],
          theirs: formatInteger(locale, theirs),
          own: formatInteger(locale, own),
          todo: t.advice[reason],
        }))}
      />
    </section>
  );
}
