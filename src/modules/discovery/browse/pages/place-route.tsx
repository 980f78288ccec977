import { missing } from '../../../../kernel/errors.ts';
import { isSector } from '../../../../kernel/sectors.ts';
import { page } from '../../../../web/page.tsx';
import type { C, Web } from '../../../../web/web.ts';
import { placeName, sectorName } from '../../../catalogue/index.ts';
import type { Discovery } from '../../live/discovery.ts';
import { messages } from '../messages.ts';
import { listNewest, stockOf } from '../queries.ts';
import { SECTOR_COVERAGE } from '../sector-coverage.ts';
import { nameOrganisations } from './organisation-names.ts';
import { type Place, PlacePage } from './place-page.tsx';

const ORGANISATIONS = 8;
/** Codes that have a name and are no place. */
const NO_PLACES = new Set(['EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

export function sectorAt(c: C): Place {
  const code = c.req.param('code') ?? '';
  if (!isSector(code)) throw missing();
  const locale = c.get('locale');
  const about = SECTOR_COVERAGE[code][locale];
  return { walk: 'sector', value: code, name: sectorName(locale, code), about };
}

export function countryAt(c: C): Place {
  const code = c.req.param('code') ?? '';
  const name = /^[A-Z]{2}$/.test(code) && !NO_PLACES.has(code) ? placeName(c.get('locale'), code) : undefined;
  if (name === undefined || name === code) throw missing();
  return { walk: 'country', value: code, name, about: messages[c.get('locale')].aboutCountry(name) };
}

export async function answerPlace(web: Web, c: C, discovery: Discovery, place: Place): Promise<Response> {
  const locale = c.get('locale');
  const stock = stockOf(discovery, { [place.walk]: [place.value] });
  const largest = place.walk === 'country' ? stock.holdings('organisation').slice(0, ORGANISATIONS) : [];
  const [technologies, needs, organisations] = await Promise.all([
    listNewest(discovery, 'technology', stock.filters),
    listNewest(discovery, 'need', stock.filters),
    nameOrganisations(web.database.db, locale, largest),
  ]);
  return page(web, c, {
    title: place.name,
    description: place.about,
    search: '',
    wide: true,
    children: (
      <PlacePage
        locale={locale}
        place={place}
        stock={stock}
        technologies={technologies}
        needs={needs}
        organisations={organisations}
      />
    ),
  });
}
