import { invalid } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  type AsRead,
  type FacetCount,
  type FacetName,
  type Hit,
  type Kind,
  phrasesIn,
  type SearchResult,
} from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Row } from '../live/store.ts';
import { type Highlight, highlightsOf } from './highlights.ts';
import { isDoubtful, mended, type Meant, meantInstead } from './mending.ts';
import { type Reading, readingOf } from './reading.ts';
import { remembered } from './remembered.ts';
import { rerankedFound } from './reranked-found.ts';
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
  /** What the question was taken for. */
  read: AsRead;
  /** Set where little was found, and words nearby would find more. */
  meant: Meant | undefined;
};

const FACETS_SHOWN: Record<Kind, readonly FacetName[]> = {
  technology: ['sector', 'country', 'form', 'trl', 'green', 'source'],
  need: ['sector', 'country', 'province', 'source'],
};

/** One question to the database: the rest is in the index. */
export async function searchRecords(
  ctx: Ctx,
  discovery: Discovery,
  kind: Kind,
  asked: Asked,
  alsoIds: readonly string[] = [],
): Promise<FoundPage> {
  const answer = askForgiving(discovery, kind, asked);
  const { result, groups } = answer;
  const ids = new Set([...result.hits.map(hit => hit.id), ...alsoIds]);
  const known = await discovery.readRows(kind, [...ids]);
  const items = result.hits.flatMap(hit => {
    const row = known.get(hit.id);
    // A record that vanished between the index and the database is left out.
    return row ? [{ hit, row, highlights: highlightsOf(ctx.locale, discovery.lexicon, groups, row) }] : [];
  });
  return {
    total: result.total,
    items: discovery.reranker ? await rerankedFound(discovery.reranker, asked, items) : items,
    also: alsoIds.flatMap(id => known.get(id) ?? []),
    facets: result.facets,
    next: result.next,
    unmatched: result.unmatched.map(i => groups[i]!.from),
    vague: asked.q.trim() !== '' && groups.length === 0,
    read: answer.read,
    meant: answer.meant,
  };
}

export type Answer = Reading & { result: SearchResult };

type Forgiven = Answer & { meant: Meant | undefined };

/** What was meant is looked for only where the answer leaves a doubt. */
function askForgiving(discovery: Discovery, kind: Kind, asked: Asked): Forgiven {
  const answer = ask(discovery, kind, asked);
  if (!isDoubtful(asked, answer)) return { ...answer, meant: undefined };
  // It depends on the words that are offered too: they are made anew when somebody asks for them.
  discovery.shelf.offer();
  const forgive = () => forgiven(discovery, kind, asked, answer);
  return remembered(discovery, [kind, asked, discovery.shelf.version()], forgive);
}

/** Words that stand in no record are read as the nearest that do. */
function forgiven(discovery: Discovery, kind: Kind, asked: Asked, answer: Answer): Forgiven {
  const nowhere = answer.result.unmatched.map(i => answer.groups[i]!.from);
  const q = mended(discovery, kind, asked.q, nowhere);
  const better = q === undefined ? undefined : ask(discovery, kind, { ...asked, q });
  const best =
    better && better.result.total > 0
      ? { ...better, read: { ...better.read, text: better.read.text ?? q } }
      : answer;
  return { ...best, meant: meantInstead(discovery, kind, asked, best) };
}

/** The records that answer as it was asked. */
export const ask = (discovery: Discovery, kind: Kind, asked: Asked): Answer =>
  remembered(discovery, [kind, asked], () => answerOf(discovery, kind, asked));

function answerOf(discovery: Discovery, kind: Kind, asked: Asked): Answer {
  const { groups, read } = readingOf(discovery, kind, asked);
  const { filters, sort, limit, cursor: after } = asked;
  const request = { groups, phrases: phrasesIn(asked.q), kind, filters, sort, limit, after, facets: FACETS_SHOWN[kind] };
  const result = discovery.index().search(request);
  if (result) return { result, groups, read };
  const said = { vi: 'Con trỏ trang (cursor) không đúng.', en: 'The page cursor is not right.' };
  throw invalid(said, { cursor: said });
}
