import type { Lexicon } from '../lexicon/lexicon.ts';
import { analyseDocument } from './analyse-document.ts';
import type { IndexDocument } from './document.ts';
import { createFacetCodes } from './facets.ts';
import { type Merged, merge } from './merge.ts';
import { type Snapshot, search, snapshotOf } from './search.ts';
import { buildSegment, type Entry, type Segment } from './segment.ts';
import type { Index, Pause } from './types.ts';

/** Segments of one size are merged when there are this many, unless the result is too large to make in one go. */
const MERGE_AT = 8;
const MERGED_MOST = 4096;
/** A long build pauses after so many records, and closes a segment after so many. */
const PAUSE_AFTER = 8;
const SEGMENT_OF = 256;

const live = (segment: Segment): number => segment.ids.length - segment.deletedCount;
const tier = (segment: Segment): number =>
  Math.floor(Math.log(Math.max(1, live(segment))) / Math.log(MERGE_AT));

/** An empty index. It reads its records with `lexicon`; a changed lexicon wants a new index. */
export function createIndex(lexicon: Lexicon): Index {
  const facets = createFacetCodes();
  const places = new Map<string, { segment: Segment; doc: number }>();
  let segments: readonly Segment[] = [];
  let version = 0;
  let snapshot: Snapshot | undefined;

  const changed = () => {
    segments = segments.filter(s => live(s) > 0);
    version++;
    snapshot = undefined;
  };
  const drop = (id: string) => {
    const place = places.get(id);
    if (!place) return;
    place.segment.deleted[place.doc] = 1;
    place.segment.deletedCount++;
    places.delete(id);
  };
  const append = (entries: readonly Entry[]) => {
    for (const { doc } of entries) drop(doc.id);
    const segment = buildSegment(entries, facets);
    segment.ids.forEach((id, doc) => {
      places.set(id, { segment, doc });
    });
    segments = [...segments, segment];
    changed();
  };
  /** Records may have gone, or been replaced, while a slow merge was under way. */
  const swapIn = ({ segment, sources }: Merged, merged: readonly Segment[]) => {
    sources.forEach((source, doc) => {
      const id = segment.ids[doc]!;
      const place = places.get(id);
      if (place?.segment === source.segment && place.doc === source.doc) places.set(id, { segment, doc });
      else {
        segment.deleted[doc] = 1;
        segment.deletedCount++;
      }
    });
    segments = [segment, ...segments.filter(s => !merged.includes(s))];
    changed();
  };
  const mergeNow = (chosen: readonly Segment[]) => {
    const work = merge(chosen);
    let step = work.next();
    while (!step.done) step = work.next();
    swapIn(step.value, chosen);
  };
  const tidy = () => {
    for (;;) {
      const full = [...Map.groupBy(segments, tier).values()].find(
        same => same.length >= MERGE_AT && same.reduce((sum, s) => sum + live(s), 0) <= MERGED_MOST,
      );
      if (!full) return;
      mergeNow(full);
    }
  };
  const entryOf = (doc: IndexDocument): Entry => ({ doc, analysed: analyseDocument(doc, lexicon) });
  /** The last of several records with one id stands. */
  const latest = (docs: readonly IndexDocument[]) => [...new Map(docs.map(doc => [doc.id, doc])).values()];
  const breathe = async (pause: Pause | undefined) => {
    if (pause) await pause();
  };

  return {
    get size() {
      return places.size;
    },
    get version() {
      return version;
    },
    upsert(docs) {
      if (docs.length === 0) return;
      append(latest(docs).map(entryOf));
      tidy();
    },
    async build(docs, pause) {
      let entries = new Map<string, Entry>();
      let read = 0;
      for await (const doc of docs) {
        entries.set(doc.id, entryOf(doc));
        if (++read % PAUSE_AFTER === 0) await breathe(pause);
        if (entries.size < SEGMENT_OF) continue;
        append([...entries.values()]);
        entries = new Map();
      }
      if (entries.size > 0) append([...entries.values()]);
      const all = segments;
      if (all.length < 2) return;
      const work = merge(all);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) return swapIn(step.value, all);
        await breathe(pause);
      }
    },
    remove(ids) {
      const before = places.size;
      for (const id of ids) drop(id);
      if (places.size !== before) changed();
    },
    has: id => places.has(id),
    traitsOf(id) {
      const place = places.get(id);
      return place?.segment.traits[place.doc];
    },
    search(request) {
      snapshot ??= snapshotOf(segments, facets);
      return search(snapshot, request);
    },
  };
}
