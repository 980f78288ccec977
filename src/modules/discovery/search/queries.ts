import { invalid } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  analyseQuery,
  type FacetCount,
  type FacetName,
  type Group,
  type Hit,
  type Kind,
  phrasesIn,
  type SearchResult,
} from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Row } from '../live/store.ts';
import { type Reranker, reranked } from '../rerank/reranker.ts';
import { textOf } from '../rerank/text.ts';
import { type Highlight, highlightsOf } from './highlights.ts';
import type { Asked } from './schema.ts';

export type Found = { row: Row; hit: Hit; highlights: Highlight[] };
export type FoundPage = {
  total: number;
  items: Found[];
  /** Records that were asked for by name. */
  also: Row[];
  facets: Partial<Record<FacetName, FacetCount[]>>;
  next: string | undefined;
  /** Words of the question that stand nowhere in the catalogue. */
  unmatched: string[];
  /** Something was asked, but no word of it names anything: all records are listed. */
  vague: boolean;
};

const FACETS_SHOWN: Record<Kind, readonly FacetName[]> = {
  technology: ['sector', 'country', 'form', 'trl', 'green', 'source'],
  need: ['sector', 'country', 'province', 'source'],
};

/** One question to the database, or two where a record was not shown lately: the rest is in the index. */
export async function searchRecords(
  ctx: Ctx,
  discovery: Discovery,
  kind: Kind,
  asked: Asked,
  alsoIds: readonly string[] = [],
): Promise<FoundPage> {
  const { result, groups } = ask(discovery, kind, asked);
  const { reranker } = discovery;
  const ids = new Set([...result.hits.map(hit => hit.id), ...alsoIds]);
  const known = await discovery.readRows(kind, [...ids]);
  const items = result.hits.flatMap(hit => {
    const row = known.get(hit.id);
    // A record that vanished between the index and the database is left out.
    return row ? [{ hit, row, highlights: highlightsOf(ctx.locale, discovery.lexicon, groups, row) }] : [];
  });
  return {
    total: result.total,
    items: reranker && isByRelevance(asked) ? await rerankedFound(reranker, asked.q, items) : items,
    also: alsoIds.flatMap(id => known.get(id) ?? []),
    facets: result.facets,
    next: result.next,
    unmatched: result.unmatched.map(i => groups[i]!.from),
    vague: asked.q.trim() !== '' && groups.length === 0,
  };
}

const isByRelevance = ({ q, sort }: Asked): boolean =>
  q.trim() !== '' && (sort === undefined || sort === 'relevance');

/** One page at a time: whatever the model says, and whether it answers in time, paging shows every record once. */
const rerankedFound = async (reranker: Reranker, q: string, items: readonly Found[]): Promise<Found[]> => [
  ...(await reranked(
    reranker,
    q,
    items,
    ({ row, hit }) => ({ text: textOf(row.title, row.summary, row.opening), score: hit.score }),
    (found, score) => ({ ...found, hit: { ...found.hit, score } }),
  )),
];

type Answer = { result: SearchResult; groups: readonly Group[] };

/** Longer addresses are hardly asked for twice. */
const LONGEST_KEPT = 300;

function ask(discovery: Discovery, kind: Kind, asked: Asked): Answer {
  const key = JSON.stringify([kind, asked]);
  const answer = () => answerOf(discovery, kind, asked);
  return key.length <= LONGEST_KEPT ? discovery.remembered(key, answer) : answer();
}

function answerOf(discovery: Discovery, kind: Kind, asked: Asked): Answer {
  const groups = analyseQuery(asked.q, discovery.lexicon, asked.lang ? { lang: asked.lang } : {});
  const { filters, sort, limit, cursor: after } = asked;
  const request = { groups, phrases: phrasesIn(asked.q), kind, filters, sort, limit, after, facets: FACETS_SHOWN[kind] };
  const result = discovery.index().search(request);
  if (result) return { result, groups };
  const said = { vi: 'Con trỏ trang (cursor) không đúng.', en: 'The page cursor is not right.' };
  throw invalid(said, { cursor: said });
}
