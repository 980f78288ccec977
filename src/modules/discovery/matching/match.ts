import type { Traits } from '../index/document.ts';
import type { Hit } from '../index/types.ts';
import { CANDIDATES, LEAST_FACTOR, NOTHING_KNOWN } from './constants.ts';
import { fitParts } from './fit.ts';
import { meansParts } from './means.ts';
import { combine, type Judged, known } from './parts.ts';
import { evidenceOf, relevanceSentence } from './relevance.ts';
import { sentenceOf } from './sentence.ts';
import type { MatchItem, MatchRequest } from './types.ts';

type Judgement = {
  hit: Hit;
  need: Traits;
  technology: Traits;
  fitParts: Judged[];
  meansParts: Judged[];
  fit: number | null;
  means: number | null;
};

function judge(hit: Hit, { from, index, today }: MatchRequest): Judgement | undefined {
  const other = index.traitsOf(hit.id);
  if (!other) return undefined;
  const [need, technology] = from.kind === 'need' ? [from.traits, other] : [other, from.traits];
  const [fit, means] = [fitParts(need, technology, today), meansParts(need, technology)];
  return {
    hit,
    need,
    technology,
    fitParts: fit,
    meansParts: means,
    fit: combine(fit),
    means: combine(means),
  };
}

/** The middle of the known values: an empty record is neither favoured nor punished. */
function median(values: readonly (number | null)[]): number {
  const sorted = values.filter(v => v !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return NOTHING_KNOWN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Of two equal matches the one that says more comes first. */
const knownParts = (j: Judgement): number => [...j.fitParts, ...j.meansParts].filter(p => p.known).length;

const damped = (factor: number): number => LEAST_FACTOR + (1 - LEAST_FACTOR) * factor;

function itemOf(judgement: Judgement, score: number, groups: MatchRequest['from']['groups']): MatchItem {
  const { hit, need, technology } = judgement;
  const evidence = evidenceOf(hit, groups);
  const words = known('relevance', 'words', hit.relevance, relevanceSentence(hit.relevance, evidence));
  return {
    id: hit.id,
    score,
    relevance: hit.relevance,
    fit: judgement.fit,
    means: judgement.means,
    sentence: sentenceOf(hit.relevance, judgement.fitParts, judgement.meansParts, need, technology),
    reasons: [words, ...judgement.fitParts, ...judgement.meansParts],
    ...evidence,
  };
}

/**
 * The records of the other kind that answer best, by relevance, fit and means. Nothing is returned for a
 * record without readable words.
 */
export function match(request: MatchRequest): MatchItem[] {
  const { from, index, limit } = request;
  if (from.groups.length === 0) return [];
  const kind = from.kind === 'need' ? 'technology' : 'need';
  const hits = index.search({ groups: from.groups, kind, limit: CANDIDATES })?.hits ?? [];
  const judged = hits.map(hit => judge(hit, request)).filter(j => j !== undefined);
  const [usualFit, usualMeans] = [median(judged.map(j => j.fit)), median(judged.map(j => j.means))];
  return judged
    .map(j => ({ j, score: j.hit.relevance * damped(j.fit ?? usualFit) * damped(j.means ?? usualMeans) }))
    .sort(
      (a, b) => b.score - a.score || knownParts(b.j) - knownParts(a.j) || (a.j.hit.id < b.j.hit.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ j, score }) => itemOf(j, score, from.groups));
}
