import { around } from './near.ts';
import type { Plan, PlannedAlternative, PlannedGroup } from './plan.ts';
import { COUNT_STEPS, type Segment } from './segment.ts';
import { numberOf } from '../text/strings.ts';

/** BM25's saturation and length correction; the values were tuned on parallel questions and answers. */
const K1 = 0.9;
const B = 0.3;
/** A group counts as matched from this strength on. */
export const MATCHED = 0.1;
const MOST_POINTS = 100;

/** Working arrays, reused by every search. All zero between searches. */
export type Scratch = {
  total: Float32Array;
  best: Float32Array;
  sum: Float32Array;
  cover: Float32Array;
  /** Windows in which all words of a compound stand that were met so far. */
  together: Uint32Array;
  /** Strength of the best matching topic. */
  topic: Float32Array;
  /** What of the score stands near to its neighbour in the query. */
  near: Float32Array;
  /** Where the best of a group, and of the last matched one before it, stands; how much that one gave. */
  where: Uint32Array;
  whereBefore: Uint32Array;
  before: Float32Array;
  /** Two points for each matched topic, one for each matched general word. */
  points: Uint8Array;
  touched: Uint32Array;
  groupTouched: Uint32Array;
  apartTouched: Uint32Array;
};

export function createScratch(size: number): Scratch {
  const floats = () => new Float32Array(size);
  const list = () => new Uint32Array(size);
  return {
    total: floats(),
    best: floats(),
    sum: floats(),
    cover: floats(),
    together: list(),
    topic: floats(),
    near: floats(),
    where: list(),
    whereBefore: list(),
    before: floats(),
    points: new Uint8Array(size),
    touched: list(),
    groupTouched: list(),
    apartTouched: list(),
  };
}

/** A count's worth, 0 to 1: rising quickly, then ever less; `length` is relative to the average. */
export const saturation = (count: number, length: number): number =>
  count / (count + K1 * (1 - B + B * length));

type Room = { segment: Segment; averageLength: number; scratch: Scratch };

function scoreTerm(
  { segment, averageLength, scratch }: Room,
  term: string,
  p: number,
  touched: number,
): number {
  const number = numberOf(segment.terms, term);
  if (number < 0) return touched;
  const { docs, counts, lengths, offsets } = segment;
  const { best, where, groupTouched } = scratch;
  const end = offsets[number + 1]!;
  let n = touched;
  for (let i = offsets[number]!; i < end; i++) {
    const doc = docs[i]!;
    const s = p * saturation(counts[i]! / COUNT_STEPS, lengths[doc]! / averageLength);
    if (best[doc] === 0) groupTouched[n++] = doc;
    if (s <= best[doc]!) continue;
    best[doc] = s;
    where[doc] = segment.where[i]!;
  }
  return n;
}

/** Every word of a compound saturates by itself, and what is missing counts twice: by its weight and by the cover. */
function scoreTogether(room: Room, { p, terms, weights }: PlannedAlternative, touched: number): number {
  const { segment, averageLength, scratch } = room;
  const { docs, counts, lengths, offsets } = segment;
  const { best, sum, cover, where, together, groupTouched, apartTouched } = scratch;
  let apart = 0;
  for (let t = 0; t < terms.length; t++) {
    const number = numberOf(segment.terms, terms[t]!);
    if (number < 0) continue;
    const weight = weights[t]!;
    const end = offsets[number + 1]!;
    for (let i = offsets[number]!; i < end; i++) {
      const doc = docs[i]!;
      if (cover[doc] === 0) {
        apartTouched[apart++] = doc;
        together[doc] = segment.where[i]!;
      } else together[doc]! &= around(segment.where[i]!);
      sum[doc]! += weight * saturation(counts[i]! / COUNT_STEPS, lengths[doc]! / averageLength);
      cover[doc]! += weight;
    }
  }
  let n = touched;
  for (let i = 0; i < apart; i++) {
    const doc = apartTouched[i]!;
    const s = p * sum[doc]! * cover[doc]!;
    if (best[doc] === 0) groupTouched[n++] = doc;
    if (s > best[doc]!) {
      best[doc] = s;
      where[doc] = together[doc]!;
    }
    sum[doc] = 0;
    cover[doc] = 0;
  }
  return n;
}

function scoreGroup(room: Room, group: PlannedGroup, touched: number): number {
  const { total, best, topic, points, near, where, whereBefore, before, touched: list, groupTouched } = room.scratch;
  const worth = group.topic ? 2 : 1;
  let n = 0;
  for (const alternative of group.alternatives) {
    const [term] = alternative.terms;
    if (alternative.terms.length > 1) n = scoreTogether(room, alternative, n);
    else if (term !== undefined) n = scoreTerm(room, term, alternative.p, n);
  }
  let all = touched;
  for (let i = 0; i < n; i++) {
    const doc = groupTouched[i]!;
    const s = best[doc]!;
    best[doc] = 0;
    if (total[doc] === 0) list[all++] = doc;
    const gain = group.weight * s;
    total[doc]! += gain;
    if ((whereBefore[doc]! & around(where[doc]!)) !== 0) near[doc]! += Math.min(gain, before[doc]!);
    before[doc] = gain;
    whereBefore[doc] = where[doc]!;
    if (group.topic && s > topic[doc]!) topic[doc] = s;
    if (s >= MATCHED && points[doc]! < MOST_POINTS) points[doc]! += worth;
  }
  return all;
}

/**
 * Scores all documents of a segment; returns how many were touched (they stand in `scratch.touched`). The
 * caller reads `total`, `topic`, `near` and `points` of those, and sets them back to zero with `clear`.
 */
export function scoreSegment(plan: Plan, segment: Segment, averageLength: number, scratch: Scratch): number {
  const room = { segment, averageLength, scratch };
  let touched = 0;
  for (const group of plan.groups) touched = scoreGroup(room, group, touched);
  return touched;
}

export function clear({ total, topic, points, near, whereBefore, touched }: Scratch, count: number): void {
  for (let i = 0; i < count; i++) {
    const doc = touched[i]!;
    total[doc] = 0;
    topic[doc] = 0;
    points[doc] = 0;
    near[doc] = 0;
    whereBefore[doc] = 0;
  }
}
