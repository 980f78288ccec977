import type { Locale } from '../../../kernel/localised.ts';
import { formatInteger } from '../../../platform/i18n/format.ts';
import { BarList } from '../../../web/ui/bar-list.tsx';
import { Figures } from '../../../web/ui/figure-link.tsx';
import { Button } from '../../../web/ui/form.tsx';
import { Hero } from '../../../web/ui/hero.tsx';
import { href, withQuery } from '../../../web/ui/links.ts';
import { SearchBox } from '../../../web/ui/search-box.tsx';
import { sectorName } from '../../catalogue/index.ts';
import type { FacetCount } from '../engine.ts';
import { messages } from '../messages.ts';

export type HomeFigures = {
  technologies: number;
  needs: number;
  countries: number;
  sectors: readonly FacetCount[];
};

const EXAMPLES: Record<Locale, readonly string[]> = {
  vi: ['máy sấy lúa', 'xu ly nuoc thai det nhuom', 'ao tôm thiếu oxy', 'gạch không nung'],
  en: ['rice dryer', 'textile wastewater', 'shrimp pond oxygen', 'unburnt bricks'],
};

/** `figures` is undefined while the index is being built. */
export function HomePage({ locale, figures }: { locale: Locale; figures: HomeFigures | undefined }) {
  const t = messages[locale];
  const examples = EXAMPLES[locale].map(q => ({
    label: q,
    href: href(locale, withQuery('/technologies', { q })),
  }));
  return (
    <>
      <Hero locale={locale}>
        <SearchBox locale={locale} size="home" examples={examples} />
        <p class="hero-else">
          {t.orPost} <a href={href(locale, '/needs/new')}>{t.postNeed}</a>: {t.postNeedText}
        </p>
        <p class="hero-else">
          {t.pasteText} <a href={href(locale, '/match')}>{t.pasteLink}</a>.
        </p>
      </Hero>
      {figures && figures.technologies > 0 && <Catalogue locale={locale} figures={figures} />}
    </>
  );
}

function Catalogue({ locale, figures }: { locale: Locale; figures: HomeFigures }) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const [first] = figures.sectors;
  return (
    <>
      <section>
        <h2>{t.inCatalogue}</h2>
        <Figures
          figures={[
            {
              locale,
              value: say(figures.technologies),
              label: t.technologiesLabel,
              href: href(locale, '/technologies'),
            },
            { locale, value: say(figures.needs), label: t.needsLabel, href: href(locale, '/needs') },
            {
              locale,
              value: say(figures.countries),
              label: t.countriesLabel,
              href: href(locale, '/technologies'),
            },
          ]}
        />
      </section>
      {first && (
        <section>
          <BarList
            title={t.bySector}
            sentence={t.bySectorSentence(say(first.count), sectorName(locale, first.value))}
            items={figures.sectors.map(({ value, count }) => ({
              label: sectorName(locale, value),
              value: count,
              words: say(count),
              href: href(locale, withQuery('/technologies', { sector: value })),
            }))}
          />
        </section>
      )}
      <p>
        <Button href={href(locale, '/needs/new')}>{t.postNeed}</Button>
      </p>
    </>
  );
}
