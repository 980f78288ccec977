import { Hono } from 'hono';
import { unlessUnchanged } from '../../../../web/caching.ts';
import { page } from '../../../../web/page.tsx';
import type { C, Env, Web } from '../../../../web/web.ts';
import type { Discovery } from '../../live/discovery.ts';
import { messages } from '../messages.ts';
import { listNewest, stockOf } from '../queries.ts';
import { HomePage, type HomeShelf, NEEDS_SHOWN } from './home-page.tsx';
import { answerPlace, countryAt, sectorAt } from './place-route.tsx';
import { answerWalk } from './walk-route.tsx';

/** The ways into the catalogue without a question; each page is the same for all until the index changes. */
export function browseRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const kept = (make: (c: C) => Promise<Response>) => (c: C) =>
    unlessUnchanged(c, discovery.state(), () => make(c));
  return new Hono<Env>()
    .get('/', kept(c => answerHome(web, c, discovery)))
    .get('/sectors', kept(c => answerWalk(web, c, discovery, 'sector')))
    .get('/countries', kept(c => answerWalk(web, c, discovery, 'country')))
    .get('/provinces', kept(c => answerWalk(web, c, discovery, 'province')))
    .get('/organisations', kept(c => answerWalk(web, c, discovery, 'organisation')))
    .get('/sectors/:code', kept(c => answerPlace(web, c, discovery, sectorAt(c))))
    .get('/countries/:code', kept(c => answerPlace(web, c, discovery, countryAt(c))));
}

async function answerHome(web: Web, c: C, discovery: Discovery): Promise<Response> {
  const locale = c.get('locale');
  const t = messages[locale];
  const shelf = discovery.ready() ? await shelfOf(discovery) : undefined;
  const children = <HomePage locale={locale} discovery={discovery} shelf={shelf} />;
  return page(web, c, { title: t.homeTitle, description: t.homeDescription, wide: true, children });
}

async function shelfOf(discovery: Discovery): Promise<HomeShelf> {
  const [technologies, needs] = await Promise.all([
    listNewest(discovery, 'technology'),
    listNewest(discovery, 'need', NEEDS_SHOWN),
  ]);
  return { stock: stockOf(discovery), technologies, needs };
}
