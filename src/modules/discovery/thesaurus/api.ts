import { createRoute, z } from '@hono/zod-openapi';
import { missing } from '../../../kernel/errors.ts';
import { type Api, jsonOf, refusals } from '../../../web/api.ts';
import type { ThesaurusRow } from '../engine.ts';
import type { Book } from './book.ts';
import { labelsIn } from './lookup.ts';
import type { Thesaurus } from './queries.ts';

const MOST = 100;

const list = z.array(z.string());
const concept = z
  .object({
    id: z.string(),
    broader: z.string().nullable(),
    sectors: list,
    labels: z
      .object({ vi: list, en: list, ko: list, zh: list, ja: list })
      .openapi({ description: 'By language, the preferred label first' }),
    codes: z
      .object({ vsic: list, ipc: list })
      .openapi({ description: 'Codes of VSIC 2025 and of IPC 2026.01, where they are known' }),
  })
  .openapi('Concept');

const searchRoute = createRoute({
  method: 'get',
  path: '/thesaurus',
  summary: 'Look up concepts by a label in any language',
  request: {
    query: z.object({
      q: z
        .string()
        .max(200)
        .openapi({ description: 'The beginning of a label, or of a word in it; accents may be left out' }),
      limit: z.coerce.number().int().min(1).max(MOST).default(20),
    }),
  },
  responses: {
    200: jsonOf(
      z.object({ version: z.string(), total: z.number(), items: z.array(concept.extend({ found: z.string() })) }),
      'Concepts, the best first; `found` is the label that answered',
    ),
    ...refusals(422),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/thesaurus/{id}',
  summary: 'One concept with its place',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: jsonOf(
      concept.extend({ version: z.string(), path: list, narrower: list }),
      '`path`: broader concepts, the widest first; `version`: edition of the thesaurus',
    ),
    ...refusals(404),
  },
});

export const conceptJson = (row: ThesaurusRow) => ({
  id: row.id,
  broader: row.broader,
  sectors: [...row.sectors],
  labels: {
    vi: [...row.vi],
    en: [...row.en],
    ko: [...labelsIn(row, 'ko')],
    zh: [...labelsIn(row, 'zh')],
    ja: [...labelsIn(row, 'ja')],
  },
  codes: { vsic: row.codes?.vsic ?? [], ipc: row.codes?.ipc ?? [] },
});

export const bookJson = (book: Book) => ({ version: book.version, concepts: book.rows.map(conceptJson) });

export function thesaurusApi(api: Api, thesaurus: Thesaurus): void {
  api.openapi(searchRoute, async c => {
    const { q, limit } = c.req.valid('query');
    const { book, lookup } = await thesaurus.edition();
    const { hits, total } = lookup(q, limit);
    const items = hits.map(({ row, label }) => ({ ...conceptJson(row), found: label }));
    return c.json({ version: book.version, total, items }, 200);
  });
  api.openapi(oneRoute, async c => {
    const { book } = await thesaurus.edition();
    const row = book.byId.get(c.req.valid('param').id);
    if (!row) throw missing();
    const ids = (rows: readonly ThesaurusRow[]) => rows.map(r => r.id);
    const place = { path: ids(book.path(row.id)), narrower: ids(book.narrower(row.id, 'en')) };
    return c.json({ ...conceptJson(row), version: book.version, ...place }, 200);
  });
}
