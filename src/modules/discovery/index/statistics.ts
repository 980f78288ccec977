import type { Kind } from './document.ts';
import { kindAt, type Segment } from './segment.ts';
import { numberOf } from '../text/strings.ts';

/** What rarity and length are judged by, over the live documents of all segments. */
export type Statistics = { size: number; averageLength: number; documentsWith(term: string): number };

function liveWith(segment: Segment, number: number): number {
  const [from, to] = [segment.offsets[number]!, segment.offsets[number + 1]!];
  if (segment.deletedCount === 0) return to - from;
  let live = 0;
  for (let i = from; i < to; i++) if (segment.deleted[segment.docs[i]!] === 0) live++;
  return live;
}

/** Records of one kind that speak of a term. */
export function countOf(segments: readonly Segment[], kind: Kind, term: string): number {
  let found = 0;
  for (const segment of segments) {
    const number = numberOf(segment.terms, term);
    if (number < 0) continue;
    for (let i = segment.offsets[number]!; i < segment.offsets[number + 1]!; i++) {
      const doc = segment.docs[i]!;
      if (segment.deleted[doc] === 0 && kindAt(segment, doc) === kind) found++;
    }
  }
  return found;
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
