import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import type { Kind } from '../../engine.ts';
import { facetLabel } from '../../search/pages/facet-view.tsx';
import { messages } from '../messages.ts';
import type { Recent, Stock } from '../queries.ts';
import { type Holding, shortages } from '../rules.ts';
import { placeHref, recordsHref, walkHref } from './addresses.ts';
import { ReadinessBars, WalkBars } from './bars.tsx';
import { type StockFigure, StockFigures } from './figures.tsx';
import { Newest } from './newest.tsx';
import type { NamedOrganisation } from './organisation-names.ts';

export type Place = {
  walk: 'sector' | 'country';
  value: string;
  name: string;
  /** What it covers, in one sentence. */
  about?: string | undefined;
};

export type PlacePageProps = {
  locale: Locale;
  place: Place;
  stock: Stock;
  technologies: readonly Recent[];
  needs: readonly Recent[];
  organisations: readonly NamedOrganisation[];
};

const FIGURES: Record<Place['walk'], readonly StockFigure[]> = {
  sector: ['technologies', 'needs', 'country', 'organisation', 'green'],
  country: ['technologies', 'needs', 'sector', 'organisation', 'green'],
};

/** A sector or a country: what is offered and sought there, by what else is known of it. */
export function PlacePage(props: PlacePageProps) {
  const { locale, place, stock, technologies, needs } = props;
  const { walk } = place;
  return (
    <div class="stack place">
      <h1>{place.name}</h1>
      {place.about && <Lead>{place.about}</Lead>}
      {stock.technologies.total + stock.needs.total === 0 ? (
        <NothingHere locale={locale} />
      ) : (
        <>
          <StockFigures locale={locale} stock={stock} names={figuresFor(place)} />
          <div class="shelf">
            <Newest locale={locale} kind="technology" records={technologies} filters={stock.filters} />
            <Newest locale={locale} kind="need" records={needs} filters={stock.filters} />
          </div>
          <div class="shelf">
            <WalkBars locale={locale} stock={stock} walk={walk === 'sector' ? 'country' : 'sector'} />
            <ReadinessBars locale={locale} stock={stock} />
            {place.value === 'VN' && <WalkBars locale={locale} stock={stock} walk="province" />}
            {walk === 'country' && <Organisations {...props} />}
            <Shortages {...props} />
          </div>
        </>
      )}
      <Actions>
        <Button kind="quiet" href={href(locale, '/needs/new')}>
          {messages[locale].post}
        </Button>
        <Button kind="quiet" href={href(locale, '/technologies/new')}>
          {messages[locale].offer}
        </Button>
      </Actions>
    </div>
  );
}

const figuresFor = ({ walk, value }: Place): readonly StockFigure[] =>
  value === 'VN' ? [...FIGURES[walk], 'province'] : FIGURES[walk];

const NothingHere = ({ locale }: { locale: Locale }) => (
  <EmptyState title={messages[locale].nothingTitle}>
    <p>{messages[locale].nothingText}</p>
  </EmptyState>
);

/** The organisations with most records, and where all of them are. */
function Organisations({ locale, stock, organisations }: PlacePageProps) {
  const t = messages[locale];
  if (organisations.length === 0) return null;
  return (
    <section>
      <h2>{t.organisationsHere}</h2>
      <ul class="holdings">
        {organisations.map(({ name, holding }) => (
          <HoldingLine
            key={holding.value}
            locale={locale}
            holding={holding}
            name={<a href={placeHref(locale, 'organisation', holding.value)}>{name}</a>}
            hrefOf={kind => recordsHref(locale, kind, { ...stock.filters, organisation: [holding.value] })}
          />
        ))}
      </ul>
      <p>
        <a href={walkHref(locale, 'organisation', stock.filters)}>{t.all.organisation}</a>
      </p>
    </section>
  );
}

/** A sector's provinces, or a country's sectors, in which more is sought than offered. */
function Shortages({ locale, place: { walk }, stock }: PlacePageProps) {
  const t = messages[locale];
  const by = walk === 'sector' ? 'province' : 'sector';
  const found = shortages(stock.holdings(by));
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t.shortTitle}</h2>
      <p>{t.shortText[by]}</p>
      <ul class="holdings">
        {found.map(holding => (
          <HoldingLine
            key={holding.value}
            locale={locale}
            holding={holding}
            name={facetLabel(locale, by, holding.value)}
            hrefOf={kind => recordsHref(locale, kind, { ...stock.filters, [by]: [holding.value] })}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  locale: Locale;
  holding: Holding;
  name: ComponentChildren;
  hrefOf: (kind: Kind) => string;
};

function HoldingLine({ locale, holding: { technologies, needs }, name, hrefOf }: LineProps) {
  const counts = [
    ['technology', technologies],
    ['need', needs],
  ] as const;
  return (
    <li>
      <span>{name}</span>{' '}
      <span class="holding-counts">
        {counts
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => (
            <a key={kind} href={hrefOf(kind)}>
              {formatInteger(locale, count)} {messages[locale].counted[kind](count)}
            </a>
          ))}
      </span>
    </li>
  );
}
