import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { type FigureLinkProps, Figures } from '../../../../web/ui/figure-link.tsx';
import { messages } from '../messages.ts';
import type { Stock } from '../queries.ts';
import { recordsHref, type Walk, walkHref } from './addresses.ts';

export type StockFigure = 'technologies' | 'needs' | 'green' | Walk;
type Props = { locale: Locale; stock: Stock; names: readonly StockFigure[] };

/** What the catalogue holds under some filters: each figure leads to the list that it counts. */
export const StockFigures = ({ locale, stock, names }: Props) => (
  <div class="stock">
    <Figures figures={names.map(name => figureOf(locale, stock, name))} />
  </div>
);

function figureOf(locale: Locale, stock: Stock, name: StockFigure): FigureLinkProps {
  const { count, href } = countOf(locale, stock, name);
  const label = messages[locale].figure[name](count);
  return { locale, href, value: formatInteger(locale, count), label };
}

function countOf(locale: Locale, stock: Stock, name: StockFigure): { count: number; href: string } {
  const { filters } = stock;
  switch (name) {
    case 'technologies':
      return { count: stock.technologies.total, href: recordsHref(locale, 'technology', filters) };
    case 'needs':
      return { count: stock.needs.total, href: recordsHref(locale, 'need', filters) };
    case 'green': {
      const green = { ...filters, green: ['true'] };
      return {
        count: stock.count('technology', 'green', 'true'),
        href: recordsHref(locale, 'technology', green),
      };
    }
    default:
      return { count: stock.holdings(name).length, href: walkHref(locale, name, filters) };
  }
}
