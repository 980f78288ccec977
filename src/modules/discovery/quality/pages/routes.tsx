import { Hono } from 'hono';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatFigure, formatInteger, formatPercent } from '../../../../platform/i18n/format.ts';
import { page } from '../../../../web/page.tsx';
import { BarList } from '../../../../web/ui/bar-list.tsx';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { Env, Web } from '../../../../web/web.ts';
import { CONFIDENCE } from '../../matching/confidence.ts';
import type { DeskFigures } from '../desk-figures.ts';
import { lastRun, type SetCode } from '../last-run.ts';
import { messages } from '../messages.ts';
import { names } from '../names.ts';

/** What was judged at the desk, told by the module that has the desk. */
type AskDesk = () => Promise<DeskFigures | undefined>;

/** How well needs find their answers, in public. */
export const qualityRoutes = (web: Web, askDesk: AskDesk): Hono<Env> =>
  new Hono<Env>().get('/about/quality', async c => {
    const locale = c.get('locale');
    const children = <QualityPage locale={locale} desk={await askDesk()} />;
    return page(web, c, { title: messages[locale].title, children });
  });

const ofEngine = lastRun.rows.filter(row => row.by === 'engine');
const SHOWN = ['silent', 'kept', 'keptRight', 'right', 'robbed'] as const;

function QualityPage({ locale, desk }: { locale: Locale; desk: DeskFigures | undefined }) {
  const t = messages[locale];
  const percent = (value: number) => formatPercent(locale, value / 100);
  const { confidence, technologies, day } = lastRun;
  const { rates } = CONFIDENCE;
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
      <p>{t.unseen(percent(rates.silent), percent(rates.kept), percent(rates.keptRight), percent(rates.right))}</p>
      {desk && <DeskTable locale={locale} desk={desk} />}
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

function DeskTable({ locale, desk: { judgements, measures, sure } }: { locale: Locale; desk: DeskFigures }) {
  const t = messages[locale];
  const share = formatPercent(locale, sure.of === 0 ? 0 : sure.part / sure.of);
  return (
    <>
      <h2>{t.desk.title}</h2>
      <p>{t.desk.lead(formatInteger(locale, judgements), formatInteger(locale, measures.count))}</p>
      <DataTable
        locale={locale}
        caption={t.desk.title}
        columns={[
          { key: 'name', label: t.desk.measure },
          { key: 'value', label: t.desk.value, numeric: true },
        ]}
        rows={[
          { name: t.first, value: formatPercent(locale, measures.s1) },
          { name: t.ten, value: formatPercent(locale, measures.s10) },
          { name: t.mrr, value: formatFigure(locale, measures.mrr10) },
          { name: t.desk.sure, value: t.of(share, formatInteger(locale, sure.of)) },
        ]}
      />
    </>
  );
}
