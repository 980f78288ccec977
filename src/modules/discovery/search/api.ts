import { createRoute, z } from '@hono/zod-openapi';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { byLanguage } from '../../../kernel/localised.ts';
import { type Api, jsonOf, longJson, refusals } from '../../../web/api.ts';
import { type C, ctxOf, type Web } from '../../../web/web.ts';
import {
  findPublishedNeed,
  findPublishedTechnology,
  type Need,
  type Technology,
  technologyToRecord,
} from '../../catalogue/index.ts';
import { findOrganisation, type Organisation } from '../../directory/index.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Kind } from '../engine.ts';
import { type Found, type FoundPage, searchRecords } from './queries.ts';
import { readAsked, searchQueryOf } from './schema.ts';
import { summaryOf } from './summary.ts';

const text = z
  .record(z.string(), z.string())
  .openapi({ description: 'By language, e.g. { "vi": "…", "en": "…" }' });
const organisation = z.object({ id: z.string(), name: text }).nullable();
const highlight = z.object({
  field: z.enum(['title', 'summary']),
  lang: z.string(),
  text: z.string(),
  marks: z
    .array(z.tuple([z.number(), z.number()]))
    .openapi({ description: 'Half-open stretches of `text`, UTF-16 units' }),
});
const item = z.object({
  id: z.string(),
  ref: z.string(),
  title: text,
  summary: text,
  country: z.string().nullable(),
  sectors: z.array(z.string()),
  sectorsInferred: z.boolean(),
  organisation,
  source: z.string(),
  trl: z.number().nullable(),
  capitalVnd: z
    .object({ min: z.number(), max: z.number() })
    .nullable()
    .openapi({ description: 'What a technology takes, in đồng' }),
  score: z.number(),
  highlights: z.array(highlight),
});
const list = z.object({
  items: z.array(item),
  total: z.number(),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.number() }))),
  next: z.string().nullable(),
  unmatched: z.array(z.string()),
  read: z
    .object({
      text: z.string().nullable().openapi({ description: 'Null where it is what was typed' }),
      language: z.enum(['vi', 'en', 'signs', 'unsure']).openapi({
        description: 'As it was guessed; signs: Korean, Chinese or Japanese; unsure: read in both vi and en',
      }),
    })
    .openapi({ description: 'What the question was taken for' }),
  meant: z
    .object({ q: z.string(), total: z.number() })
    .nullable()
    .openapi({ description: 'Other words that find more, where little was found' }),
});
const idParam = z.object({ id: z.string() });

const listRoute = (path: string, kind: Kind, summary: string) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: searchQueryOf(kind) },
    responses: { 200: jsonOf(list, 'A page of records'), ...refusals(413, 422, 503) },
  });

const oneRoute = (path: string, summary: string, answer = 'The record') =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { params: idParam },
    responses: { 200: jsonOf(z.record(z.string(), z.unknown()), answer), ...refusals(404) },
  });

const WHOLE =
  'The technology; its member `record` is the whole of it, in the format of imports and open data (/api/v1/record.schema.json)';

export function searchApi(api: Api, web: Web, discovery: Discovery): void {
  const search = async (c: C, kind: Kind) => {
    const asked = readAsked(new URL(c.req.url).searchParams, kind);
    return toList(await searchRecords(ctxOf(web, c), discovery, kind, asked));
  };
  api.openapi(listRoute('/technologies', 'technology', 'Search technologies'), async c =>
    longJson(c, await search(c, 'technology')),
  );
  api.openapi(listRoute('/needs', 'need', 'Search published needs'), async c =>
    longJson(c, await search(c, 'need')),
  );
  api.openapi(oneRoute('/technologies/{id}', 'One technology', WHOLE), async c => {
    const { id } = c.req.valid('param');
    const record = isUuid(id) ? await findPublishedTechnology(web.database.db, id) : undefined;
    if (!record) throw missing();
    const provider = record.providerId
      ? await findOrganisation(web.database.db, record.providerId)
      : undefined;
    return c.json(technologyJson(record, provider), 200);
  });
  api.openapi(oneRoute('/needs/{id}', 'One published need'), async c => {
    const { id } = c.req.valid('param');
    const record = isUuid(id) ? await findPublishedNeed(web.database.db, id) : undefined;
    if (!record) throw missing();
    const seeker = record.seekerId ? await findOrganisation(web.database.db, record.seekerId) : undefined;
    return c.json(needJson(record, seeker), 200);
  });
}

function toList(page: FoundPage): z.infer<typeof list> {
  return {
    items: page.items.map(toItem),
    total: page.total,
    facets: page.facets as z.infer<typeof list>['facets'],
    next: page.next ?? null,
    unmatched: page.unmatched,
    read: { text: page.read.text ?? null, language: page.read.language },
    meant: page.meant ?? null,
  };
}

const toItem = ({ row, hit, highlights }: Found): z.infer<typeof item> => ({
  id: row.id,
  ref: row.ref,
  title: byLanguage(row.title),
  summary: summaryOf(row),
  country: row.country,
  sectors: hit.sectors,
  sectorsInferred: hit.sectorInferred,
  organisation: row.organisationId
    ? { id: row.organisationId, name: byLanguage(row.organisationName ?? []) }
    : null,
  source: row.source,
  trl: row.trl,
  capitalVnd: row.capitalVnd,
  score: hit.score,
  highlights: highlights.map(h => ({
    ...h,
    marks: h.marks.map(([start, end]): [number, number] => [start, end]),
  })),
});

const organisationJson = (o: Organisation | undefined) => (o ? { id: o.id, name: byLanguage(o.name) } : null);

const technologyJson = (t: Technology, provider: Organisation | undefined) => ({
  id: t.id,
  ref: t.ref,
  version: t.version,
  title: byLanguage(t.title),
  summary: byLanguage(t.summary),
  description: byLanguage(t.description),
  provider: organisationJson(provider),
  country: t.country,
  source: { name: t.source, url: t.sourceUrl, licence: t.licence },
  sectors: t.sectors,
  forms: t.forms,
  trl: t.trl,
  green: t.green,
  price: t.price,
  takes: t.takes,
  demandsLevel: t.demandsLevel,
  tags: t.tags,
  publishedAt: t.publishedAt,
  sample: t.sample,
  record: technologyToRecord(t, provider),
});

/** Only what is public: budget, contact and what the firm has are in another table, and stay there. */
const needJson = (n: Need, seeker: Organisation | undefined) => ({
  id: n.id,
  ref: n.ref,
  version: n.version,
  title: byLanguage(n.title),
  description: byLanguage(n.description),
  product: byLanguage(n.product),
  seeker: organisationJson(seeker),
  country: n.country,
  province: n.province,
  source: { name: n.source, url: n.sourceUrl, licence: n.licence },
  sectors: n.sectors,
  tags: n.tags,
  deadline: n.deadline,
  publishedAt: n.publishedAt,
  sample: n.sample,
});
