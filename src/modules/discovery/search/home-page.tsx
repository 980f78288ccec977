import type { Locale } from '../../../kernel/localised.ts';
import { textIn } from '../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../platform/i18n/format.ts';
import { foreignLang } from '../../../web/record-text.tsx';
import { BarList } from '../../../web/ui/bar-list.tsx';
import { Button } from '../../../web/ui/form.tsx';
import { Hero } from '../../../web/ui/hero.tsx';
import { href, withQuery } from '../../../web/ui/links.ts';
import { ResultRow, Results } from '../../../web/ui/result-row.tsx';
import { SearchBox } from '../../../web/ui/search-box.tsx';
import { provinceName } from '../../authorities/index.ts';
import { type Need, sectorName } from '../../catalogue/index.ts';
import type { FacetCount } from '../engine.ts';
import { messages } from '../messages.ts';

export type HomeFigures = {
  technologies: number;
  needs: number;
  countries: number;
  /** Most frequent first. */
  sectors: readonly FacetCount[];
  /** The newest needs of firms in Vietnam. */
  newest: readonly Need[];
};

const EXAMPLES: Record<Locale, readonly string[]> = {
  vi: ['máy sấy lúa', 'xu ly nuoc thai det nhuom', 'ao tôm thiếu oxy', 'gạch không nung'],
  en: ['rice dryer', 'textile wastewater', 'shrimp pond oxygen', 'unburnt bricks'],
};

/** `figures` is undefined while the index is being built. */
export function HomePage({ locale, figures }: { locale: Locale; figures: HomeFigures | undefined }) {
  const examples = EXAMPLES[locale].map(q => ({
    label: q,
    href: href(locale, withQuery('/technologies', { q })),
  }));
  const shown = figures && figures.technologies > 0 ? figures : undefined;
  return (
    <>
      <Hero ends={shown && endsOf(locale, shown)}>
        <SearchBox locale={locale} size="home" examples={examples} />
      </Hero>
      <Ways locale={locale} />
      {shown && <Shelf locale={locale} figures={shown} />}
    </>
  );
}

function endsOf(locale: Locale, { needs, technologies, countries }: HomeFigures) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  return {
    need: { figure: say(needs), label: t.needsLabel, href: href(locale, '/needs') },
    technology: {
      figure: say(technologies),
      label: t.technologiesLabel(say(countries)),
      href: href(locale, '/technologies'),
    },
  };
}

/** What else there is to do than to search. */
function Ways({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <div class="ways">
      <section class="way">
        <h2>{t.orPost}</h2>
        <p>{t.postNeedText}</p>
        <Button href={href(locale, '/needs/new')}>{t.postNeed}</Button>
      </section>
      <section class="way">
        <h2>{t.pasteText}</h2>
        <p>{t.pasteHow}</p>
        <Button kind="quiet" href={href(locale, '/match')}>
          {t.pasteLink}
        </Button>
      </section>
    </div>
  );
}

function Shelf({ locale, figures: { sectors, newest } }: { locale: Locale; figures: HomeFigures }) {
  const t = messages[locale];
  return (
    <div class="shelf">
      <BarList
        title={t.bySector}
        items={sectors.map(({ value, count }) => ({
          label: sectorName(locale, value),
          value: count,
          words: formatInteger(locale, count),
          href: href(locale, withQuery('/technologies', { sector: value })),
        }))}
      />
      {newest.length > 0 && (
        <section>
          <h2>{t.newestNeeds}</h2>
          <Results>
            {newest.map(need => (
              <NeedRow key={need.id} locale={locale} need={need} />
            ))}
          </Results>
          <p>
            <a href={href(locale, withQuery('/needs', { country: 'VN' }))}>{t.moreNeeds}</a>
          </p>
        </section>
      )}
    </div>
  );
}

const NeedRow = ({ locale, need }: { locale: Locale; need: Need }) => (
  <ResultRow
    level={3}
    href={href(locale, `/needs/${need.id}`)}
    title={textIn(need.title, locale)}
    lang={foreignLang(need.title, locale)}
    meta={{
      more: [
        need.province && provinceName(locale, need.province),
        need.deadline && messages[locale].deadline(formatDate(locale, need.deadline)),
      ],
    }}
  />
);
