import { createRoute, z } from '@hono/zod-openapi';
import { type Api, jsonOf, refusals } from '../../../web/api.ts';
import type { Discovery } from '../live/discovery.ts';
import { suggest } from './queries.ts';
import { readTyped, suggestion, suggestionQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/suggestions',
  summary: 'What may be meant by the beginning of a question',
  request: { query: suggestionQuery },
  responses: {
    200: jsonOf(z.object({ suggestions: z.array(suggestion) }), 'At most eight suggestions, best first'),
    ...refusals(413, 422, 503),
  },
});

export function suggestApi(api: Api, discovery: Discovery): void {
  api.openapi(route, c => {
    const asked = readTyped(new URL(c.req.url).searchParams, c.get('locale'));
    return c.json({ suggestions: suggest(discovery, asked) }, 200);
  });
}
