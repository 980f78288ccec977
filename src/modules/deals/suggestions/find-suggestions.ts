import { setImmediate } from 'node:timers/promises';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import { listNeeds, listPublishedTechnologies } from '../../catalogue/index.ts';
import { type Discovery, type MatchItem, needsNear, suggestForNeed } from '../../discovery/index.ts';
import { chooseFound, isNews, LOOKED_AT } from './rules.ts';
import type { Found, FoundBy } from './schema.ts';
import {
  insertSuggestions,
  listSuggestionsOfNeed,
  pageOpenNeeds,
  renewSuggestion,
  voidOthers,
} from './store.ts';

const PAGE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
/** Public needs looked at for one technology. */
const NEEDS_NEAR = 20;

export type Finding = { ctx: Ctx; discovery: Discovery; signal: AbortSignal };

/** Matches these needs anew, as far as they may be worked on; answers how many were. */
export async function findForNeeds(finding: Finding, ids: readonly string[], by: FoundBy): Promise<number> {
  let matched = 0;
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    const open = await pageOpenNeeds(finding.ctx.database.db, { after: FIRST_ID, limit: PAGE, ids: page });
    matched += await matchPage(finding, open, by);
  }
  return matched;
}

/** Matches every open need anew, once; what has been matched by then stays when it is broken off. */
export async function findForAllNeeds(finding: Finding, by: FoundBy): Promise<number> {
  let matched = 0;
  for (let after = FIRST_ID; !finding.signal.aborted; ) {
    const page = await pageOpenNeeds(finding.ctx.database.db, { after, limit: PAGE });
    matched += await matchPage(finding, page, by);
    if (page.length < PAGE) break;
    after = page.at(-1)!;
  }
  return matched;
}

/**
 * Needs that these technologies may answer: public ones that come near them, and those that stand in no index
 * because they are not public.
 */
export async function needsFor({ ctx, discovery }: Finding, technologyIds: readonly string[]): Promise<string[]> {
  if (technologyIds.length === 0) return [];
  const { db } = ctx.database;
  const technologies = await listPublishedTechnologies(db, technologyIds);
  if (technologies.length === 0) return [];
  const near = technologies.flatMap(technology => needsNear(ctx, discovery, technology, NEEDS_NEAR));
  const hidden = await pageOpenNeeds(db, { after: FIRST_ID, limit: 500, unpublished: true });
  return [...new Set([...near, ...hidden])];
}

async function matchPage({ ctx, discovery, signal }: Finding, ids: readonly string[], by: FoundBy): Promise<number> {
  if (ids.length === 0) return 0;
  const needs = await listNeeds(ctx.database.db, ids);
  for (const need of needs) {
    if (signal.aborted) return 0;
    const found = suggestForNeed(ctx, discovery, need, LOOKED_AT).map(foundOf);
    await saveFound(ctx, need.id, chooseFound(found), by);
    // Requests are answered in between.
    await setImmediate();
  }
  return needs.length;
}

const foundOf = ({ id, score, confident, ...match }: MatchItem, index: number): Found => ({
  technologyId: id,
  score,
  confident,
  place: index + 1,
  told: {
    relevance: match.relevance,
    fit: match.fit,
    means: match.means,
    sentence: match.sentence,
    reasons: match.reasons
      .filter(reason => reason.known)
      .map(({ factor, part, value, vi, en }) => ({ factor, part, value, vi, en })),
  },
});

async function saveFound(ctx: Ctx, needId: string, found: readonly Found[], by: FoundBy): Promise<void> {
  const before = new Map(
    (await listSuggestionsOfNeed(ctx.database.db, needId)).map(suggestion => [suggestion.technologyId, suggestion]),
  );
  const kept = found.map(f => f.technologyId);
  const fresh = found.filter(f => !before.has(f.technologyId));
  const renewed = found.filter(f => {
    const known = before.get(f.technologyId);
    return known !== undefined && isNews(known, f);
  });
  const gone = [...before.values()].some(s => s.state === 'open' && !kept.includes(s.technologyId));
  if (fresh.length + renewed.length === 0 && !gone) return;
  await ctx.database.transaction(async trx => {
    await voidOthers(trx, needId, kept, ctx.now);
    for (const f of renewed) await renewSuggestion(trx, before.get(f.technologyId)!.id, f, ctx.now);
    await insertSuggestions(trx, needId, fresh.map(f => ({ ...f, id: newId(ctx.now) })), by, ctx.now);
  });
}
