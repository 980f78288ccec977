import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { href } from '../../../../web/ui/links.ts';
import type { C, Env, Web } from '../../../../web/web.ts';
import { DATASETS, type DatasetName } from '../datasets.ts';
import { listPartStarts, listPublishedFrom } from '../store.ts';

/** Of the 50,000 addresses that a site map may hold, each record takes two: one in each language. */
const PART = 10_000;
/** Pages that are no records. */
const PAGES = [
  '/',
  '/technologies',
  '/needs',
  '/sectors',
  '/countries',
  '/about',
  '/about/matching',
  '/help',
  '/accessibility',
  '/open-data',
  '/thesaurus',
  '/figures/answers',
  '/figures/deals',
  '/figures/mastery',
  '/figures/search-assignments',
  '/figures/freshness',
];
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** For search engines: every public record with the day of its last change, and what they should leave alone. */
export function sitemapRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/robots.txt', c =>
    c.text(
      `User-agent: *\nDisallow: /operator\nDisallow: /drafts\nDisallow: /*/private/\nSitemap: ${web.baseUrl}/sitemap.xml\n`,
    ),
  );
  routes.get('/sitemap.xml', async c => {
    const parts = await Promise.all(
      DATASETS.map(async name => (await listPartStarts(web.database.db, name, PART)).map(id => ({ name, id }))),
    );
    const pages = `<sitemap><loc>${web.baseUrl}/sitemaps/pages</loc></sitemap>`;
    const maps = parts.flat().map(({ name, id }) => `<sitemap><loc>${web.baseUrl}/sitemaps/${name}/${id}</loc></sitemap>`);
    return answerXml(c, `<sitemapindex ${NAMESPACE}>${pages}${maps.join('')}</sitemapindex>`);
  });
  routes.get('/sitemaps/pages', c => {
    const urls = PAGES.flatMap(path => [href('vi', path), href('en', path)]);
    return answerXml(
      c,
      `<urlset ${NAMESPACE}>${urls.map(url => `<url><loc>${web.baseUrl}${url}</loc></url>`).join('')}</urlset>`,
    );
  });
  for (const name of DATASETS)
    routes.get(`/sitemaps/${name}/:start`, async c => {
      const start = c.req.param('start');
      if (!isUuid(start)) throw missing();
      return answerXml(c, await urlSet(web, name, start));
    });
  return routes;
}

async function urlSet(web: Web, name: DatasetName, start: string): Promise<string> {
  const records = await listPublishedFrom(web.database.db, name, start, PART);
  const urls = records.flatMap(({ id, updatedAt }) =>
    (['vi', 'en'] as const).map(locale => {
      const address = web.baseUrl + href(locale, `/${name}/${id}`);
      return `<url><loc>${address}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`;
    }),
  );
  return `<urlset ${NAMESPACE}>${urls.join('')}</urlset>`;
}

const answerXml = (c: C, body: string) =>
  c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, 200, { 'Content-Type': 'application/xml; charset=utf-8' });
