import { Hono } from 'hono';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDecimal, formatInteger } from '../../../../platform/i18n/format.ts';
import { page } from '../../../../web/page.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { Env, Web } from '../../../../web/web.ts';
import { messages as dealMessages } from '../../deals/messages.ts';
import { DECLINE_REASONS } from '../../deals/schema.ts';
import { messages } from '../messages.ts';
import { type DealFigures, readDealFigures } from '../queries.ts';

export function dealFigureRoutes(web: Web): Hono<Env> {
  return new Hono<Env>().get('/figures/deals', async c => {
    const locale = c.get('locale');
    const { title, description } = messages[locale];
    const figures = await readDealFigures(web.database.db);
    return page(web, c, { title, description, children: <FiguresPage locale={locale} figures={figures} /> });
  });
}

const OUTCOMES = ['open', 'closed', 'declined', 'lapsed'] as const;

function FiguresPage({ locale, figures }: { locale: Locale; figures: DealFigures }) {
  const t = messages[locale];
  if (figures.opened === null)
    return (
      <EmptyState level={1} title={t.few}>
        <p>{t.fewText}</p>
      </EmptyState>
    );
  const { reasons, states } = dealMessages[locale];
  const countOf = (n: number | null) => (n === null ? <span class="none">{t.withheld}</span> : formatInteger(locale, n));
  const count = { key: 'count', label: t.count, numeric: true };
  return (
    <div class="stack deal">
      <h1>{t.title}</h1>
      <Lead>{t.lead(formatInteger(locale, figures.opened))}</Lead>
      <DataTable
        locale={locale}
        caption={t.outcomes}
        columns={[{ key: 'name', label: t.outcome }, count]}
        rows={OUTCOMES.map(name => ({ name: t.names[name], count: countOf(figures.outcomes[name]) }))}
      />
      <DataTable
        locale={locale}
        caption={t.reasons}
        columns={[{ key: 'name', label: t.reason }, count]}
        rows={DECLINE_REASONS.map(name => ({ name: reasons[name], count: countOf(figures.reasons[name]) }))}
      />
      <DataTable
        locale={locale}
        caption={t.days}
        columns={[
          { key: 'name', label: t.state },
          { key: 'days', label: t.median, numeric: true },
        ]}
        rows={figures.days.map(({ state, median }) => ({
          name: states[state],
          days: formatDecimal(locale, Math.round(median * 10) / 10),
        }))}
        empty={t.noRows}
      />
      <p class="hint">{t.note}</p>
    </div>
  );
}
