import type { AnalysedDocument } from './analyse-document.ts';
import type { IndexDocument, Kind, Traits } from './document.ts';
import { buildColumns, type Columns, codeOf, type FacetCodes, facetValues } from './facets.ts';
import { FACETS, type FacetName } from './types.ts';

/**
 * A part of the index. Postings of term `t` stand at `offsets[t]` up to `offsets[t + 1]`, sorted by document.
 * Nothing changes after it is built but `deleted`.
 */
export type Segment = {
  ids: readonly string[];
  isNeed: Uint8Array;
  inferred: Uint8Array;
  orders: Float64Array;
  /** Meaningful words. */
  lengths: Uint32Array;
  traits: readonly Traits[];
  columns: Columns;
  terms: ReadonlyMap<string, number>;
  offsets: Uint32Array;
  docs: Uint32Array;
  /** Weighted counts in steps of 1/32. */
  counts: Uint16Array;
  /** 1 for documents that are gone or stand elsewhere by now. */
  deleted: Uint8Array;
  deletedCount: number;
};

export const COUNT_STEPS = 32;
const MOST_COUNT = 0xffff;

export const quantise = (count: number): number =>
  Math.min(MOST_COUNT, Math.max(1, Math.round(count * COUNT_STEPS)));

export const kindAt = (segment: Segment, doc: number): Kind =>
  segment.isNeed[doc] === 1 ? 'need' : 'technology';

export type Entry = { doc: IndexDocument; analysed: AnalysedDocument };

function codesOf({ doc, analysed }: Entry, facets: FacetCodes): Record<FacetName, number[]> {
  const values = facetValues(doc, analysed);
  return Object.fromEntries(
    FACETS.map(name => [name, values[name].map(value => codeOf(facets[name], value))]),
  ) as Record<FacetName, number[]>;
}

function postingsOf(entries: readonly Entry[]) {
  const lists = new Map<string, number[]>();
  entries.forEach(({ analysed }, doc) => {
    analysed.terms.forEach((count, term) => {
      const list = lists.get(term);
      if (list) list.push(doc, quantise(count));
      else lists.set(term, [doc, quantise(count)]);
    });
  });
  const terms = new Map<string, number>();
  const offsets = new Uint32Array(lists.size + 1);
  lists.forEach((list, term) => {
    const number = terms.size;
    terms.set(term, number);
    offsets[number + 1] = offsets[number]! + list.length / 2;
  });
  const size = offsets[lists.size]!;
  const [docs, counts] = [new Uint32Array(size), new Uint16Array(size)];
  let at = 0;
  lists.forEach(list => {
    for (let i = 0; i < list.length; i += 2, at++) {
      docs[at] = list[i]!;
      counts[at] = list[i + 1]!;
    }
  });
  return { terms, offsets, docs, counts };
}

/** Traits as they are judged: a record that names no sector is judged by the one its words speak of. */
const traitsOf = ({ doc, analysed }: Entry): Traits =>
  doc.traits.sectors.length > 0 ? doc.traits : { ...doc.traits, sectors: analysed.sectors };

export function buildSegment(entries: readonly Entry[], facets: FacetCodes): Segment {
  return {
    ...postingsOf(entries),
    ids: entries.map(e => e.doc.id),
    isNeed: Uint8Array.from(entries, e => (e.doc.kind === 'need' ? 1 : 0)),
    inferred: Uint8Array.from(entries, e => (e.analysed.sectorInferred ? 1 : 0)),
    orders: Float64Array.from(entries, e => e.doc.order),
    lengths: Uint32Array.from(entries, e => e.analysed.length),
    traits: entries.map(traitsOf),
    columns: buildColumns(entries.map(e => codesOf(e, facets))),
    deleted: new Uint8Array(entries.length),
    deletedCount: 0,
  };
}

/** Position of a document among the postings of a term, or -1. */
export function findPosting(segment: Segment, term: number, doc: number): number {
  let low = segment.offsets[term]!;
  let high = segment.offsets[term + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = segment.docs[middle]!;
    if (at === doc) return middle;
    if (at < doc) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
