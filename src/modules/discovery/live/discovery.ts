import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { unavailable } from '../../../kernel/errors.ts';
import { type Act, type Feed, followActs, latestSeq } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import {
  listPublishedNeeds,
  listPublishedTechnologies,
  pagePublishedNeeds,
  pagePublishedTechnologies,
} from '../../catalogue/index.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import { createIndex, type Index, type IndexDocument, type Lexicon } from '../engine.ts';
import { makeShelf, type Shelf } from '../suggest/shelf.ts';
import { needDocument, technologyDocument } from './projection.ts';
import { makeRemembered, type Remembered } from './remembered.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { makeReadRows, type ReadRows } from './rows.ts';

const PAGE = 250;
/** Parts of pages that are kept, some kilobytes each. */
const MOST_PARTS = 400;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The index of the public records: built from the database at the start, then kept fresh from the acts. */
export type Discovery = {
  readonly lexicon: Lexicon;
  /** Refuses with `unavailable` until the first build is done. */
  index(): Index;
  ready(): boolean;
  /** Keeps an answer until the index changes: public matches are asked for at every view of a page. */
  remembered: Remembered<unknown>;
  /** The same for rendered parts of pages. */
  rememberedPart: Remembered<string>;
  /** Where a model is configured: what search and matching ask last. */
  reranker?: Reranker;
  /**
   * A word for all that is public: it changes with every act that was taken in, and with every start.
   * `undefined` until the first build is done.
   */
  state(): string | undefined;
  readRows: ReadRows;
  /** What is offered to whoever types. */
  shelf: Shelf;
  /** Number of the last act that the index has taken in. */
  seenSeq(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export function makeDiscovery(database: Database, lexicon: Lexicon, log: Log): Discovery {
  const index = createIndex(lexicon);
  const start = randomUUID();
  let ready = false;
  let seen = 0;
  let feed: Feed | undefined;
  return {
    lexicon,
    index() {
      if (ready) return index;
      throw unavailable({
        vi: 'Bộ tìm kiếm đang được chuẩn bị, thường mất vài giây. Xin thử lại.',
        en: 'The search is being prepared, which takes a few seconds. Please try again.',
      });
    },
    ready: () => ready,
    remembered: makeRemembered(() => index.version),
    rememberedPart: makeRemembered(() => index.version, MOST_PARTS),
    readRows: makeReadRows(database.db),
    shelf: makeShelf({ db: database.db, index, lexicon, log }),
    state: () => (ready ? `${start}.${seen}.${index.version}` : undefined),
    seenSeq: () => seen,
    async start() {
      // Acts that are written while the index is built are taken in again afterwards: that changes nothing.
      seen = await latestSeq(database.db);
      await index.build(readAll(database), () => setImmediate());
      ready = true;
      feed = followActs(
        database,
        seen,
        async acts => {
          await takeIn(database, index, acts);
          seen = acts.at(-1)!.seq;
        },
        log,
      );
    },
    async stop() {
      await feed?.stop();
    },
  };
}

async function* readAll(database: Database): AsyncGenerator<IndexDocument> {
  for (let after = FIRST_ID; ; ) {
    const page = await pagePublishedTechnologies(database.db, after, PAGE);
    yield* await technologyDocuments(database, page);
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  for (let after = FIRST_ID; ; ) {
    const page = await pagePublishedNeeds(database.db, after, PAGE);
    yield* await needDocuments(database, page);
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
}

/** Whatever the acts say, the records are read as they are now: old acts do no harm. */
async function takeIn(database: Database, index: Index, acts: readonly Act[]): Promise<void> {
  const touched = (type: string) => [
    ...new Set(acts.flatMap(act => act.subjects.filter(s => s.type === type).map(s => s.id))),
  ];
  for (const ids of inPages(touched('technology')))
    await replace(index, ids, await technologyDocuments(database, await listPublishedTechnologies(database.db, ids)));
  for (const ids of inPages(touched('need')))
    await replace(index, ids, await needDocuments(database, await listPublishedNeeds(database.db, ids)));
}

async function replace(index: Index, ids: readonly string[], documents: IndexDocument[]): Promise<void> {
  const present = new Set(documents.map(d => d.id));
  index.remove(ids.filter(id => !present.has(id)));
  index.upsert(documents);
  await setImmediate();
}

function* inPages(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += PAGE) yield ids.slice(at, at + PAGE);
}

async function technologyDocuments(
  database: Database,
  technologies: Awaited<ReturnType<typeof listPublishedTechnologies>>,
) {
  const organisations = await organisationsOf(
    database,
    technologies.map(t => t.providerId),
  );
  return technologies.map(t => technologyDocument(t, organisations.get(t.providerId ?? '')));
}

async function needDocuments(database: Database, needs: Awaited<ReturnType<typeof listPublishedNeeds>>) {
  const organisations = await organisationsOf(
    database,
    needs.map(n => n.seekerId),
  );
  return needs.map(n => needDocument(n, organisations.get(n.seekerId ?? '')));
}

async function organisationsOf(
  database: Database,
  ids: readonly (string | null)[],
): Promise<Map<string, Organisation>> {
  const known = [...new Set(ids.filter(id => id !== null))];
  return new Map((await listOrganisations(database.db, known)).map(o => [o.id, o]));
}
