import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { ThesaurusRow } from '../../engine.ts';
import { messages } from '../messages.ts';
import { thesaurusHref } from './addresses.ts';
import { ConceptList } from './concept-list.tsx';

type Props = {
  locale: Locale;
  heading: string;
  rows: readonly ThesaurusRow[];
  page: number;
  hrefOf: (page: number) => string;
};

const ROWS = 100;

/** The page that is meant, from 1: one beyond the end is the last. */
export const pageOf = (asked: string | undefined, total: number): number =>
  Math.min(Math.max(1, Math.ceil(total / ROWS)), Math.max(1, Math.floor(Number(asked ?? 1)) || 1));

/** The concepts of a sector or a letter, some at a time. */
export function ConceptListPage({ locale, heading, rows, page, hrefOf }: Props) {
  const t = messages[locale];
  const from = (page - 1) * ROWS;
  const to = Math.min(rows.length, from + ROWS);
  return (
    <div class="stack thesaurus">
      <nav class="trail" aria-label={t.trail}>
        <a href={thesaurusHref(locale)}>{t.back}</a>
      </nav>
      <h1>{heading}</h1>
      <Lead>{t.concepts(formatInteger(locale, rows.length))}</Lead>
      <ConceptList locale={locale} items={rows.slice(from, to).map(row => ({ row }))} />
      <Pagination
        locale={locale}
        previousHref={page > 1 ? hrefOf(page - 1) : undefined}
        nextHref={to < rows.length ? hrefOf(page + 1) : undefined}
        from={from + 1}
        to={to}
        total={rows.length}
      />
    </div>
  );
}
