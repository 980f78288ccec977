import { Hono } from 'hono';
import { Refusal } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { page } from '../../../web/page.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../web/web.ts';
import type { Need, Technology } from '../../catalogue/index.ts';
import type { Discovery } from '../live/discovery.ts';
import { messages } from '../messages.ts';
import { type HomeFigures, HomePage } from './home-page.tsx';
import { headingOf, ListContent, type ListProps, ListRail, ListSearch } from './list-page.tsx';
import { countRecords, searchNeeds, searchTechnologies } from './queries.ts';
import { readAsked } from './schema.ts';

const NEWEST = 5;

export function searchRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/', async c => {
    const locale = c.get('locale');
    const t = messages[locale];
    const figures = discovery.ready() ? await figuresOf(ctxOf(web, c), discovery) : undefined;
    const children = <HomePage locale={locale} figures={figures} />;
    return page(web, c, { title: t.homeTitle, description: t.homeDescription, wide: true, children });
  });
  routes.get('/technologies', async c => {
    const asked = askedOf(c.req.url);
    const found = await searchTechnologies(ctxOf(web, c), discovery, asked);
    return listPage(web, c, { locale: c.get('locale'), kind: 'technology', asked, found });
  });
  routes.get('/needs', async c => {
    const asked = askedOf(c.req.url);
    const found = await searchNeeds(ctxOf(web, c), discovery, asked);
    return listPage(web, c, { locale: c.get('locale'), kind: 'need', asked, found });
  });
  return routes;
}

const listPage = <R extends Technology | Need>(web: Web, c: C, props: ListProps<R>) =>
  page(web, c, {
    title: headingOf(props),
    current: props.kind === 'technology' ? 'technologies' : 'needs',
    wide: true,
    top: <ListSearch {...props} />,
    rail: <ListRail {...props} />,
    children: <ListContent {...props} />,
  });

/** On a page a number that makes no sense is passed over; the API says what is wrong with it. */
function askedOf(url: string) {
  const { searchParams } = new URL(url);
  try {
    return readAsked(searchParams);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    searchParams.delete('limit');
    return readAsked(searchParams);
  }
}

async function figuresOf(ctx: Ctx, discovery: Discovery): Promise<HomeFigures> {
  const technologies = countRecords(discovery, 'technology', ['country', 'sector']);
  const sectors = [...(technologies.facets.sector ?? [])].sort((a, b) => b.count - a.count);
  const newest = await searchNeeds(ctx, discovery, { q: '', filters: { country: ['VN'] }, limit: NEWEST });
  return {
    newest: newest.items.map(item => item.record),
    technologies: technologies.total,
    needs: countRecords(discovery, 'need', []).total,
    countries: (technologies.facets.country ?? []).filter(({ count }) => count > 0).length,
    sectors,
  };
}
