import { type Column, type Columns, isSingle, perFacet } from './facets.ts';
import type { Said } from './phrases.ts';
import { offsetsOf, type Segment, sizeOf } from './segment.ts';
import { shelvesOf } from './sorting.ts';
import { countOf, Interner } from '../text/strings.ts';
import type { WordLists } from './titles.ts';

/** Postings, and documents, handled between two breaths. */
const POSTINGS_SLICE = 100_000;
const DOCUMENTS_SLICE = 2_000;
/** What a term costs beside its postings. */
const TERM_WORK = 10;
const GONE = 0xffffffff;

/**
 * Where the documents of the merged segment came from: the segment's place in the list, and the number
 * there.
 */
export type Merged = { segment: Segment; fromSegment: Uint16Array; fromDoc: Uint32Array };

/** A segment on its way into the merged one. `renumbered`: its documents there; `terms`: its terms there. */
type Part = { segment: Segment; renumbered: Uint32Array; terms: Uint32Array };

function renumber(segments: readonly Segment[]) {
  let size = 0;
  const parts = segments.map((segment): Part => {
    const renumbered = new Uint32Array(sizeOf(segment)).fill(GONE);
    for (let doc = 0; doc < renumbered.length; doc++)
      if (segment.deleted[doc] === 0) renumbered[doc] = size++;
    return { segment, renumbered, terms: new Uint32Array(countOf(segment.terms)) };
  });
  const [fromSegment, fromDoc] = [new Uint16Array(size), new Uint32Array(size)];
  parts.forEach(({ renumbered }, at) => {
    renumbered.forEach((merged, doc) => {
      if (merged === GONE) return;
      fromSegment[merged] = at;
      fromDoc[merged] = doc;
    });
  });
  return { parts, fromSegment, fromDoc };
}

function* countTerms(parts: readonly Part[]) {
  const interner = new Interner();
  let sizes = new Uint32Array(parts.reduce((most, { terms }) => Math.max(most, terms.length), 1));
  let handled = 0;
  for (const { segment, renumbered, terms } of parts) {
    for (let term = 0; term < terms.length; term++) {
      const [from, to] = [segment.offsets[term]!, segment.offsets[term + 1]!];
      let live = 0;
      for (let i = from; i < to; i++) if (renumbered[segment.docs[i]!] !== GONE) live++;
      terms[term] = live > 0 ? interner.addFrom(segment.terms, term) : GONE;
      if (interner.count > sizes.length) sizes = widened(sizes);
      if (live > 0) sizes[terms[term]!]! += live;
      handled += TERM_WORK + to - from;
      if (handled < POSTINGS_SLICE) continue;
      handled = 0;
      yield;
    }
  }
  return { interner, sizes };
}

function widened(sizes: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * sizes.length);
  more.set(sizes);
  return more;
}

function* mergePostings(parts: readonly Part[]) {
  const { interner, sizes } = yield* countTerms(parts);
  const offsets = offsetsOf(sizes, interner.count);
  const next = offsets.slice();
  const docs = new Uint32Array(offsets[interner.count]!);
  const [counts, where] = [new Uint16Array(docs.length), new Int32Array(docs.length)];
  let handled = 0;
  for (const { segment, renumbered, terms } of parts) {
    for (let term = 0; term < terms.length; term++) {
      const merged = terms[term]!;
      if (merged === GONE) continue;
      const [from, to] = [segment.offsets[term]!, segment.offsets[term + 1]!];
      for (let i = from; i < to; i++) {
        const doc = renumbered[segment.docs[i]!]!;
        if (doc === GONE) continue;
        const at = next[merged]!++;
        docs[at] = doc;
        counts[at] = segment.counts[i]!;
        where[at] = segment.where[i]!;
      }
      handled += TERM_WORK + to - from;
      if (handled < POSTINGS_SLICE) continue;
      handled = 0;
      yield;
    }
  }
  return { terms: interner.pack(), offsets, docs, counts, where };
}

/** Copies one value of each document into an array of the merged segment. */
function gathered<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  parts: readonly Part[],
  into: T,
  of: (segment: Segment) => T,
): T {
  for (const { segment, renumbered } of parts) {
    const values = of(segment);
    renumbered.forEach((doc, from) => {
      if (doc !== GONE) into[doc] = values[from]!;
    });
  }
  return into;
}

function mergeColumn(parts: readonly Part[], size: number, of: (columns: Columns) => Column): Column {
  if (parts.some(({ segment }) => isSingle(of(segment.columns)))) {
    const codes = gathered(parts, new Int32Array(size), segment => of(segment.columns).codes);
    return { offsets: new Uint32Array(0), codes };
  }
  const offsets = new Uint32Array(size + 1);
  const codes = new Int32Array(parts.reduce((sum, { segment }) => sum + of(segment.columns).codes.length, 0));
  let [doc, at] = [0, 0];
  for (const { segment, renumbered } of parts) {
    const column = of(segment.columns);
    for (let from = 0; from < renumbered.length; from++) {
      if (renumbered[from] === GONE) continue;
      for (let i = column.offsets[from]!; i < column.offsets[from + 1]!; i++) codes[at++] = column.codes[i]!;
      offsets[++doc] = at;
    }
  }
  return { offsets, codes: codes.slice(0, at) };
}

function mergeLists(parts: readonly Part[], size: number, of: (segment: Segment) => WordLists): WordLists {
  const offsets = new Uint32Array(size + 1);
  const words = parts.reduce((sum, { segment }) => sum + of(segment).terms.length, 0);
  const [terms, counts] = [new Uint32Array(words), new Uint8Array(words)];
  let [doc, at] = [0, 0];
  for (const { segment, renumbered, terms: numbers } of parts) {
    const lists = of(segment);
    for (let from = 0; from < renumbered.length; from++) {
      if (renumbered[from] === GONE) continue;
      for (let i = lists.offsets[from]!; i < lists.offsets[from + 1]!; i++) {
        terms[at] = numbers[lists.terms[i]!]!;
        counts[at++] = lists.counts[i]!;
      }
      offsets[++doc] = at;
    }
  }
  return { offsets, terms: terms.slice(0, at), counts: counts.slice(0, at) };
}

function mergeSaid(parts: readonly Part[], size: number): Said {
  const codes = new Int32Array(parts.reduce((sum, { segment }) => sum + segment.said.codes.length, 0));
  const starts = new Uint32Array(size + 1);
  let [doc, at] = [0, 0];
  for (const { segment, renumbered } of parts) {
    const { said } = segment;
    for (let from = 0; from < renumbered.length; from++) {
      if (renumbered[from] === GONE) continue;
      const words = said.codes.subarray(said.starts[from]!, said.starts[from + 1]!);
      codes.set(words, at);
      at += words.length;
      starts[++doc] = at;
    }
  }
  return { codes: codes.slice(0, at), starts };
}

function* mergeTexts(parts: readonly Part[], size: number) {
  const [ids, traits] = [new Interner(), new Interner()];
  const traitsAt = new Uint32Array(size);
  let handled = 0;
  for (const { segment, renumbered } of parts) {
    for (let from = 0; from < renumbered.length; from++) {
      const doc = renumbered[from]!;
      if (doc === GONE) continue;
      ids.addFrom(segment.ids, from);
      traitsAt[doc] = traits.addFrom(segment.traits, segment.traitsAt[from]!);
      if (++handled % DOCUMENTS_SLICE === 0) yield;
    }
  }
  return { ids: ids.pack(), traits: traits.pack(), traitsAt };
}

/** One segment from several, without what was deleted. Yields now and then so that a caller may pause. */
export function* merge(segments: readonly Segment[]): Generator<undefined, Merged> {
  const { parts, fromSegment, fromDoc } = renumber(segments);
  const size = fromDoc.length;
  const postings = yield* mergePostings(parts);
  const texts = yield* mergeTexts(parts, size);
  const orders = gathered(parts, new Float64Array(size), s => s.orders);
  const keys = {
    readiness: gathered(parts, new Float64Array(size), s => s.keys.readiness),
    capital: gathered(parts, new Float64Array(size), s => s.keys.capital),
  };
  const columns = perFacet(name => mergeColumn(parts, size, of => of[name]));
  yield;
  const said = mergeSaid(parts, size);
  yield;
  const segment: Segment = {
    ...postings,
    ...texts,
    titles: mergeLists(parts, size, s => s.titles),
    cores: mergeLists(parts, size, s => s.cores),
    isNeed: gathered(parts, new Uint8Array(size), s => s.isNeed),
    inferred: gathered(parts, new Uint8Array(size), s => s.inferred),
    orders,
    lengths: gathered(parts, new Uint32Array(size), s => s.lengths),
    keys,
    shelves: shelvesOf(texts.ids, orders, keys),
    columns,
    said,
    deleted: new Uint8Array(size),
    deletedCount: 0,
  };
  return { segment, fromSegment, fromDoc };
}
