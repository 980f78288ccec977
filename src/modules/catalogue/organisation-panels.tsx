import type { VNode } from 'preact';
import { type Locale, textIn } from '../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../platform/i18n/format.ts';
import type { Panel } from '../../web/panels.ts';
import { foreignLang } from '../../web/record-text.tsx';
import { href, withQuery } from '../../web/ui/links.ts';
import { Pagination } from '../../web/ui/pagination.tsx';
import { ResultRow, Results } from '../../web/ui/result-row.tsx';
import type { C, Web } from '../../web/web.ts';
import { provinceName } from '../authorities/index.ts';
import type { Organisation } from '../directory/index.ts';
import { messages } from './messages.ts';
import { listPublishedNeedsOfSeeker } from './needs/store.ts';
import { listTechnologiesOfProvider } from './technologies/store.ts';
import { placeName, readinessWords, sectorName } from './words.ts';

const PAGE_SIZE = 20;
const LAST_PAGE = 10_000;

/** What an organisation offers and seeks, each a list with pages of its own: `?offers=2&seeks=3`. */
export const organisationPanels = (web: Web): Panel<Organisation>[] => [
  listPanel('offers', listTechnologiesOfProvider, TechnologyRow, web),
  listPanel('seeks', listPublishedNeedsOfSeeker, NeedRow, web),
];

type ListName = 'offers' | 'seeks';
type Rows<R> = (R & { id: string; total: string })[];
type ListOf<R> = (db: Web['database']['db'], organisationId: string, limit: number) => Promise<Rows<R>>;
type RowProps<R> = { locale: Locale; row: R };

function listPanel<R>(
  name: ListName,
  list: ListOf<R>,
  Row: (props: RowProps<R>) => VNode,
  web: Web,
): Panel<Organisation> {
  return async (c, { id }) => {
    const asked = askedPage(c, name);
    // One query gives the total too, and whoever asks beyond the end gets the last page.
    const upToAsked = await list(web.database.db, id, asked * PAGE_SIZE);
    if (upToAsked.length === 0) return undefined;
    const locale = c.get('locale');
    const total = Number(upToAsked[0]!.total);
    const page = Math.min(asked, Math.ceil(total / PAGE_SIZE));
    const first = (page - 1) * PAGE_SIZE;
    const rows = upToAsked.slice(first, first + PAGE_SIZE);
    const hrefOf = (n: number) => pageHref(c, id, name, n);
    return (
      <section id={name}>
        <h2>
          {messages[locale][name]} ({formatInteger(locale, total)})
        </h2>
        <Results>
          {rows.map(row => (
            <Row key={row.id} locale={locale} row={row} />
          ))}
        </Results>
        <Pagination
          locale={locale}
          previousHref={page > 1 ? hrefOf(page - 1) : undefined}
          nextHref={first + rows.length < total ? hrefOf(page + 1) : undefined}
          from={first + 1}
          to={first + rows.length}
          total={total}
        />
      </section>
    );
  };
}

function askedPage(c: C, name: ListName): number {
  const n = Number(c.req.query(name));
  return Number.isInteger(n) && n > 0 ? Math.min(n, LAST_PAGE) : 1;
}

/** The other list keeps its page. */
function pageHref(c: C, id: string, name: ListName, page: number): string {
  const asked = { offers: c.req.query('offers'), seeks: c.req.query('seeks') };
  const address = withQuery(`/organisations/${id}`, { ...asked, [name]: page });
  return `${href(c.get('locale'), address)}#${name}`;
}

type Technology = Awaited<ReturnType<typeof listTechnologiesOfProvider>>[number];

const TechnologyRow = ({ locale, row }: RowProps<Technology>) => (
  <ResultRow
    level={3}
    href={href(locale, `/technologies/${row.id}`)}
    title={textIn(row.title, locale)}
    lang={foreignLang(row.title, locale)}
    summary={textIn(row.summary, locale)}
    meta={{
      country: placeName(locale, row.country),
      abroad: row.country !== 'VN',
      sector: row.sectors.map(sector => sectorName(locale, sector)).join('; '),
      readiness: row.trl ? readinessWords(locale, row.trl) : undefined,
    }}
  />
);

type Need = Awaited<ReturnType<typeof listPublishedNeedsOfSeeker>>[number];

const NeedRow = ({ locale, row }: RowProps<Need>) => (
  <ResultRow
    level={3}
    href={href(locale, `/needs/${row.id}`)}
    title={textIn(row.title, locale)}
    lang={foreignLang(row.title, locale)}
    meta={{
      country: placeName(locale, row.country),
      abroad: row.country !== 'VN',
      sector: row.sectors.map(sector => sectorName(locale, sector)).join('; '),
      more: [
        row.province && provinceName(locale, row.province),
        row.deadline && `${messages[locale].deadline} ${formatDate(locale, row.deadline)}`,
      ],
    }}
  />
);
