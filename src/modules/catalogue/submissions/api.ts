import { createRoute, z } from '@hono/zod-openapi';
import { type Api, jsonOf, refusals } from '../../../web/api.ts';
import { rateLimit } from '../../../web/rate-limit.ts';
import { href } from '../../../web/ui/links.ts';
import { ctxOf, type Web } from '../../../web/web.ts';
import { offerTechnology } from './commands.ts';
import { offeredTechnology } from './offer-schema.ts';
import { privatePath } from './private-link.ts';
import { SENDING } from './rules.ts';

/** Made for each set of doors: what it counts belongs to them. */
const makeOfferRoute = () =>
  createRoute({
    method: 'post',
    path: '/technologies',
    summary: 'Offer a technology without an account; an Idempotency-Key is honoured',
    middleware: [rateLimit(SENDING)] as const,
    request: {
      headers: z.object({ 'idempotency-key': z.string().optional() }),
      body: { content: { 'application/json': { schema: offeredTechnology } }, required: true },
    },
    responses: {
      201: jsonOf(
        z.object({ id: z.string(), ref: z.string(), privateUrl: z.string() }),
        'Taken in; it waits for review',
      ),
      ...refusals(400, 409, 413, 422, 429),
    },
  });

export function offerApi(api: Api, web: Web): void {
  api.openapi(makeOfferRoute(), async c => {
    const ctx = ctxOf(web, c);
    const posted = c.req.valid('json');
    const { id, ref } = await offerTechnology(ctx, posted, c.req.valid('header')['idempotency-key']);
    const path = href(ctx.locale, privatePath(web.secret, id, 'technology'));
    return c.json({ id, ref, privateUrl: web.baseUrl + path }, 201);
  });
}
