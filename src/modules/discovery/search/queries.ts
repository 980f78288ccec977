import { invalid } from '../../../kernel/errors.ts';
import { type LocalisedText, pick } from '../../../kernel/localised.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Db } from '../../../platform/db/database.ts';
import { listPublishedNeeds, listPublishedTechnologies, type Need, type Technology } from '../../catalogue/index.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import {
  analyseQuery,
  excerpt,
  type FacetCount,
  type FacetName,
  type Group,
  type Hit,
  highlight,
  type Kind,
  type Lexicon,
  type Mark,
} from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Asked } from './schema.ts';

const EXCERPT = 260;

export type Highlight = { field: 'title' | 'summary'; lang: string; text: string; marks: Mark[] };
export type Found<R> = {
  record: R;
  organisation: Organisation | undefined;
  hit: Hit;
  highlights: Highlight[];
};
export type FoundPage<R> = {
  total: number;
  items: Found<R>[];
  facets: Partial<Record<FacetName, FacetCount[]>>;
  next: string | undefined;
  /** Words of the question that stand nowhere in the catalogue. */
  unmatched: string[];
  /** Something was asked, but no word of it names anything: all records are listed. */
  vague: boolean;
};

/** What sets the two lists apart: their facets, where their records are read, whose they are, what is shown of them. */
type Listing<R> = {
  kind: Kind;
  facets: readonly FacetName[];
  list: (db: Db, ids: readonly string[]) => Promise<R[]>;
  organisationOf: (record: R) => string | null;
  texts: (record: R) => readonly LocalisedText[];
};

const TECHNOLOGIES: Listing<Technology> = {
  kind: 'technology',
  facets: ['sector', 'country', 'form', 'trl', 'green', 'source'],
  list: listPublishedTechnologies,
  organisationOf: technology => technology.providerId,
  texts: technology => [technology.summary, technology.description],
};

const NEEDS: Listing<Need> = {
  kind: 'need',
  facets: ['sector', 'country', 'province', 'source'],
  list: listPublishedNeeds,
  organisationOf: need => need.seekerId,
  texts: need => [need.product, need.description],
};

export const searchTechnologies = (ctx: Ctx, discovery: Discovery, asked: Asked) =>
  search(ctx, discovery, asked, TECHNOLOGIES);

export const searchNeeds = (ctx: Ctx, discovery: Discovery, asked: Asked) =>
  search(ctx, discovery, asked, NEEDS);

/** Two reads of the database: the records of the page, and whose they are. */
async function search<R extends Technology | Need>(
  ctx: Ctx,
  discovery: Discovery,
  asked: Asked,
  listing: Listing<R>,
): Promise<FoundPage<R>> {
  const { result, groups } = ask(discovery, asked, listing.kind, listing.facets);
  const ids = result.hits.map(hit => hit.id);
  const records = await listing.list(ctx.database.db, ids);
  const organisations = await byId(ctx, records.map(listing.organisationOf));
  const items = inOrder(result.hits, records).map(({ hit, record }) => ({
    hit,
    record,
    organisation: organisations.get(listing.organisationOf(record) ?? ''),
    highlights: highlightsOf(ctx, discovery.lexicon, groups, record.title, listing.texts(record)),
  }));
  return {
    ...result,
    items,
    unmatched: result.unmatched.map(i => groups[i]!.from),
    vague: asked.q.trim() !== '' && groups.length === 0,
  };
}

/** How many records there are, by any coded field: for the first page. */
export function countRecords(discovery: Discovery, kind: Kind, facets: readonly FacetName[]) {
  return discovery.index().search({ groups: [], kind, limit: 1, facets })!;
}

function ask(discovery: Discovery, asked: Asked, kind: Kind, facets: readonly FacetName[]) {
  const groups = analyseQuery(asked.q, discovery.lexicon, asked.lang ? { lang: asked.lang } : {});
  const { filters, limit, cursor: after } = asked;
  const result = discovery.index().search({ groups, kind, filters, limit, after, facets });
  if (result) return { result, groups };
  const said = { vi: 'Con trỏ trang (cursor) không đúng.', en: 'The page cursor is not right.' };
  throw invalid(said, { cursor: said });
}

/** A record that vanished between the index and the database is left out. */
function inOrder<R extends { id: string }>(hits: readonly Hit[], records: readonly R[]) {
  const found = new Map(records.map(record => [record.id, record]));
  return hits.flatMap(hit => {
    const record = found.get(hit.id);
    return record ? [{ hit, record }] : [];
  });
}

async function byId(ctx: Ctx, ids: readonly (string | null)[]): Promise<Map<string, Organisation>> {
  const organisations = await listOrganisations(ctx.database.db, [...new Set(ids.filter(id => id !== null))]);
  return new Map(organisations.map(o => [o.id, o]));
}

/** The title, and the first text in the reader's language, cut to where the words that matched stand closest. */
function highlightsOf(
  ctx: Ctx,
  lexicon: Lexicon,
  groups: readonly Group[],
  title: LocalisedText,
  texts: readonly LocalisedText[],
): Highlight[] {
  const shown: Highlight[] = [];
  const head = pick(title, ctx.locale);
  if (head)
    shown.push({
      field: 'title',
      lang: head.lang,
      text: head.value,
      marks: mark(head.value, head.lang, groups, lexicon),
    });
  const body = texts.map(text => pick(text, ctx.locale)).find(text => text !== undefined);
  if (body) {
    const { text, marks, before, after } = cutOut(body.value, body.lang, groups, lexicon);
    const lead = before ? '… ' : '';
    const moved = marks.map(([start, end]) => [start + lead.length, end + lead.length] as const);
    shown.push({
      field: 'summary',
      lang: body.lang,
      text: `${lead}${text}${after ? ' …' : ''}`,
      marks: moved,
    });
  }
  return shown;
}

/** Only the beginning of a very long text is looked through: a list must stay quick. */
const LOOKED_THROUGH = 2_000;

function cutOut(text: string, lang: string, groups: readonly Group[], lexicon: Lexicon) {
  const flat = text.slice(0, LOOKED_THROUGH).replace(/\s+/g, ' ');
  return excerpt(flat, mark(flat, lang, groups, lexicon), EXCERPT);
}

const mark = (text: string, lang: string, groups: readonly Group[], lexicon: Lexicon): Mark[] =>
  groups.length === 0 ? [] : highlight(text, lang, groups, lexicon);
