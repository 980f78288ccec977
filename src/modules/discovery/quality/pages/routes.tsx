import { Hono } from 'hono';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatFigure, formatInteger, formatPercent } from '../../../../platform/i18n/format.ts';
import { page } from '../../../../web/page.tsx';
import { BarList } from '../../../../web/ui/bar-list.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { Env, Web } from '../../../../web/web.ts';
import { CONFIDENCE } from '../../matching/confidence.ts';
import { lastRun, type SetCode } from '../last-run.ts';
import { messages } from '../messages.ts';
import { names } from '../names.ts';

/** How well needs find their answers, in public. */
export const qualityRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>().get('/about/quality', c => {
    const locale = c.get('locale');
    const children = <QualityPage locale={locale} />;
    return page(web, c, { title: messages[locale].title, children });
  });

const ofEngine = lastRun.rows.filter(row => row.by === 'engine');
const SHOWN = ['silent', 'kept', 'right', 'robbed'] as const;

function QualityPage({ locale }: { locale: Locale }) {
  const t = messages[locale];
  const percent = (value: number) => formatPercent(locale, value / 100);
  const { confidence, technologies, day } = lastRun;
  return (
    <article class="prose">
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <p>{t.pool(formatInteger(locale, technologies), formatDate(locale, day))}</p>
      <p>{t.how}</p>
      <BarList
        title={t.ten}
        items={ofEngine.map(row => ({
          label: names[locale].sets[row.set],
          value: row.s10,
          words: percent(row.s10),
        }))}
      />
      <h2>{t.confidenceTitle}</h2>
      <ul>
        {SHOWN.map(key => (
          <li key={key}>
            {t.of(percent(confidence[key].percent), formatInteger(locale, confidence[key].of))} {t.confidence[key]}
          </li>
        ))}
      </ul>
      <p>{t.unseen(percent(CONFIDENCE.rates.silent), percent(CONFIDENCE.rates.kept))}</p>
      <h2>{t.whole}</h2>
      {ofEngine.map(({ set, queries }) => (
        <SetTable key={set} locale={locale} set={set} queries={queries} />
      ))}
    </article>
  );
}

function SetTable({ locale, set, queries }: { locale: Locale; set: SetCode; queries: number }) {
  const t = messages[locale];
  const percent = (value: number) => formatPercent(locale, value / 100);
  const name = `${names[locale].sets[set]} (${t.count(formatInteger(locale, queries))})`;
  return (
    <details>
      <summary>{name}</summary>
      <DataTable
        locale={locale}
        caption={name}
        columns={[
          { key: 'by', label: t.by },
          { key: 's1', label: t.first, numeric: true },
          { key: 's10', label: t.ten, numeric: true },
          { key: 'mrr10', label: t.mrr, numeric: true },
        ]}
        rows={lastRun.rows
          .filter(row => row.set === set)
          .map(row => ({
            by: names[locale].askers[row.by],
            s1: percent(row.s1),
            s10: percent(row.s10),
            mrr10: formatFigure(locale, row.mrr10),
          }))}
      />
    </details>
  );
}
