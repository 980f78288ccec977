import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { Button } from '../../../../web/ui/form.tsx';
import { Hero } from '../../../../web/ui/hero.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { SearchBox } from '../../../../web/ui/search-box.tsx';
import type { Discovery } from '../../live/discovery.ts';
import { RememberedPart } from '../../search/pages/remembered-part.tsx';
import { suggestHref } from '../../suggest/pages/addresses.ts';
import { messages } from '../messages.ts';
import type { Recent, Stock } from '../queries.ts';
import { recordsHref } from './addresses.ts';
import { WalkBars } from './bars.tsx';
import { StockFigures } from './figures.tsx';
import { Newest } from './newest.tsx';

export type HomeShelf = { stock: Stock; technologies: readonly Recent[]; needs: readonly Recent[] };

const EXAMPLES: Record<Locale, readonly string[]> = {
  vi: ['máy sấy lúa', 'xu ly nuoc thai det nhuom', 'ao tôm thiếu oxy', 'gạch không nung'],
  en: ['rice dryer', 'textile wastewater', 'shrimp pond oxygen', 'unburnt bricks'],
};
/** Whoever offers a technology looks for firms in Vietnam. */
export const NEEDS_SHOWN = { country: ['VN'] };
/** There are fourteen sectors. */
const BARS = 14;

type ShownProps = { locale: Locale; discovery: Discovery; shelf: HomeShelf };
type Props = Omit<ShownProps, 'shelf'> & {
  /** Not there while the index is being built. */
  shelf: HomeShelf | undefined;
};

export function HomePage({ locale, discovery, shelf }: Props) {
  const t = messages[locale];
  const examples = EXAMPLES[locale].map(q => ({
    label: q,
    href: href(locale, withQuery('/technologies', { q })),
  }));
  const filled = shelf && shelf.stock.technologies.total + shelf.stock.needs.total > 0 ? shelf : undefined;
  return (
    <>
      <Hero lead={t.homeLead} ends={filled && endsOf(locale, filled.stock)}>
        <SearchBox
          locale={locale}
          size="home"
          examples={examples}
          suggestHref={suggestHref(locale, 'technology')}
        />
      </Hero>
      <Doors locale={locale} />
      {filled && <Shelf locale={locale} discovery={discovery} shelf={filled} />}
    </>
  );
}

function endsOf(locale: Locale, stock: Stock) {
  const t = messages[locale];
  const { technologies, needs } = stock;
  return {
    need: {
      figure: formatInteger(locale, needs.total),
      label: t.figure.needs(needs.total),
      href: recordsHref(locale, 'need', {}),
    },
    technology: {
      figure: formatInteger(locale, technologies.total),
      label: t.figure.technologies(technologies.total),
      href: recordsHref(locale, 'technology', {}),
    },
  };
}

/** What else there is to do than to search. */
function Doors({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <div class="ways">
      <section class="way">
        <h2>{t.postTitle}</h2>
        <p>{t.postText}</p>
        <Button href={href(locale, '/needs/new')}>{t.post}</Button>
      </section>
      <section class="way">
        <h2>{t.offerTitle}</h2>
        <p>{t.offerText}</p>
        <Button kind="quiet" href={href(locale, '/technologies/new')}>
          {t.offer}
        </Button>
      </section>
      <section class="way">
        <h2>{t.pasteTitle}</h2>
        <p>{t.pasteText}</p>
        <Button kind="quiet" href={href(locale, '/match')}>
          {t.paste}
        </Button>
      </section>
    </div>
  );
}

function Shelf({ locale, discovery, shelf }: ShownProps) {
  const t = messages[locale];
  const { stock, technologies, needs } = shelf;
  return (
    <>
      <section>
        <h2>{t.inFigures}</h2>
        <StockFigures
          locale={locale}
          stock={stock}
          names={['sector', 'country', 'province', 'organisation', 'green']}
        />
      </section>
      <div class="shelf">
        <Newest locale={locale} kind="need" records={needs} filters={NEEDS_SHOWN} title={t.vietnamNeeds} />
        <Newest locale={locale} kind="technology" records={technologies} />
      </div>
      <RememberedPart discovery={discovery} name={`home ${locale}`}>
        {() => (
          <div class="shelf">
            <WalkBars locale={locale} stock={stock} walk="sector" most={BARS} />
            <WalkBars locale={locale} stock={stock} walk="country" most={BARS} />
          </div>
        )}
      </RememberedPart>
    </>
  );
}
