import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { BarList } from '../../../../web/ui/bar-list.tsx';
import { facetLabel } from '../../search/pages/facet-view.tsx';
import { messages } from '../messages.ts';
import type { Stock } from '../queries.ts';
import { placeHref, recordsHref, type Walk, walkHref } from './addresses.ts';

const MOST = 8;

type WalkBarsProps = { locale: Locale; stock: Stock; walk: Exclude<Walk, 'organisation'>; most?: number };

/** Technologies by one field, most first: the name leads to its page, the number to the technologies. */
export function WalkBars({ locale, stock, walk, most = MOST }: WalkBarsProps) {
  const t = messages[locale];
  const counts = stock.technologies.facets[walk] ?? [];
  if (counts.length === 0) return null;
  return (
    <BarList
      title={t.by[walk]}
      sentence={walk === 'province' ? t.onlyPlaced : undefined}
      tone={walk === 'country' ? 'indigo' : 'green'}
      items={counts.slice(0, most).map(({ value, count }) => ({
        label: facetLabel(locale, walk, value),
        value: count,
        words: formatInteger(locale, count),
        href: placeHref(locale, walk, value),
        countHref: recordsHref(locale, 'technology', { ...stock.filters, [walk]: [value] }),
      }))}
      table={{ label: t.all[walk], href: walkHref(locale, walk, stock.filters) }}
    />
  );
}

/** Technologies by readiness, the readiest first. */
export function ReadinessBars({ locale, stock }: { locale: Locale; stock: Stock }) {
  const t = messages[locale];
  const counts = [...(stock.technologies.facets.trl ?? [])].sort((a, b) => Number(b.value) - Number(a.value));
  if (counts.length === 0) return null;
  return (
    <BarList
      title={t.byReadiness}
      sentence={t.onlyTold}
      items={counts.map(({ value, count }) => ({
        label: facetLabel(locale, 'trl', value),
        value: count,
        words: formatInteger(locale, count),
        countHref: recordsHref(locale, 'technology', { ...stock.filters, trl: [value] }),
      }))}
    />
  );
}
