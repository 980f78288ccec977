import { browse, createShelf, type Shelf } from './browse.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { type Core, coreOf, shareAsked, termsAsked } from './cores.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Kind } from './document.ts';
import { answersOf, evidenceOf, sharesOf } from './explain.ts';
import { codesAt, type FacetCodes } from './facets.ts';
import { compilePhrases } from './phrases.ts';
import { type Plan, planGroups } from './plan.ts';
import { createRanking, type Found, type Place, type Ranked } from './ranking.ts';
import type { Segment } from './segment.ts';
import { createSieve, PASSES } from './sieve.ts';
import type { Sort } from './sorting.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import type { Hit, HitEvidence, SearchRequest, SearchResult } from './types.ts';

/** What a search reads: the index at one moment. */
export type Snapshot = {
  segments: readonly Segment[];
  facets: FacetCodes;
  stats: Statistics;
  shelf(kind: Kind): Shelf;
};

export function snapshotOf(segments: readonly Segment[], facets: FacetCodes): Snapshot {
  const shelves: Partial<Record<Kind, Shelf>> = {};
  const shelf = (kind: Kind): Shelf => (shelves[kind] ??= createShelf(segments, kind, facets));
  return { segments, facets, stats: statisticsOf(segments), shelf };
}

function collect(
  candidates: readonly Candidates[],
  request: SearchRequest,
  sort: Sort,
  after: Place | undefined,
  facets: FacetCodes,
): Found {
  const names = request.facets ?? [];
  const sieve = createSieve(names, request.filters ?? {}, facets);
  const ranking = createRanking(sort, request.limit + 1, after);
  for (const { segment, docs, scores } of candidates) {
    const verdicts = sieve.sift(segment.columns, docs);
    for (let i = 0; i < docs.length; i++)
      if (verdicts[i] === PASSES) ranking.offer(segment, docs[i]!, scores[i]!);
  }
  const more = ranking.best.length > request.limit;
  return {
    total: sieve.total,
    ranked: ranking.best.slice(0, request.limit),
    more,
    facets: sieve.counts(names),
  };
}

/** What it answers is worked out when somebody asks: matching looks at many hits and explains few. */
function hitOf(
  { segment, doc, id, score }: Ranked,
  plan: Plan,
  { facets, stats }: Snapshot,
  asked: () => ReadonlyMap<string, number>,
): Hit {
  const place = { segment, doc };
  let answers: ReturnType<typeof answersOf> | undefined;
  const answered = () => (answers ??= answersOf(plan, place, stats.averageLength));
  let evidence: HitEvidence | undefined;
  let core: Core | undefined;
  return {
    id,
    score,
    relevance: score,
    get shares() {
      return sharesOf(answered());
    },
    get evidence() {
      evidence ??= { ...evidenceOf(plan, place, answered()), wanted: shareAsked(this.core, asked()) };
      return evidence;
    },
    get core() {
      core ??= coreOf(segment, doc, stats);
      return core;
    },
    sectors: [...codesAt(segment.columns.sector, doc)].map(code => facets.sector.values[code]!),
    sectorInferred: segment.inferred[doc] === 1,
  };
}

/** Without a question there is nothing to be relevant to. */
const sortOf = ({ groups, sort = 'relevance' }: SearchRequest): Sort =>
  groups.length === 0 && sort === 'relevance' ? 'newest' : sort;

export function search(snapshot: Snapshot, request: SearchRequest): SearchResult | undefined {
  const sort = sortOf(request);
  const after = request.after === undefined ? undefined : readCursor(sort, request.after);
  if (request.after !== undefined && after === undefined) return undefined;
  const { segments, stats, facets } = snapshot;
  const plan = planGroups(request.groups, stats);
  const phrases = compilePhrases(request.phrases ?? []);
  const candidates = () => candidatesOf(plan, segments, request.kind, stats.averageLength, phrases);
  const found =
    request.groups.length === 0 && sort !== 'relevance'
      ? browse(snapshot.shelf(request.kind), { ...request, sort, phrases }, after, facets)
      : collect(candidates(), request, sort, after, facets);
  const last = found.ranked.at(-1);
  let terms: ReadonlyMap<string, number> | undefined;
  const asked = () => (terms ??= termsAsked(plan));
  return {
    total: found.total,
    hits: found.ranked.map(ranked => hitOf(ranked, plan, snapshot, asked)),
    facets: found.facets,
    next: found.more && last ? writeCursor(sort, last) : undefined,
    unmatched: plan.groups.filter(g => g.alternatives.length === 0).map(g => g.at),
  };
}
