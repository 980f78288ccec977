import type { Kind } from './document.ts';
import { saysAll } from './phrases.ts';
import type { Plan } from './plan.ts';
import { raised } from './raising.ts';
import { clear, createScratch, isStrict, type Scratch, scoreSegment } from './score.ts';
import { type Segment, sizeOf } from './segment.ts';
import { titleShare, withAsked } from './titles.ts';

/**
 * Which documents are an answer at all. In a short query with a topic that the index knows, a document must
 * match one topic in earnest, or touch a topic and another word, or three general words: one general word
 * alone must not bring in half the index. In a longer text any word counts. And a document must reach a part
 * of what the best one explains.
 */
export const TOPIC_STRENGTH = 0.2;
export const POINTS = 3;
const SCORE_FLOOR = 0.3;

/**
 * Documents of a segment that may be answers; `scores` are relevances, 0 to 1, and `near` the share of them that
 * stands near its neighbour in the query.
 */
export type Candidates = { segment: Segment; docs: Uint32Array; scores: Float32Array; near: Float32Array };
type Part = Candidates & { count: number };

let scratch: Scratch | undefined;

function room(size: number): Scratch {
  if (!scratch || scratch.total.length < size) scratch = createScratch(Math.ceil(size * 1.5));
  return scratch;
}

const isAnswer = (work: Scratch, doc: number): boolean =>
  work.topic[doc]! >= TOPIC_STRENGTH || work.points[doc]! >= POINTS;

/** Codes of the words of each phrase that a document must say. */
type Phrases = readonly (readonly number[])[];

const emptyPart = (segment: Segment, most: number): Part => ({
  segment,
  docs: new Uint32Array(most),
  scores: new Float32Array(most),
  near: new Float32Array(most),
  count: 0,
});

function take(part: Part, doc: number, plan: Plan, { total, near }: Scratch): void {
  part.docs[part.count] = doc;
  part.scores[part.count] = total[doc]! / plan.weight;
  part.near[part.count++] = total[doc]! > 0 ? near[doc]! / total[doc]! : 0;
}

/** Who quotes has said what an answer is: all that say it, be they scored by its words or not. */
function quoted(plan: Plan, segment: Segment, wanted: number, work: Scratch, phrases: Phrases): Part {
  const part = emptyPart(segment, sizeOf(segment));
  for (let doc = 0; doc < sizeOf(segment); doc++) {
    if (segment.isNeed[doc] !== wanted || segment.deleted[doc] === 1) continue;
    if (saysAll(segment.said, doc, phrases)) take(part, doc, plan, work);
  }
  return part;
}

function answering(plan: Plan, segment: Segment, wanted: number, work: Scratch, touched: number): Part {
  const part = emptyPart(segment, touched);
  const strict = isStrict(plan);
  for (let i = 0; i < touched; i++) {
    const doc = work.touched[i]!;
    if (segment.isNeed[doc] !== wanted || segment.deleted[doc] === 1) continue;
    if (!strict || isAnswer(work, doc)) take(part, doc, plan, work);
  }
  return part;
}

function scored(plan: Plan, segment: Segment, kind: Kind, averageLength: number, phrases: Phrases): Part {
  const work = room(sizeOf(segment));
  const touched = scoreSegment(plan, segment, averageLength, work);
  const wanted = kind === 'need' ? 1 : 0;
  const part =
    phrases.length > 0
      ? quoted(plan, segment, wanted, work, phrases)
      : answering(plan, segment, wanted, work, touched);
  clear(work, touched);
  return part;
}

export function candidatesOf(
  plan: Plan,
  segments: readonly Segment[],
  kind: Kind,
  averageLength: number,
  phrases: Phrases = [],
): Candidates[] {
  const parts = segments.map(segment => scored(plan, segment, kind, averageLength, phrases));
  let best = 0;
  for (const { scores, count } of parts)
    for (let i = 0; i < count; i++) if (scores[i]! > best) best = scores[i]!;
  const floor = phrases.length > 0 ? 0 : best * SCORE_FLOOR;
  return parts.map(part => raisedOf(atLeast(floor, part), plan));
}

/** Those that reach the floor, moved to the front of the same arrays. */
function atLeast(floor: number, { segment, docs, scores, near, count }: Part): Candidates {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    if (scores[i]! < floor) continue;
    docs[kept] = docs[i]!;
    near[kept] = near[i]!;
    scores[kept++] = scores[i]!;
  }
  const first = <A extends Uint32Array | Float32Array>(array: A) => array.subarray(0, kept) as A;
  return { segment, docs: first(docs), scores: first(scores), near: first(near) };
}

function raisedOf(candidates: Candidates, plan: Plan): Candidates {
  const { segment, docs, scores, near } = candidates;
  withAsked(plan, segment, said => {
    for (let i = 0; i < docs.length; i++)
      scores[i] = raised(scores[i]!, { title: titleShare(segment.titles, docs[i]!, said), near: near[i]! });
  });
  return candidates;
}
