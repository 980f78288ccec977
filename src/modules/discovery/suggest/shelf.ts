import { setImmediate } from 'node:timers/promises';
import type { Db } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import { listOrganisations } from '../../directory/index.ts';
import type { Index, Kind, Lexicon } from '../engine.ts';
import { type Offer, offerOf } from './choose.ts';
import { conceptEntries, type Entry, holdingsOf, namedEntries, placeEntries } from './entries.ts';
import { pageTitles } from './store.ts';
import { makeWordTable } from './word-table.ts';

export type Shelf = {
  /** What there is to offer by now. It is made anew aside when the index has changed: this one may be the last. */
  offer(): Offer;
};

const PAGE = 500;
/** Labels that are read before other work gets its turn. */
const SLICE = 100;
/** Making it anew takes at most this part of the time, and is not begun more often than this. */
const REST_TIMES = 10;
const REST_MS = 1_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** `version` names the state of index and words; they are asked for when an offer is made. */
type Sources = { db: Db; log: Log; version(): string; index(): Index; lexicon(): Lexicon };

/** Nothing is read before somebody types, nor while nobody does. */
export function makeShelf(sources: Sources): Shelf {
  const { version, log } = sources;
  let offer = offerOf([], makeWordTable().done());
  let madeAt = '';
  let making = false;
  let notBefore = 0;
  const renew = async () => {
    making = true;
    const start = performance.now();
    try {
      const now = version();
      offer = await makeOffer(sources);
      madeAt = now;
    } catch (error) {
      log.warn({ err: error }, 'suggestions are not made anew');
    }
    const end = performance.now();
    notBefore = end + Math.max(REST_MS, REST_TIMES * (end - start));
    making = false;
  };
  return {
    offer() {
      if (!making && madeAt !== version() && performance.now() >= notBefore) void renew();
      return offer;
    },
  };
}

async function makeOffer(sources: Sources): Promise<Offer> {
  const entries: Entry[] = [];
  const table = makeWordTable();
  for await (const entry of entriesOf(sources)) {
    table.add(entry.text);
    if (entries.push(entry) % SLICE === 0) await setImmediate();
  }
  return offerOf(entries, table.done());
}

async function* entriesOf({ db, ...standing }: Sources): AsyncGenerator<Entry> {
  const index = standing.index();
  yield* conceptEntries(standing.lexicon(), index);
  const holdings = holdingsOf(index);
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
