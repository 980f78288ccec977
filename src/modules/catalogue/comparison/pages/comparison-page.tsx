import type { VNode } from 'preact';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { PageTools } from '../../../../web/ui/page-tools.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { Technology } from '../../technologies/schema.ts';
import { messages } from '../messages.ts';
import { type ComparedRow, MOST_COMPARED } from '../rules.ts';

type Props = {
  locale: Locale;
  technologies: readonly Technology[];
  rows: readonly ComparedRow[];
  /** What else might be compared: handed over by whoever can search. */
  panels: VNode[];
};

export const compareHref = (locale: Locale, ids: readonly string[]) =>
  href(locale, withQuery('/compare', { id: ids }));

export function ComparisonPage({ locale, technologies, rows, panels }: Props) {
  const t = messages[locale];
  const ids = technologies.map(tech => tech.id);
  if (ids.length === 0)
    return (
      <EmptyState
        level={1}
        title={t.none}
        actions={<Button href={href(locale, '/technologies')}>{t.toList}</Button>}
      >
        <p>{t.noneText}</p>
      </EmptyState>
    );
  const full = ids.length >= MOST_COMPARED;
  return (
    <div class="stack comparison-page">
      <h1>{t.heading(ids.length)}</h1>
      {ids.length > 1 && <Lead>{t.lead}</Lead>}
      <Actions>
        {!full && (
          <Button kind="quiet" href={href(locale, withQuery('/technologies', { compare: ids }))}>
            {t.find}
          </Button>
        )}
        <PageTools locale={locale} />
      </Actions>
      {full && <p class="hint">{t.full}</p>}
      {!full && panels}
      <Table locale={locale} technologies={technologies} rows={rows} />
    </div>
  );
}

function Table({ locale, technologies, rows }: Omit<Props, 'panels'>) {
  const t = messages[locale];
  const ids = technologies.map(tech => tech.id);
  return (
    <div class="comparison-frame" role="region" aria-label={t.title} tabIndex={0}>
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col" class="comparison-corner">
              <span class="unseen">{t.fact}</span>
            </th>
            {technologies.map(tech => (
              <th key={tech.id} scope="col">
                <a href={href(locale, `/technologies/${tech.id}`)} lang={foreignLang(tech.title, locale)}>
                  {textIn(tech.title, locale)}
                </a>
                {ids.length > 1 && (
                  <a
                    class="comparison-remove"
                    href={compareHref(locale, ids.filter(id => id !== tech.id))}
                    aria-label={t.removeThis(textIn(tech.title, locale))}
                  >
                    {t.remove}
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.key} locale={locale} row={row} marked={row.differs && ids.length > 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ locale, row, marked }: { locale: Locale; row: ComparedRow; marked: boolean }) {
  const t = messages[locale];
  return (
    <tr class={marked ? 'comparison-differs' : undefined}>
      <th scope="row">
        {row.label}
        {marked && <span class="unseen">, {t.differs}</span>}
      </th>
      {row.texts.map((text, i) => (
        <td key={i}>{text === '' ? <span class="none">{t.unknown}</span> : <Lines text={text} />}</td>
      ))}
    </tr>
  );
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, i) => (
      <div key={i}>{line}</div>
    ))}
  </>
);
