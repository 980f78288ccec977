import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { compareHref } from '../../../catalogue/index.ts';
import type { Kind, Sort } from '../../engine.ts';
import { messages } from '../../messages.ts';
import { SORTS_OF } from '../schema.ts';
import type { Row } from '../../live/store.ts';
import { type ListAsked, listHref } from './addresses.ts';

type Props = { locale: Locale; kind: Kind; asked: ListAsked };

/** The orders of the list, each a link; the one in force is said and leads nowhere. */
export function SortLinks({ locale, kind, asked, questioned }: Props & { questioned: boolean }) {
  const t = messages[locale];
  const sorts = SORTS_OF[kind].filter(sort => questioned || sort !== 'relevance');
  const current = sortInForce(asked.sort, questioned);
  if (sorts.length < 2) return null;
  return (
    <nav class="sorts" aria-label={t.sortBy}>
      <span aria-hidden="true">{t.sortBy}:</span>
      <ul>
        {sorts.map(sort => (
          <li key={sort}>
            <a
              href={listHref(locale, kind, asked, { sort: sort === sorts[0] ? undefined : sort })}
              aria-current={sort === current ? 'true' : undefined}
              data-live-link
            >
              {t.sort[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const sortInForce = (sort: Sort | undefined, questioned: boolean): Sort =>
  questioned ? (sort ?? 'relevance') : sort === 'relevance' ? 'newest' : (sort ?? 'newest');

/** What stands last, where the list is sorted by something that not every record says. */
export function unknownLast(locale: Locale, sort: Sort): string | undefined {
  const t = messages[locale];
  if (sort === 'readiness') return t.readinessLast;
  return sort === 'capital' ? t.capitalLast : undefined;
}

type BarProps = Omit<Props, 'kind'> & { compared: readonly Row[] };

/** The technologies that wait to be compared stay in sight while another one is looked for. */
export function ComparisonBar({ locale, asked, compared }: BarProps) {
  if (compared.length === 0) return null;
  const t = messages[locale];
  return (
    <section class="compare-bar" aria-label={t.comparing}>
      <p>{t.comparing}:</p>
      <ul>
        {compared.map(row => (
          <li key={row.id}>
            <span lang={foreignLang(row.title, locale)}>{textIn(row.title, locale)}</span>{' '}
            <a
              href={listHref(locale, 'technology', asked, {
                compare: asked.compare.filter(id => id !== row.id),
              })}
              aria-label={t.dropThis(textIn(row.title, locale))}
              data-live-link
            >
              {t.drop}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {t.comparingHow}{' '}
        {compared.length > 1 && <a href={compareHref(locale, asked.compare)}>{t.toComparison}</a>}
      </p>
    </section>
  );
}
