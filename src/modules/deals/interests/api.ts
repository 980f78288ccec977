import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { type Api, jsonOf, refusals } from '../../../web/api.ts';
import { rateLimit } from '../../../web/rate-limit.ts';
import { ctxOf, type Web } from '../../../web/web.ts';
import type { Letters } from '../letters.ts';
import { acceptInterest, type Asked, askBack, declineInterest } from './answers/commands.ts';
import { sendInterest } from './commands.ts';
import { findInterestFor, listInterests, TABS, tabsOf } from './queries.ts';
import { interestLine, interestWhole, tellInterest, tellLine } from './told.ts';

/** As many as forms: plenty for a person, too little for a flood. */
const SENDING = { points: 60, seconds: 600 };
const MOST = 100;
const USUAL = 50;

const params = z.object({ id: z.string() });
const headers = z.object({ 'idempotency-key': z.string().optional() });
const optional = z.string().nullish();

const newInterest = z
  .object({
    record: z.object({ type: z.enum(['need', 'technology']), id: z.string() }),
    wantedForm: optional.openapi({ description: 'A form of transfer; or tell it in `wants`' }),
    wants: optional,
    unclear: optional,
    about: z.string(),
    organisationId: optional.openapi({ description: 'For which organisation it is sent; for oneself without it' }),
    province: optional.openapi({ description: 'Code of the province of whoever sends it for themselves' }),
    technologyId: optional.openapi({ description: 'A technology of one’s own, where a need is answered' }),
    needId: optional.openapi({ description: 'A need of one’s own, for which a technology is wanted' }),
  })
  .openapi('NewInterest');

const answer = z
  .object({
    action: z.enum(['accept', 'decline', 'ask']),
    version: z.number().openapi({ description: 'Of the interest as it was read' }),
    reason: optional.openapi({ description: 'Of a decline: price, ip, capacity, standard, finance or other' }),
    words: optional.openapi({ description: 'Of a decline, if there is more to say; of asking back, the question' }),
    mayName: z.boolean().nullish().openapi({ description: 'Agrees that a name which is not public is told' }),
  })
  .openapi('InterestAnswer');

const listRoute = createRoute({
  method: 'get',
  path: '/interests',
  summary: 'Interests of the caller, newest first: received, sent, or within reach of a broker or reader',
  request: {
    query: z.object({ side: z.enum(TABS).optional(), cursor: z.string().optional(), limit: z.string().optional() }),
  },
  responses: {
    200: jsonOf(z.object({ items: z.array(interestLine), next: z.string().nullable() }), 'A page of them'),
    ...refusals(404, 422),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/interests/{id}',
  summary: 'One interest, for whoever is on a side of it',
  request: { params },
  responses: { 200: jsonOf(interestWhole, 'The interest'), ...refusals(404) },
});

/** Made for each set of doors: what they count belongs to them. */
const makeWritingRoutes = () => ({
  send: createRoute({
    method: 'post',
    path: '/interests',
    summary: 'Send an interest in a published record; an Idempotency-Key is honoured',
    middleware: [rateLimit(SENDING)] as const,
    request: { headers, body: { content: { 'application/json': { schema: newInterest } }, required: true } },
    responses: {
      200: jsonOf(interestWhole, 'There was an open one before: nothing new was sent'),
      201: jsonOf(interestWhole, 'Sent'),
      ...refusals(400, 403, 404, 409, 413, 422, 429),
    },
  }),
  answer: createRoute({
    method: 'post',
    path: '/interests/{id}/answer',
    summary: 'Answer an interest; accepting opens a deal. An Idempotency-Key is honoured',
    middleware: [rateLimit(SENDING)] as const,
    request: { params, headers, body: { content: { 'application/json': { schema: answer } }, required: true } },
    responses: { 200: jsonOf(interestWhole, 'The interest after it'), ...refusals(400, 403, 404, 409, 412, 413, 422, 429) },
  }),
});

/** Interests for programs: the same commands, rights and refusals as on their pages. */
export function interestApi(api: Api, web: Web, letters: Letters): void {
  const routes = makeWritingRoutes();
  api.openapi(listRoute, async c => {
    const ctx = ctxOf(web, c);
    const { side = tabsOf(ctx.actor)[0], cursor, limit } = c.req.valid('query');
    if (!side) throw missing();
    const before = cursor !== undefined && isUuid(cursor) ? cursor : undefined;
    const most = Math.min(Math.max(Number(limit) || USUAL, 1), MOST);
    const lines = await listInterests(ctx, side, { before, limit: most + 1 });
    const items = lines.slice(0, most).map(tellLine);
    return c.json({ items, next: lines.length > most ? items.at(-1)!.id : null }, 200);
  });
  api.openapi(oneRoute, async c =>
    c.json(tellInterest(await findInterestFor(ctxOf(web, c), c.req.valid('param').id)), 200),
  );
  api.openapi(routes.send, async c => {
    const ctx = ctxOf(web, c);
    const key = c.req.valid('header')['idempotency-key'] ?? randomUUID();
    const { id, again } = await send(ctx, letters, c.req.valid('json'), key);
    return c.json(tellInterest(await findInterestFor(ctx, id)), again ? 200 : 201);
  });
  api.openapi(routes.answer, async c => {
    const ctx = ctxOf(web, c);
    const { id } = c.req.valid('param');
    // Whoever is on no side learns nothing, not even what was wrong with the answer.
    await findInterestFor(ctx, id);
    const { version, ...given } = c.req.valid('json');
    await carryOut(ctx, letters, id, given, { version, key: c.req.valid('header')['idempotency-key'] ?? randomUUID() });
    return c.json(tellInterest(await findInterestFor(ctx, id)), 200);
  });
}

function send(ctx: Ctx, letters: Letters, asked: z.infer<typeof newInterest>, key: string) {
  const { record, organisationId = null, province = null, technologyId = null, needId = null } = asked;
  if (!isUuid(record.id)) throw missing();
  const typed = {
    wantedForm: asked.wantedForm ?? '',
    wants: asked.wants ?? '',
    unclear: asked.unclear ?? '',
    about: asked.about,
  };
  return sendInterest(ctx, letters, record, typed, { organisationId, province, technologyId, needId }, key);
}

type Given = Omit<z.infer<typeof answer>, 'version'>;

function carryOut(ctx: Ctx, letters: Letters, id: string, { action, reason, words, mayName }: Given, asked: Asked) {
  if (action === 'accept') return acceptInterest(ctx, letters, id, { mayName: mayName === true }, asked);
  if (action === 'ask') return askBack(ctx, letters, id, words ?? '', asked);
  return declineInterest(ctx, letters, id, { reason: reason ?? '', words: words ?? '' }, asked);
}
