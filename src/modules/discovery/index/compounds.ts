// Words of a compound that stand in a document each by itself. Every one saturates by itself, and what is missing counts
// twice: by its weight and by the cover.
import { around } from './near.ts';
import type { PlannedAlternative } from './plan.ts';
import type { Room } from './score.ts';

/** Of a short query any word of a compound counts. */
export function scoreAny(room: Room, { p, numbersIn, weights }: PlannedAlternative, touched: number): number {
  const { segment, dampings, scratch } = room;
  const { docs, counts, where: windows, offsets } = segment;
  const { best, sum, cover, where, together, groupTouched, apartTouched } = scratch;
  const numbers = numbersIn(segment);
  let apart = 0;
  for (let t = 0; t < numbers.length; t++) {
    const number = numbers[t]!;
    if (number < 0) continue;
    const weight = weights[t]!;
    const end = offsets[number + 1]!;
    for (let i = offsets[number]!; i < end; i++) {
      const doc = docs[i]!;
      const count = counts[i]!;
      if (cover[doc] === 0) {
        apartTouched[apart++] = doc;
        together[doc] = windows[i]!;
      } else together[doc]! &= around(windows[i]!);
      sum[doc]! += (weight * count) / (count + dampings[doc]!);
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

/** The word by which a compound is known; the first of two that weigh the same. */
export const heaviest = (weights: readonly number[]): number => weights.indexOf(Math.max(...weights));

/** The first place from `from` on where no document before `doc` stands; steps that double, then halve. */
function placeOf(docs: Uint32Array, from: number, end: number, doc: number): number {
  let step = 1;
  let low = from;
  while (low + step < end && docs[low + step]! < doc) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Of a long one only what has the heaviest word: a husk may be one of rice, rice alone says nothing of husks, and a
 * text that tells much else has no need of such a hint. Only that word's documents are gone through.
 */
export function scoreLed(room: Room, { p, numbersIn, weights }: PlannedAlternative, touched: number): number {
  const { segment, dampings, scratch } = room;
  const { docs, counts, where: windows, offsets } = segment;
  const { best, where, groupTouched } = scratch;
  const numbers = numbersIn(segment);
  const lead = numbers[heaviest(weights)]!;
  if (lead < 0) return touched;
  const next = Array.from(numbers, number => (number < 0 ? 0 : offsets[number]!));
  let n = touched;
  for (let i = offsets[lead]!; i < offsets[lead + 1]!; i++) {
    const doc = docs[i]!;
    let [sum, cover, together] = [0, 0, 0];
    for (let t = 0; t < numbers.length; t++) {
      const number = numbers[t]!;
      if (number < 0) continue;
      const end = offsets[number + 1]!;
      const at = number === lead ? i : placeOf(docs, next[t]!, end, doc);
      next[t] = at;
      if (at === end || docs[at] !== doc) continue;
      together = cover === 0 ? windows[at]! : together & around(windows[at]!);
      sum += (weights[t]! * counts[at]!) / (counts[at]! + dampings[doc]!);
      cover += weights[t]!;
    }
    const s = p * sum * cover;
    if (best[doc] === 0) groupTouched[n++] = doc;
    if (s <= best[doc]!) continue;
    best[doc] = s;
    where[doc] = together;
  }
  return n;
}
