import { Hono } from 'hono';
import { page } from '../../web/page.tsx';
import { signInFirst } from '../../web/sign-in-first.ts';
import type { Env, Web } from '../../web/web.ts';
import { messages } from './messages.ts';

export const homeRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>().get('/home', c => {
    if (c.get('actor').kind === 'visitor') return signInFirst(c);
    const { title } = messages[c.get('locale')];
    return page(web, c, { title, robots: 'noindex', children: <h1>{title}</h1> });
  });
