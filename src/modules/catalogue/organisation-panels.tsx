import { textIn } from '../../kernel/localised.ts';
import { formatInteger } from '../../platform/i18n/format.ts';
import type { Panel } from '../../web/panels.ts';
import { foreignLang } from '../../web/record-text.tsx';
import { href, withQuery } from '../../web/ui/links.ts';
import { ResultRow, Results } from '../../web/ui/result-row.tsx';
import type { Web } from '../../web/web.ts';
import { provinceName } from '../authorities/index.ts';
import type { Organisation } from '../directory/index.ts';
import { messages } from './messages.ts';
import { listPublishedNeedsOfSeeker } from './needs/store.ts';
import { listTechnologiesOfProvider } from './technologies/store.ts';
import { placeName, readinessWords, sectorName } from './words.ts';

const SHOWN = 20;

/** What an organisation offers and seeks, on its own page. */
export const organisationPanels = (web: Web): Panel<Organisation>[] => [offers(web), seeks(web)];

const offers =
  (web: Web): Panel<Organisation> =>
  async (c, organisation) => {
    const rows = await listTechnologiesOfProvider(web.database.db, organisation.id, SHOWN);
    if (rows.length === 0) return undefined;
    const locale = c.get('locale');
    const t = messages[locale];
    const total = Number(rows[0]!.total);
    return (
      <section>
        <h2>
          {t.offers} ({formatInteger(locale, total)})
        </h2>
        <Results>
          {rows.map(row => (
            <ResultRow
              key={row.id}
              href={href(locale, `/technologies/${row.id}`)}
              title={textIn(row.title, locale)}
              lang={foreignLang(row.title, locale)}
              summary={textIn(row.summary, locale)}
              meta={{
                country: placeName(locale, row.country),
                abroad: row.country !== 'VN',
                sector: row.sectors.map(s => sectorName(locale, s)).join('; '),
                readiness: row.trl ? readinessWords(locale, row.trl) : undefined,
              }}
            />
          ))}
        </Results>
        {total > rows.length && (
          <p>
            <a href={href(locale, withQuery('/technologies', { q: textIn(organisation.name, locale) }))}>
              {t.allOf(formatInteger(locale, total))}
            </a>
          </p>
        )}
      </section>
    );
  };

const seeks =
  (web: Web): Panel<Organisation> =>
  async (c, organisation) => {
    const rows = await listPublishedNeedsOfSeeker(web.database.db, organisation.id, SHOWN);
    if (rows.length === 0) return undefined;
    const locale = c.get('locale');
    const t = messages[locale];
    return (
      <section>
        <h2>
          {t.seeks} ({formatInteger(locale, Number(rows[0]!.total))})
        </h2>
        <Results>
          {rows.map(row => (
            <ResultRow
              key={row.id}
              href={href(locale, `/needs/${row.id}`)}
              title={textIn(row.title, locale)}
              lang={foreignLang(row.title, locale)}
              meta={{
                country: placeName(locale, row.country),
                abroad: row.country !== 'VN',
                provider: row.province ? provinceName(locale, row.province) : undefined,
                sector: row.sectors.map(s => sectorName(locale, s)).join('; '),
              }}
            />
          ))}
        </Results>
      </section>
    );
  };
