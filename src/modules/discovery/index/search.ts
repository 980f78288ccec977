import { type Candidates, candidatesOf, SCORE_FLOOR } from './candidates.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { explain } from './explain.ts';
import { codesAt, compileFilters, createCounter, FAILS, type FacetCodes, gateOf, PASSES } from './facets.ts';
import { type Plan, planGroups } from './plan.ts';
import { createRanking, type Place, type Ranked } from './ranking.ts';
import type { Segment } from './segment.ts';
import type { Statistics } from './statistics.ts';
import type { Hit, SearchRequest, SearchResult, Share } from './types.ts';

/** What a search reads: the segments at one moment. */
export type Snapshot = { segments: readonly Segment[]; facets: FacetCodes; stats: Statistics };

type Found = { total: number; ranked: Ranked[]; more: boolean; facets: SearchResult['facets'] };

function collect(
  candidates: Candidates,
  request: SearchRequest,
  after: Place | undefined,
  facets: FacetCodes,
): Found {
  const gates = compileFilters(request.filters ?? {}, facets);
  const counter = createCounter(request.facets ?? [], gates, facets);
  const ranking = createRanking(request.limit + 1, after);
  const floor = candidates.best * SCORE_FLOOR;
  let total = 0;
  for (const { segment, docs, scores, count } of candidates.parts) {
    for (let i = 0; i < count; i++) {
      if (scores[i]! < floor) continue;
      const doc = docs[i]!;
      const gate = gateOf(gates, segment.columns, doc);
      if (gate === FAILS) continue;
      counter.add(segment.columns, doc, gate);
      if (gate !== PASSES) continue;
      total++;
      ranking.offer(segment, doc, scores[i]!);
    }
  }
  const more = ranking.best.length > request.limit;
  return {
    total,
    ranked: ranking.best.slice(0, request.limit),
    more,
    facets: counter.result(request.filters ?? {}),
  };
}

/** The shares are worked out when somebody asks: matching looks at many hits and explains few. */
function hitOf({ segment, doc, id, score }: Ranked, plan: Plan, { facets, stats }: Snapshot): Hit {
  let shares: Share[] | undefined;
  return {
    id,
    score,
    relevance: score,
    get shares() {
      shares ??= explain(plan, segment, doc, stats.averageLength);
      return shares;
    },
    sectors: [...codesAt(segment.columns.sector, doc)].map(code => facets.sector.values[code]!),
    sectorInferred: segment.inferred[doc] === 1,
  };
}

export function search(snapshot: Snapshot, request: SearchRequest): SearchResult | undefined {
  const after = request.after === undefined ? undefined : readCursor(request.after);
  if (request.after !== undefined && after === undefined) return undefined;
  const { segments, stats, facets } = snapshot;
  const plan = planGroups(request.groups, stats);
  const candidates = candidatesOf(plan, segments, request.kind, stats.averageLength);
  const found = collect(candidates, request, after, facets);
  const last = found.ranked.at(-1);
  return {
    total: found.total,
    hits: found.ranked.map(ranked => hitOf(ranked, plan, snapshot)),
    facets: found.facets,
    next: found.more && last ? writeCursor(last) : undefined,
    unmatched: plan.groups.filter(g => g.alternatives.length === 0).map(g => g.at),
  };
}
