import type { Segment } from './segment.ts';
import { numberOf } from './strings.ts';

/** What rarity and length are judged by, over the live documents of all segments. */
export type Statistics = { size: number; averageLength: number; documentsWith(term: string): number };

function liveWith(segment: Segment, number: number): number {
  const [from, to] = [segment.offsets[number]!, segment.offsets[number + 1]!];
  if (segment.deletedCount === 0) return to - from;
  let live = 0;
  for (let i = from; i < to; i++) if (segment.deleted[segment.docs[i]!] === 0) live++;
  return live;
}

export function statisticsOf(segments: readonly Segment[]): Statistics {
  let size = 0;
  let length = 0;
  for (const segment of segments) {
    for (let doc = 0; doc < segment.lengths.length; doc++) {
      if (segment.deleted[doc] === 1) continue;
      size++;
      length += segment.lengths[doc]!;
    }
  }
  const known = new Map<string, number>();
  const documentsWith = (term: string): number => {
    const counted = known.get(term);
    if (counted !== undefined) return counted;
    let found = 0;
    for (const segment of segments) {
      const number = numberOf(segment.terms, term);
      if (number >= 0) found += liveWith(segment, number);
    }
    known.set(term, found);
    return found;
  };
  return { size, averageLength: size > 0 ? Math.max(1, length / size) : 1, documentsWith };
}
