import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import type { Kind } from '../../engine.ts';
import type { Discovery } from '../../live/discovery.ts';
import { pathOf } from '../../search/pages/addresses.ts';
import { readAsked } from '../../search/schema.ts';
import { FEED_TYPE, type FeedContents, type FeedFormat, feedText } from '../feeds.ts';
import { feedPath, isAlertKey } from '../keys.ts';
import { messages } from '../messages.ts';
import { entriesOf, searchEntries } from '../queries.ts';
import { isKind } from '../schema.ts';
import { findAlert } from '../store.ts';
import { searchFeedHref } from './addresses.ts';

/** Feed readers ask again and again, from wherever they are. */
const OFTEN = { points: 300, seconds: 600 };

/** Feeds: of an alert at its secret address, and of any public search. */
export function feedRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const routes = new Hono<Env>();
  for (const format of ['xml', 'json'] as const) {
    routes.get(`/alerts/:id/feed.${format}`, c => alertFeed(web, c, discovery, format));
    routes.get(`/search.${format === 'xml' ? 'rss' : 'json'}`, rateLimit(OFTEN), c => searchFeed(web, c, discovery, format));
  }
  return routes;
}

const placeIn = (web: Web, locale: Locale) => (kind: Kind, id: string) =>
  web.baseUrl + href(locale, `${pathOf(kind)}/${id}`);

async function alertFeed(web: Web, c: C, discovery: Discovery, format: FeedFormat) {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id) || !isAlertKey(web.secret, id, 'feed', c.req.query('key'))) throw missing();
  const alert = await findAlert(web.database.db, id);
  if (!alert) throw missing();
  const { locale } = alert;
  const entries = await entriesOf(ctxOf(web, c), discovery, alert, placeIn(web, locale));
  c.header('Cache-Control', 'private, no-store');
  c.header('X-Robots-Tag', 'noindex');
  return answer(c, format, {
    locale,
    title: `${alert.name} · Nhịp Cầu`,
    url: web.baseUrl + href(locale, `/alerts/${id}`),
    self: web.baseUrl + feedPath(web.secret, id, format),
    entries,
  });
}

async function searchFeed(web: Web, c: C, discovery: Discovery, format: FeedFormat) {
  const locale = c.get('locale');
  const params = new URL(c.req.url).searchParams;
  const wanted = params.get('kind') ?? '';
  const kind = isKind(wanted) ? wanted : 'technology';
  params.delete('sort');
  const asked = readAsked(params, kind);
  const self = web.baseUrl + searchFeedHref(locale, format === 'xml' ? 'rss' : 'json', kind, asked);
  return answer(c, format, {
    locale,
    title: `${messages[locale].feedTitle[kind](asked.q.trim())} · Nhịp Cầu`,
    url: self.replace(/\/search\.(rss|json)/, pathOf(kind)),
    self,
    entries: await searchEntries(ctxOf(web, c), discovery, kind, asked, placeIn(web, locale)),
  });
}

const answer = (c: C, format: FeedFormat, contents: FeedContents) =>
  c.body(feedText(format, contents), 200, { 'Content-Type': FEED_TYPE[format] });
