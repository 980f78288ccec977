import { scoreAny, scoreLed } from './compounds.ts';
import { around } from './near.ts';
import type { Plan, PlannedGroup } from './plan.ts';
import { COUNT_STEPS, type Segment } from './segment.ts';

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
  together: Int32Array;
  /** Strength of the best matching topic. */
  topic: Float32Array;
  /** What of the score stands near to its neighbour in the query. */
  near: Float32Array;
  /** Where the best of a group, and of the last matched one before it, stands; how much that one gave. */
  where: Int32Array;
  whereBefore: Int32Array;
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
  const windows = () => new Int32Array(size);
  return {
    total: floats(),
    best: floats(),
    sum: floats(),
    cover: floats(),
    together: windows(),
    topic: floats(),
    near: floats(),
    where: windows(),
    whereBefore: windows(),
    before: floats(),
    points: new Uint8Array(size),
    touched: list(),
    groupTouched: list(),
    apartTouched: list(),
  };
}

const damping = (length: number): number => K1 * (1 - B + B * length);

/** A count's worth, 0 to 1: rising quickly, then ever less; `length` is relative to the average. */
export const saturation = (count: number, length: number): number => count / (count + damping(length));

const known = new WeakMap<Segment, { averageLength: number; dampings: Float32Array }>();

/** What the length of each document does to its counts, in the steps that these are kept in. */
function dampingsOf(segment: Segment, averageLength: number): Float32Array {
  const before = known.get(segment);
  if (before?.averageLength === averageLength) return before.dampings;
  const dampings = Float32Array.from(segment.lengths, length => COUNT_STEPS * damping(length / averageLength));
  known.set(segment, { averageLength, dampings });
  return dampings;
}

export type Room = { segment: Segment; dampings: Float32Array; scratch: Scratch };

function scoreTerm({ segment, dampings, scratch }: Room, number: number, p: number, touched: number): number {
  if (number < 0) return touched;
  const { docs, counts, where: windows, offsets } = segment;
  const { best, where, groupTouched } = scratch;
  const end = offsets[number + 1]!;
  let n = touched;
  for (let i = offsets[number]!; i < end; i++) {
    const doc = docs[i]!;
    const count = counts[i]!;
    const s = (p * count) / (count + dampings[doc]!);
    const known = best[doc]!;
    if (known === 0) groupTouched[n++] = doc;
    if (s <= known) continue;
    best[doc] = s;
    where[doc] = windows[i]!;
  }
  return n;
}

type Manner = { strict: boolean; told: boolean };

function scoreGroup(room: Room, group: PlannedGroup, touched: number, { strict, told }: Manner): number {
  const { total, best, topic, points, near, where, whereBefore, before, touched: list, groupTouched } = room.scratch;
  const worth = group.topic ? 2 : 1;
  let n = 0;
  for (const alternative of group.alternatives) {
    if (alternative.terms.length > 1) n = (told ? scoreLed : scoreAny)(room, alternative, n);
    else n = scoreTerm(room, alternative.numbersIn(room.segment)[0]!, alternative.p, n);
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
    if (!strict) continue;
    if (group.topic && s > topic[doc]!) topic[doc] = s;
    if (s >= MATCHED && points[doc]! < MOST_POINTS) points[doc]! += worth;
  }
  return all;
}

/** In a short query with a topic that the index knows a document must do more than touch a word; see `candidatesOf`. */
export const isStrict = ({ hasTopic, groups }: Plan): boolean => hasTopic && groups.length < LONG_QUERY;
export const LONG_QUERY = 5;

/**
 * Scores all documents of a segment; returns how many were touched (they stand in `scratch.touched`). The
 * caller reads `total`, `near` and, of a strict query, `topic` and `points` of those, and sets them back to zero with
 * `clear`.
 */
export function scoreSegment(plan: Plan, segment: Segment, averageLength: number, scratch: Scratch): number {
  const room = { segment, dampings: dampingsOf(segment, averageLength), scratch };
  const manner = { strict: isStrict(plan), told: plan.told };
  let touched = 0;
  for (const group of plan.groups) touched = scoreGroup(room, group, touched, manner);
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
