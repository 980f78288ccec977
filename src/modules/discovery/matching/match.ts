import type { Hit } from '../index/types.ts';
import { confidence, FIRST, fieldOf, isGuess, signsOf } from './confidence.ts';
import { CANDIDATES } from './constants.ts';
import { heldBackOf } from './held-back.ts';
import { type Candidate, count, type Counted, judge } from './judge.ts';
import { type Lifted, liftsOf } from './lifts.ts';
import { type Judged, reasonOf, wordsReason } from './parts.ts';
import { experienceFactor, type Past, sayExperience, verdictFactor } from './past.ts';
import { evidenceOf, relevanceSentence } from './relevance.ts';
import { sentenceOf } from './sentence.ts';
import type { MatchItem, MatchRequest } from './types.ts';
import { type Usual, usualOf } from './usual.ts';

const allParts = ({ fit, means }: Candidate): Judged[] => [...fit, ...means];

/** Of two equal matches the one that says more comes first. */
const knownParts = (candidate: Candidate): number =>
  allParts(candidate).filter(p => p.value !== null).length;

/** The most relevant records of the other kind, judged. What the law prohibits is never among them. */
function candidatesOf({ from, index, today, past }: MatchRequest): Candidate[] {
  const kind = from.kind === 'need' ? 'technology' : 'need';
  const hits = index.search({ groups: from.groups, kind, limit: CANDIDATES })?.hits ?? [];
  return hits.flatMap((hit): Candidate[] => {
    const other = index.traitsOf(hit.id);
    if (!other || other.listing === 'prohibited') return [];
    const [need, technology] = from.kind === 'need' ? [from.traits, other] : [other, from.traits];
    const weight = weightOf(hit, from, past);
    return [{ hit, weight, need, technology, ...judge({ need, technology }, today) }];
  });
}

const technologyOf = (from: MatchRequest['from'], id: string): string | undefined =>
  from.kind === 'need' ? id : from.id;

/** What people have made of the technology, and of the two together, moves the relevance a little. */
function weightOf({ id, relevance }: Hit, from: MatchRequest['from'], past: Past | undefined): number {
  const technologyId = technologyOf(from, id);
  if (!past || technologyId === undefined) return relevance;
  const needId = from.kind === 'need' ? from.id : id;
  const verdict = needId === undefined ? undefined : past.verdictOn(needId, technologyId);
  return Math.min(1, relevance * experienceFactor(past.experienceOf(technologyId)) * verdictFactor(verdict));
}

function experienceWith(request: MatchRequest, id: string): MatchItem['experience'] {
  const technologyId = technologyOf(request.from, id);
  const known = technologyId === undefined ? undefined : request.past?.experienceOf(technologyId);
  const said = sayExperience(known);
  return said ? { value: experienceFactor(known), ...said } : null;
}

/** What a firm could do better is its own affair: a technology that looks for needs is not told. */
const NO_LIFTS: Lifted = { lifts: [], together: null };

/** What all candidates share: what is usual among them, and which of them are confident. */
type Around = { usual: Usual; isConfident: (hit: Hit) => boolean };

function itemOf(
  candidate: Candidate,
  counted: Counted,
  { usual, isConfident }: Around,
  request: MatchRequest,
): MatchItem {
  const { hit, fit, means } = candidate;
  const { from, today } = request;
  const evidence = evidenceOf(hit, from.groups);
  return {
    id: hit.id,
    relevance: hit.relevance,
    ...counted,
    experience: experienceWith(request, hit.id),
    sentence: sentenceOf(hit.relevance, { fit, means }, candidate),
    reasons: [
      wordsReason(hit.relevance, relevanceSentence(hit.relevance, evidence)),
      ...allParts(candidate).map(reasonOf),
    ],
    heldBack: heldBackOf(candidate, counted.score, usual),
    ...(from.kind === 'need' ? liftsOf(candidate, counted.score, usual, today) : NO_LIFTS),
    ...evidence,
    confident: isConfident(hit) && !isGuess(from.groups.length, evidence.restsOnOneWord),
  };
}

/**
 * The records of the other kind that answer best, by relevance, fit and means. Nothing is returned for a
 * record without readable words, nor for a technology whose transfer is prohibited.
 */
export function match(request: MatchRequest): MatchItem[] {
  const { from, limit } = request;
  if (from.groups.length === 0 || from.traits.listing === 'prohibited') return [];
  const candidates = candidatesOf(request);
  const usual = usualOf(candidates);
  const ranked = candidates
    .map(candidate => ({ candidate, counted: count(candidate.weight, candidate, usual) }))
    .sort(
      (a, b) =>
        b.counted.score - a.counted.score ||
        knownParts(b.candidate) - knownParts(a.candidate) ||
        (a.candidate.hit.id < b.candidate.hit.id ? -1 : 1),
    );
  const field = fieldOf(candidates.map(candidate => candidate.hit), from.groups.length);
  const signs = (hit: Hit) => signsOf(hit, field);
  const isSure = confidence(ranked.slice(0, FIRST).map(({ candidate }) => signs(candidate.hit)));
  const around = { usual, isConfident: (hit: Hit) => isSure(signs(hit)) };
  return ranked.slice(0, limit).map(({ candidate, counted }) => itemOf(candidate, counted, around, request));
}
