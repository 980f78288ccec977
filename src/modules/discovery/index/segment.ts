import type { AnalysedDocument } from './reader.ts';
import type { IndexDocument, Kind, Traits } from './document.ts';
import { buildColumns, type Columns, codeOf, type FacetCodes, facetValues } from './facets.ts';
import { buildSaid, type Said } from './phrases.ts';
import { type Shelves, type SortKeys, shelvesOf, sortKeysOf } from './sorting.ts';
import { once } from '../text/once.ts';
import { Interner, packStrings, type Strings, textAt } from '../text/strings.ts';
import type { Terms } from './terms.ts';
import { buildWordLists, type WordLists } from './titles.ts';
import { FACETS, type FacetName } from './types.ts';

/**
 * A part of the index: nothing but typed arrays, so that it travels between threads and files as it is.
 * Postings of term `t` stand at `offsets[t]` up to `offsets[t + 1]`, sorted by document. Nothing changes
 * after it is built but `deleted`.
 */
export type Segment = {
  ids: Strings;
  isNeed: Uint8Array;
  inferred: Uint8Array;
  orders: Float64Array;
  /** Meaningful words. */
  lengths: Uint32Array;
  /** Traits as JSON, equal ones once; `traitsAt` gives each document's. */
  traits: Strings;
  traitsAt: Uint32Array;
  keys: SortKeys;
  shelves: Shelves;
  columns: Columns;
  /** English words of the title, the record's own or those of its Vietnamese words. */
  titles: WordLists;
  /** What the record says most. */
  cores: WordLists;
  said: Said;
  terms: Strings;
  offsets: Uint32Array;
  docs: Uint32Array;
  /** Weighted counts in steps of 1/32. */
  counts: Uint16Array;
  /** Windows of the document in which the term stands. */
  where: Int32Array;
  /** 1 for documents that are gone or stand elsewhere by now. */
  deleted: Uint8Array;
  deletedCount: number;
};

export const COUNT_STEPS = 32;
const MOST_COUNT = 0xffff;

export const quantise = (count: number): number =>
  Math.min(MOST_COUNT, Math.max(1, Math.round(count * COUNT_STEPS)));

export const sizeOf = ({ lengths }: Segment): number => lengths.length;
export const liveIn = (segment: Segment): number => sizeOf(segment) - segment.deletedCount;

export const kindAt = (segment: Segment, doc: number): Kind =>
  segment.isNeed[doc] === 1 ? 'need' : 'technology';

const MOST_TRAITS = 5_000;
const parsed = new WeakMap<Strings, (number: number) => Traits>();

/** Matching asks for those of hundreds of documents at a time, mostly for the same ones again. */
export function traitsIn({ traits, traitsAt }: Segment, doc: number): Traits {
  const read = parsed.get(traits) ?? once((number: number): Traits => JSON.parse(textAt(traits, number)), MOST_TRAITS);
  parsed.set(traits, read);
  return read(traitsAt[doc]!);
}

export function drop(segment: Segment, doc: number): void {
  segment.deleted[doc] = 1;
  segment.deletedCount++;
}

export type Entry = { doc: IndexDocument; analysed: AnalysedDocument };

function codesOf({ doc, analysed }: Entry, facets: FacetCodes): Record<FacetName, number[]> {
  const values = facetValues(doc, analysed);
  return Object.fromEntries(
    FACETS.map(name => [name, values[name].map(value => codeOf(facets[name], value))]),
  ) as Record<FacetName, number[]>;
}

/** Where the postings of each term begin, from how many each has. */
export function offsetsOf(sizes: Uint32Array, terms: number): Uint32Array {
  const offsets = new Uint32Array(terms + 1);
  for (let term = 0; term < terms; term++) offsets[term + 1] = offsets[term]! + sizes[term]!;
  return offsets;
}

/** The postings of some records, and by each term's number in `terms` the one that it has here; -1 for none. */
function postingsOf(entries: readonly Entry[], terms: Terms) {
  const size = entries.reduce((sum, { analysed }) => sum + analysed.terms.numbers.length, 0);
  const interner = new Interner();
  const places = new Int32Array(terms.count).fill(-1);
  const sizes = new Uint32Array(Math.min(size, terms.count));
  for (const { analysed } of entries) {
    for (const number of analysed.terms.numbers) {
      if (places[number] === -1) places[number] = interner.add(terms.textOf(number));
      sizes[places[number]!]!++;
    }
  }
  const offsets = offsetsOf(sizes, interner.count);
  const next = offsets.slice();
  const [docs, counts, where] = [new Uint32Array(size), new Uint16Array(size), new Int32Array(size)];
  entries.forEach(({ analysed: { terms: said } }, doc) => {
    for (let i = 0; i < said.numbers.length; i++) {
      const at = next[places[said.numbers[i]!]!]!++;
      docs[at] = doc;
      counts[at] = quantise(said.counts[i]!);
      where[at] = said.where[i]!;
    }
  });
  return { postings: { terms: interner.pack(), offsets, docs, counts, where }, places };
}

/** Traits as they are judged: a record that names no sector is judged by the one its words speak of. */
const traitsOf = ({ doc, analysed }: Entry): Traits =>
  doc.traits.sectors.length > 0 ? doc.traits : { ...doc.traits, sectors: analysed.sectors };

/** `terms`: those of the reader of all entries. */
export function buildSegment(entries: readonly Entry[], terms: Terms, facets: FacetCodes): Segment {
  const ids = packStrings(entries.map(e => e.doc.id));
  const orders = Float64Array.from(entries, e => e.doc.order);
  const judged = entries.map(traitsOf);
  const keys = sortKeysOf(judged);
  const traits = new Interner();
  const { postings, places } = postingsOf(entries, terms);
  return {
    ...postings,
    titles: buildWordLists(entries.map(e => e.analysed.title), places),
    cores: buildWordLists(entries.map(e => e.analysed.core), places),
    ids,
    isNeed: Uint8Array.from(entries, e => (e.doc.kind === 'need' ? 1 : 0)),
    inferred: Uint8Array.from(entries, e => (e.analysed.sectorInferred ? 1 : 0)),
    orders,
    lengths: Uint32Array.from(entries, e => e.analysed.length),
    traitsAt: Uint32Array.from(judged, t => traits.add(JSON.stringify(t))),
    traits: traits.pack(),
    keys,
    shelves: shelvesOf(ids, orders, keys),
    columns: buildColumns(entries.map(e => codesOf(e, facets))),
    said: buildSaid(entries.map(e => e.analysed.said)),
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
