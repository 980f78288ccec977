import type { Locale } from '../../../../kernel/localised.ts';
import { SECTOR_CODES } from '../../../../kernel/sectors.ts';
import { page } from '../../../../web/page.tsx';
import type { C, Web } from '../../../../web/web.ts';
import { PROVINCES } from '../../../authorities/index.ts';
import { placeName } from '../../../catalogue/index.ts';
import type { Discovery } from '../../live/discovery.ts';
import { facetLabel } from '../../search/pages/facet-view.tsx';
import { readFilters } from '../../search/schema.ts';
import { stockOf } from '../queries.ts';
import type { Holding } from '../rules.ts';
import { SECTOR_COVERAGE } from '../sector-coverage.ts';
import type { Walk } from './addresses.ts';
import { nameOrganisations } from './organisation-names.ts';
import { type WalkLine, WalkPage, walkHeading } from './walk-page.tsx';

const ROWS = 100;
/** Fields whose values are all known, with or without records. */
const COMPLETE: Partial<Record<Walk, readonly string[]>> = {
  sector: SECTOR_CODES,
  province: PROVINCES.map(p => p.code),
};

export async function answerWalk(web: Web, c: C, discovery: Discovery, walk: Walk): Promise<Response> {
  const locale = c.get('locale');
  const { searchParams } = new URL(c.req.url);
  const stock = stockOf(discovery, readFilters(searchParams));
  const holdings = stock.holdings(walk);
  const pages = Math.max(1, Math.ceil(holdings.length / ROWS));
  const at = Math.min(pages, Math.max(1, Math.floor(Number(searchParams.get('page') ?? 1)) || 1));
  const shown = holdings.slice((at - 1) * ROWS, at * ROWS);
  const present = new Set(holdings.map(h => h.value));
  const total = holdings.length;
  return page(web, c, {
    title: walkHeading({ locale, walk, total }),
    search: '',
    children: (
      <WalkPage
        locale={locale}
        walk={walk}
        stock={stock}
        total={total}
        lines={await linesOf(web, locale, walk, shown)}
        page={at}
        pages={pages}
        without={(COMPLETE[walk] ?? [])
          .filter(value => !present.has(value))
          .map(value => ({ value, name: facetLabel(locale, walk, value) }))}
      />
    ),
  });
}

async function linesOf(
  web: Web,
  locale: Locale,
  walk: Walk,
  holdings: readonly Holding[],
): Promise<WalkLine[]> {
  if (walk === 'organisation') {
    const named = await nameOrganisations(web.database.db, locale, holdings);
    return named.map(({ holding, name, country }) => ({ holding, name, about: placeName(locale, country) }));
  }
  return holdings.map(holding => ({
    holding,
    name: facetLabel(locale, walk, holding.value),
    about: walk === 'sector' ? coverageOf(locale, holding.value) : undefined,
  }));
}

const coverageOf = (locale: Locale, code: string): string | undefined =>
  (SECTOR_COVERAGE as Partial<Record<string, Record<Locale, string>>>)[code]?.[locale];
