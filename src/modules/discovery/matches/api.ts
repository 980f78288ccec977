import { createRoute, z } from '@hono/zod-openapi';
import { type FieldErrors, invalid, missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { byLanguage } from '../../../kernel/localised.ts';
import { type Api, jsonOf, refusals } from '../../../web/api.ts';
import { rateLimit } from '../../../web/rate-limit.ts';
import { href } from '../../../web/ui/links.ts';
import { ctxOf, type Web } from '../../../web/web.ts';
import {
  findSubmittedNeed,
  type Need,
  postedNeed,
  postNeed,
  privateToken,
  type Technology,
} from '../../catalogue/index.ts';
import { FACTORS, type MatchItem, PARTS, STANDINGS } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { type Matches, matchNeed, matchNeedById, matchTechnologyById, matchText } from './queries.ts';
import { checkLimit, checkMatch, matchRequest } from './schema.ts';

/** Needs that one address may post: plenty for a person, too little for a flood. */
export const POSTING = { points: 60, seconds: 600 };
const SHOWN_AFTER_POSTING = 3;

const text = z.record(z.string(), z.string());
const brief = z.object({ id: z.string(), ref: z.string(), title: text });
const factor = z.number().nullable().openapi({ description: '0 to 1; null when not known' });
const said = { vi: z.string(), en: z.string() };
const reason = z.object({
  factor: z.enum(FACTORS),
  part: z.enum(PARTS),
  value: factor,
  known: z.boolean(),
  standing: z.enum(STANDINGS),
  ...said,
});
const shared = {
  score: z.number().openapi({ description: 'relevance × (0.7 + 0.3 fit) × (0.7 + 0.3 means) × experience' }),
  confident: z.boolean(),
  relevance: z.number(),
  fit: factor,
  means: factor,
  experience: z
    .object({ value: z.number(), ...said })
    .nullable()
    .openapi({ description: 'How interests in the technology were answered, 0.9 to 1; null below five' }),
  sentence: z.object(said),
  restsOnOneWord: z.boolean(),
  reasons: z.array(reason),
  heldBack: z
    .object({ part: z.enum(PARTS), points: z.number(), ...said })
    .nullable()
    .openapi({ description: 'The part of fit or means that costs most of the score' }),
  lifts: z
    .array(
      z.object({ part: z.enum(PARTS), to: z.union([z.number(), z.string()]), score: z.number(), ...said }),
    )
    .openapi({ description: 'Changes on the side of the need, and the score that each would give' }),
  together: z
    .object({ score: z.number(), ...said })
    .nullable()
    .openapi({ description: 'What all lifts at once would give, where there are several' }),
  words: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      share: z.number(),
      origin: z.string().openapi({ description: 'thesaurus, osm, cldr, learnt or text' }),
      records: z.number().optional().openapi({ description: 'On how many records a learnt pair rests' }),
    }),
  ),
  unmatched: z
    .array(z.string())
    .openapi({ description: 'Words that this record does not answer, heaviest first' }),
};
const technologyMatches = z.object({
  items: z.array(z.object({ technology: brief, ...shared })),
  unmatched: z.array(z.string()),
});
const needMatches = z.object({
  items: z.array(z.object({ need: brief, ...shared })),
  unmatched: z.array(z.string()),
});
const limitOnly = z.object({ limit: z.number().nullish() });

const textRoute = createRoute({
  method: 'post',
  path: '/matches',
  summary: 'Technologies for a need told in free words',
  request: { body: { content: { 'application/json': { schema: matchRequest } }, required: true } },
  responses: { 200: jsonOf(technologyMatches, 'Best first'), ...refusals(400, 413, 422, 503) },
});
const forRecord = (path: string, summary: string) =>
  createRoute({
    method: 'post',
    path,
    summary,
    request: {
      params: z.object({ id: z.string() }),
      body: { content: { 'application/json': { schema: limitOnly } }, required: false },
    },
    responses: {
      200: jsonOf(z.union([technologyMatches, needMatches]), 'Best first'),
      ...refusals(404, 422, 503),
    },
  });
/** Made for each set of doors: what it counts belongs to them. */
const makePostRoute = () =>
  createRoute({
    method: 'post',
    path: '/needs',
    summary: 'Post a need without an account; an Idempotency-Key is honoured',
    middleware: [rateLimit(POSTING)] as const,
    request: {
      headers: z.object({ 'idempotency-key': z.string().optional() }),
      body: { content: { 'application/json': { schema: postedNeed } }, required: true },
    },
    responses: {
      201: jsonOf(
        z.object({ id: z.string(), ref: z.string(), privateUrl: z.string(), matches: technologyMatches }),
        'Taken in, with its confident matches',
      ),
      ...refusals(400, 409, 413, 422, 429, 503),
    },
  });

export function matchApi(api: Api, web: Web, discovery: Discovery): void {
  api.openapi(textRoute, async c => {
    const found = await matchText(ctxOf(web, c), discovery, checkMatch(c.req.valid('json')));
    return c.json(technologyJson(found), 200);
  });
  api.openapi(forRecord('/needs/{id}/matches', 'Technologies for a published need'), async c => {
    const found = await matchNeedById(
      ctxOf(web, c),
      discovery,
      idOf(c.req.valid('param').id),
      limitOf(c.req.valid('json')),
    );
    return c.json(technologyJson(found), 200);
  });
  api.openapi(forRecord('/technologies/{id}/matches', 'Published needs for a technology'), async c => {
    const found = await matchTechnologyById(
      ctxOf(web, c),
      discovery,
      idOf(c.req.valid('param').id),
      limitOf(c.req.valid('json')),
    );
    return c.json(
      {
        items: found.items.map(i => ({ need: briefOf(i.record), ...shownOf(i.match) })),
        unmatched: found.unmatched,
      },
      200,
    );
  });
  api.openapi(makePostRoute(), async c => {
    const ctx = ctxOf(web, c);
    // Refused before anything is recorded: the answer owes the matches.
    discovery.index();
    const { id, ref } = await postNeed(ctx, c.req.valid('json'), c.req.valid('header')['idempotency-key']);
    const need = (await findSubmittedNeed(web.database.db, id))!;
    const found = await matchNeed(ctx, discovery, need, SHOWN_AFTER_POSTING, need);
    const confident = { ...found, items: found.items.filter(i => i.match.confident) };
    const privateUrl = web.baseUrl + href(ctx.locale, `/needs/${id}/private/${privateToken(web.secret, id)}`);
    return c.json({ id, ref, privateUrl, matches: technologyJson(confident) }, 201);
  });
}

function idOf(id: string): string {
  if (!isUuid(id)) throw missing();
  return id;
}

function limitOf(body: { limit?: number | null | undefined } | undefined): number {
  const faults: FieldErrors = {};
  const limit = checkLimit(body?.limit, faults);
  if (faults.limit) throw invalid(faults.limit, faults);
  return limit;
}

const technologyJson = (found: Matches<Technology>): z.infer<typeof technologyMatches> => ({
  items: found.items.map(i => ({ technology: briefOf(i.record), ...shownOf(i.match) })),
  unmatched: found.unmatched,
});

const briefOf = (record: Technology | Need) => ({
  id: record.id,
  ref: record.ref,
  title: byLanguage(record.title),
});

const shownOf = ({ id: _, heldBack, ...match }: MatchItem) => ({ ...match, heldBack: heldBack ?? null });
