import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Env } from '../../../../web/web.ts';
import type { Discovery } from '../../live/discovery.ts';
import { suggest } from '../queries.ts';
import { readTyped } from '../schema.ts';
import { OptionList } from './option-list.tsx';

/** The suggestions as the field of a page shows them: a part, not a page. */
export const suggestRoutes = (discovery: Discovery): Hono<Env> =>
  new Hono<Env>().get('/suggestions', c => {
    const asked = readTyped(new URL(c.req.url).searchParams, c.get('locale'));
    const suggestions = suggest(discovery, asked);
    c.header('X-Robots-Tag', 'noindex');
    return c.html(renderToString(<OptionList {...asked} suggestions={suggestions} />));
  });
