import { setImmediate } from 'node:timers/promises';
import type { Db } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import { listOrganisations } from '../../directory/index.ts';
import type { Index, Kind, Lexicon } from '../engine.ts';
import { offerPart, type OfferPart } from './choose.ts';
import {
  conceptEntries,
  type Entry,
  holdingsOf,
  type Label,
  labelsOf,
  namedEntries,
  placeEntries,
} from './entries.ts';
import { pageTitles } from './store.ts';
import { makeWordTable, type NearWord, type WordTable } from './word-table.ts';

export type Shelf = {
  /** What there is to offer by now; when the index has changed it is made anew, aside. */
  offer(): readonly OfferPart[];
  /** Words of what can be offered that are 1 up to `most` slips away from another. */
  near(word: string, most: number): NearWord[];
  /** Grows whenever it has been made anew: words are mended by it. */
  version(): number;
  /** Makes it anew at once; a failure is logged, and leaves what there was. */
  renew(): Promise<void>;
};

const PAGE = 500;
/** Labels that are read before other work gets its turn. */
const SLICE = 100;
/** Making it anew takes at most a part of the time, and is not begun more often than this. */
const REST_TIMES = 5;
const REST_MS = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** `version` names the state of index and words; they are asked for when an offer is made. */
type Sources = { db: Db; log: Log; version(): string; index(): Index; lexicon(): Lexicon };

/** Nothing is made anew while nobody types. */
export function makeShelf(sources: Sources): Shelf {
  const { version, log } = sources;
  const words = wordsOf(sources);
  let offer: readonly OfferPart[] = [];
  let madeAt = '';
  let made = 0;
  let making = false;
  let notBefore = 0;
  const renew = async () => {
    making = true;
    const start = performance.now();
    try {
      const now = version();
      offer = [await words(), await recordsPart(sources)];
      madeAt = now;
      made++;
    } catch (error) {
      log.warn({ err: error }, 'suggestions are not made anew');
    }
    const end = performance.now();
    notBefore = end + Math.max(REST_MS, REST_TIMES * (end - start));
    making = false;
  };
  const now = () => {
    if (!making && madeAt !== version() && performance.now() >= notBefore) void renew();
    return offer;
  };
  return {
    offer: now,
    near: (word, most) => now().flatMap(({ table }) => table.near(word, most)),
    version: () => made,
    renew,
  };
}

/** The words stay as long as the lexicon does: only how many records speak of them changes. */
function wordsOf(sources: Sources): () => Promise<OfferPart> {
  let made: { lexicon: Lexicon; labels: readonly Label[]; table: WordTable } | undefined;
  return async () => {
    const lexicon = sources.lexicon();
    if (made?.lexicon !== lexicon) made = { lexicon, ...(await tabled(labelsOf(lexicon))) };
    return offerPart(conceptEntries(made.labels, sources.index()), made.table);
  };
}

async function recordsPart(sources: Sources): Promise<OfferPart> {
  const { labels, table } = await tabled(recordEntries(sources));
  return offerPart(labels, table);
}

async function tabled<T extends { text: string }>(source: Iterable<T> | AsyncIterable<T>) {
  const labels: T[] = [];
  const table = makeWordTable();
  for await (const label of source) {
    table.add(label.text);
    if (labels.push(label) % SLICE === 0) await setImmediate();
  }
  return { labels, table: table.done() };
}

async function* recordEntries({ db, index }: Sources): AsyncGenerator<Entry> {
  const holdings = holdingsOf(index());
  yield* placeEntries(holdings);
  const ids = [...holdings.organisation.keys()];
  for (let at = 0; at < ids.length; at += PAGE)
    for (const { id, name } of await listOrganisations(db, ids.slice(at, at + PAGE)))
      yield* namedEntries('organisation', id, name, holdings.organisation.get(id)!);
  yield* titleEntries(db, 'technology');
  yield* titleEntries(db, 'need');
}

async function* titleEntries(db: Db, kind: Kind): AsyncGenerator<Entry> {
  const counts = { technology: 0, need: 0, [kind]: 1 };
  for (let after = FIRST_ID; ; ) {
    const page = await pageTitles(db, kind, after, PAGE);
    for (const { id, title } of page) yield* namedEntries(kind, id, title, counts);
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}
