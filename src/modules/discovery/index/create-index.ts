import type { Lexicon } from '../lexicon/lexicon.ts';
import { Reader } from './reader.ts';
import type { IndexDocument } from './document.ts';
import { createFacetCodes, perFacet } from './facets.ts';
import { type Merged, merge } from './merge.ts';
import { type Snapshot, search, snapshotOf } from './search.ts';
import { buildSegment, drop, type Entry, liveIn, type Segment, traitsIn } from './segment.ts';
import { numberOf } from '../text/strings.ts';
import type { Index, IndexParts, Pause } from './types.ts';
import { countOf } from './statistics.ts';

/** Segments of one size are merged when there are this many; few records at once, more in slices. */
const MERGE_AT = 8;
const MERGED_AT_ONCE = 256;
const MERGED_MOST = 8192;
/** A long build pauses after so many records, and closes a segment after so many. */
const PAUSE_AFTER = 8;
const SEGMENT_OF = 256;
/** What reads single records remembers its words from one to the next; with more terms than these it begins anew. */
const TERMS_KEPT = 20_000;

/** Counted over all indexes: no state of one is ever taken for a state of the one that replaced it. */
let changes = 0;

const tier = (segment: Segment): number =>
  Math.floor(Math.log(Math.max(1, liveIn(segment))) / Math.log(MERGE_AT));

const sizeOfAll = (segments: readonly Segment[]): number => segments.reduce((sum, s) => sum + liveIn(s), 0);

/** Segments of one size that are to be merged, when the result has at most `most` records. */
const fullTier = (segments: readonly Segment[], most: number): Segment[] | undefined =>
  [...Map.groupBy(segments, tier).values()].find(
    same => same.length >= MERGE_AT && sizeOfAll(same) <= most,
  );

/** The last of several records with one id stands. */
const latest = (docs: readonly IndexDocument[]) => [...new Map(docs.map(doc => [doc.id, doc])).values()];

/**
 * An index, empty or of parts that were built elsewhere with an equal lexicon. It reads its records with
 * `lexicon`; a changed lexicon wants a new index.
 */
export function createIndex(lexicon: Lexicon, parts?: IndexParts): Index {
  const facets = createFacetCodes(parts?.facets);
  let segments: readonly Segment[] = parts?.segments ?? [];
  let size = sizeOfAll(segments);
  let version = ++changes;
  let snapshot: Snapshot | undefined;
  let reader = new Reader(lexicon);

  const changed = () => {
    segments = segments.filter(s => liveIn(s) > 0);
    size = sizeOfAll(segments);
    version = ++changes;
    snapshot = undefined;
  };
  const placeOf = (id: string) => {
    for (let at = segments.length - 1; at >= 0; at--) {
      const segment = segments[at]!;
      const doc = numberOf(segment.ids, id);
      if (doc >= 0 && segment.deleted[doc] === 0) return { segment, doc };
    }
    return undefined;
  };
  const dropId = (id: string) => {
    const place = placeOf(id);
    if (place) drop(place.segment, place.doc);
    return place !== undefined;
  };
  const append = (entries: readonly Entry[], { terms }: Reader) => {
    for (const { doc } of entries) dropId(doc.id);
    segments = [...segments, buildSegment(entries, terms, facets)];
    changed();
  };
  /** Records may have gone, been replaced or merged otherwise, while a slow merge was under way. */
  const swapIn = ({ segment, fromSegment, fromDoc }: Merged, merged: readonly Segment[]) => {
    const standing = merged.map(source => segments.includes(source));
    fromDoc.forEach((from, doc) => {
      const source = fromSegment[doc]!;
      if (!standing[source] || merged[source]!.deleted[from] === 1) drop(segment, doc);
    });
    segments = [segment, ...segments.filter(s => !merged.includes(s))];
    changed();
  };
  const mergeInSlices = async (chosen: readonly Segment[], pause: Pause | undefined) => {
    const work = merge(chosen);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return swapIn(step.value, chosen);
      if (pause) await pause();
    }
  };
  const mergeNow = (chosen: readonly Segment[]) => {
    const work = merge(chosen);
    let step = work.next();
    while (!step.done) step = work.next();
    swapIn(step.value, chosen);
  };

  return {
    get size() {
      return size;
    },
    get version() {
      return version;
    },
    upsert(docs) {
      if (docs.length === 0) return;
      if (reader.terms.count > TERMS_KEPT) reader = new Reader(lexicon);
      append(latest(docs).map(doc => ({ doc, analysed: reader.read(doc) })), reader);
      for (let full = fullTier(segments, MERGED_AT_ONCE); full; full = fullTier(segments, MERGED_AT_ONCE))
        mergeNow(full);
    },
    async build(docs, pause) {
      const builder = new Reader(lexicon);
      let entries = new Map<string, Entry>();
      let read = 0;
      for await (const doc of docs) {
        entries.set(doc.id, { doc, analysed: builder.read(doc) });
        if (++read % PAUSE_AFTER === 0 && pause) await pause();
        if (entries.size < SEGMENT_OF) continue;
        append([...entries.values()], builder);
        entries = new Map();
      }
      if (entries.size > 0) append([...entries.values()], builder);
      if (segments.length > 1) await mergeInSlices(segments, pause);
    },
    async tidy(pause) {
      for (let full = fullTier(segments, MERGED_MOST); full; full = fullTier(segments, MERGED_MOST))
        await mergeInSlices(full, pause);
    },
    async compact(pause) {
      if (segments.length > 1 || segments.some(s => s.deletedCount > 0)) await mergeInSlices(segments, pause);
    },
    remove(ids) {
      if (ids.filter(dropId).length > 0) changed();
    },
    has: id => placeOf(id) !== undefined,
    traitsOf(id) {
      const place = placeOf(id);
      return place && traitsIn(place.segment, place.doc);
    },
    parts: () => ({ facets: perFacet(name => [...facets[name].values]), segments }),
    documentsWith: (term, kind) => countOf(segments, kind, term),
    search(request) {
      snapshot ??= snapshotOf(segments, facets);
      return search(snapshot, request);
    },
  };
}
