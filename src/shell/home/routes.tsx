import { Hono } from 'hono';
import { legalDay } from '../../kernel/legal-day.ts';
import type { Discovery } from '../../modules/discovery/index.ts';
import { page } from '../../web/page.tsx';
import { signInFirst } from '../../web/sign-in-first.ts';
import { ctxOf, type Env, type Web } from '../../web/web.ts';
import { messages } from './messages.ts';
import { HomePage } from './page.tsx';
import { readHome } from './queries.ts';

/** Where whoever is signed in begins. */
export const homeRoutes = (web: Web, discovery: Discovery): Hono<Env> =>
  new Hono<Env>().get('/home', async c => {
    const ctx = ctxOf(web, c);
    const { actor, locale } = ctx;
    if (actor.kind === 'visitor') return signInFirst(c);
    const home = await readHome(ctx, discovery);
    const children = <HomePage {...{ locale, actor, home }} today={legalDay(ctx.now)} />;
    return page(web, c, { title: messages[locale].title, robots: 'noindex', children });
  });
