import { buildColumns, codesAt } from './facets.ts';
import type { Segment } from './segment.ts';
import { FACETS, type FacetName } from './types.ts';

/** Terms handled between two breaths. */
const SLICE = 4000;

/** Where a document of the merged segment came from. */
export type Source = { segment: Segment; doc: number };
export type Merged = { segment: Segment; sources: Source[] };

type Part = { segment: Segment; renumbered: Int32Array };

function renumber(segments: readonly Segment[]): { parts: Part[]; sources: Source[] } {
  const sources: Source[] = [];
  const parts = segments.map(segment => {
    const renumbered = new Int32Array(segment.ids.length).fill(-1);
    for (let doc = 0; doc < segment.ids.length; doc++) {
      if (segment.deleted[doc] === 1) continue;
      renumbered[doc] = sources.length;
      sources.push({ segment, doc });
    }
    return { segment, renumbered };
  });
  return { parts, sources };
}

function* countTerms(parts: readonly Part[]): Generator<undefined, Map<string, number>> {
  const sizes = new Map<string, number>();
  let handled = 0;
  for (const { segment, renumbered } of parts) {
    for (const [term, number] of segment.terms) {
      let live = 0;
      for (let i = segment.offsets[number]!; i < segment.offsets[number + 1]!; i++) {
        if (renumbered[segment.docs[i]!]! >= 0) live++;
      }
      if (live > 0) sizes.set(term, (sizes.get(term) ?? 0) + live);
      if (++handled % SLICE === 0) yield;
    }
  }
  return sizes;
}

function* mergePostings(parts: readonly Part[]) {
  const sizes = yield* countTerms(parts);
  const terms = new Map<string, number>();
  const offsets = new Uint32Array(sizes.size + 1);
  for (const [term, size] of sizes) {
    offsets[terms.size + 1] = offsets[terms.size]! + size;
    terms.set(term, terms.size);
  }
  const next = offsets.slice();
  const docs = new Uint32Array(offsets[sizes.size]!);
  const counts = new Uint16Array(docs.length);
  let handled = 0;
  for (const { segment, renumbered } of parts) {
    for (const [term, number] of segment.terms) {
      const merged = terms.get(term);
      if (++handled % SLICE === 0) yield;
      if (merged === undefined) continue;
      for (let i = segment.offsets[number]!; i < segment.offsets[number + 1]!; i++) {
        const doc = renumbered[segment.docs[i]!]!;
        if (doc < 0) continue;
        const at = next[merged]!++;
        docs[at] = doc;
        counts[at] = segment.counts[i]!;
      }
    }
  }
  return { terms, offsets, docs, counts };
}

const codesOf = ({ segment, doc }: Source): Record<FacetName, number[]> =>
  Object.fromEntries(FACETS.map(name => [name, [...codesAt(segment.columns[name], doc)]])) as Record<
    FacetName,
    number[]
  >;

/** One segment from several, without what was deleted. Yields now and then so that a caller may pause. */
export function* merge(segments: readonly Segment[]): Generator<undefined, Merged> {
  const { parts, sources } = renumber(segments);
  const postings = yield* mergePostings(parts);
  const segment: Segment = {
    ...postings,
    ids: sources.map(s => s.segment.ids[s.doc]!),
    isNeed: Uint8Array.from(sources, s => s.segment.isNeed[s.doc]!),
    inferred: Uint8Array.from(sources, s => s.segment.inferred[s.doc]!),
    orders: Float64Array.from(sources, s => s.segment.orders[s.doc]!),
    lengths: Uint32Array.from(sources, s => s.segment.lengths[s.doc]!),
    traits: sources.map(s => s.segment.traits[s.doc]!),
    columns: buildColumns(sources.map(codesOf)),
    deleted: new Uint8Array(sources.length),
    deletedCount: 0,
  };
  return { segment, sources };
}
