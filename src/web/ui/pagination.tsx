import type { Locale } from '../../kernel/localised.ts';
import { formatInteger } from '../../platform/i18n/format.ts';
import { messages } from './messages.ts';

export type PaginationProps = {
  locale: Locale;
  firstHref?: string | undefined;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Positions of the first and last row shown, counted from 1; left out when not known. */
  from?: number | undefined;
  to?: number | undefined;
  total?: number | undefined;
};

export function Pagination({ locale, firstHref, previousHref, nextHref, from, to, total }: PaginationProps) {
  if (!firstHref && !previousHref && !nextHref) return null;
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const known = from !== undefined && to !== undefined && total !== undefined;
  return (
    <nav class="pagination" aria-label={t.pages}>
      {firstHref && (
        <a href={firstHref} data-live-link>
          {t.first}
        </a>
      )}
      {previousHref && (
        <a href={previousHref} rel="prev" data-live-link>
          <span aria-hidden="true">←</span> {t.previous}
        </a>
      )}
      {known && <span class="pagination-range">{t.range(say(from), say(to), say(total))}</span>}
      {nextHref && (
        <a class="pagination-next" href={nextHref} rel="next" data-live-link>
          {t.next} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
