import { randomUUID } from 'node:crypto';
import { unavailable } from '../../../kernel/errors.ts';
import { type Act, type Feed, followActs } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import type { Index, Lexicon } from '../engine.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { makeShelf, type Shelf } from '../suggest/shelf.ts';
import { subjectsOf } from './documents.ts';
import type { Generation } from './generation.ts';
import { fingerprintOf, type IndexKeeper, KEEPS_NOTHING } from './index-keeper.ts';
import type { Knowledge } from './knowledge.ts';
import { LiveIndex } from './live-index.ts';
import { type LivePast, makePast } from './past.ts';
import { makeRemembered, type Remembered } from './remembered.ts';
import { makeReadRows, type ReadRows } from './rows.ts';
import { type Settled, whenSettled } from './settled.ts';

/** Parts of pages that are kept, some kilobytes each. */
const MOST_PARTS = 400;
/** Somebody who changes one word mostly changes another. */
const WORDS_SETTLE_MS = 2_000;
/** An import goes on for minutes: what its records teach is learnt when it is done. */
const LEARN_SETTLE_MS = 60_000;
/** Fewer new records hardly teach anything. */
const LEARN_AFTER = 200;

/** The index of the public records and the words that it was read with, kept fresh from the acts. */
export type Discovery = {
  /** The words of the index that is searched now. Both refuse with `unavailable` until there is one. */
  readonly lexicon: Lexicon;
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
   * `undefined` until there is an index.
   */
  state(): string | undefined;
  /** What people have made of matches; kept by a later module, which follows its own acts. */
  past: LivePast;
  readRows: ReadRows;
  /** What is offered to whoever types. */
  shelf: Shelf;
  /** Number of the last act that the index has taken in. */
  seenSeq(): number;
  /** Names the words that are searched with now, and the program that reads them. */
  lexiconVersion(): string;
  /**
   * Reads words and records anew and puts both in place at once; what is asked meanwhile is answered by the
   * old ones. Asked for while one runs, one more follows: what is awaited began after it was asked for.
   */
  rebuild(): Promise<void>;
  /** Learns words from the records that are there now, and rebuilds when that is news. */
  learn(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export function makeDiscovery(
  database: Database,
  knowledge: Knowledge,
  log: Log,
  keeper: IndexKeeper = KEEPS_NOTHING,
): Discovery {
  const live = new LiveIndex(database, knowledge, keeper);
  const start = randomUUID();
  const version = () => live.version();
  const past = makePast();
  const known = () => `${version()}.${past.version()}`;
  const renewal = makeRenewal(live, log);
  const shelf = makeShelf({
    db: database.db,
    log,
    version,
    index: () => standing(live).index,
    lexicon: () => standing(live).lexicon,
  });
  let feed: Feed | undefined;
  let ready = false;
  return {
    get lexicon() {
      return standing(live).lexicon;
    },
    index: () => standing(live).index,
    ready: () => ready,
    past,
    remembered: makeRemembered(known),
    rememberedPart: makeRemembered(known, MOST_PARTS),
    readRows: makeReadRows(database.db),
    shelf,
    state: () => (live.current ? `${start}.${live.seen}.${known()}.${shelf.version()}` : undefined),
    seenSeq: () => live.seen,
    lexiconVersion: () => fingerprintOf(standing(live).words.base).slice(0, 16),
    rebuild: () => live.rebuild(),
    learn: () => live.learn(),
    async start() {
      if (!(await live.load())) {
        await live.build();
        renewal.learn.ask();
      }
      // Whoever types first already finds it made.
      await shelf.renew();
      ready = true;
      const consume = async (acts: Act[]) => renewal.look(acts, await live.takeIn(acts));
      feed = followActs(database, live.seen, consume, log);
    },
    async stop() {
      for (const settled of [renewal.words, renewal.learn]) settled.stop();
      await feed?.stop();
      await live.stop();
    },
  };
}

function standing({ current }: LiveIndex): Generation {
  if (current) return current;
  throw unavailable({
    vi: 'Bộ tìm kiếm đang được chuẩn bị, thường mất vài giây. Xin thử lại.',
    en: 'The search is being prepared, which takes a few seconds. Please try again.',
  });
}

/** New words, and many new records to learn from, are taken up once nobody adds to them any more. */
type Renewal = { words: Settled; learn: Settled; look(acts: readonly Act[], taken: number): void };

function makeRenewal(live: LiveIndex, log: Log): Renewal {
  let unlearnt = 0;
  const soon = (ms: number, work: () => Promise<void>) =>
    whenSettled(ms, () => {
      work().catch(error => {
        if (!live.stopped) log.error({ err: error }, 'index rebuild');
      });
    });
  const words = soon(WORDS_SETTLE_MS, () => live.rebuild());
  const learn = soon(LEARN_SETTLE_MS, () => {
    unlearnt = 0;
    return live.learn();
  });
  const look = (acts: readonly Act[], taken: number) => {
    unlearnt += taken;
    if (subjectsOf(acts, 'concept').length > 0) words.ask();
    if (taken > 0 && unlearnt >= LEARN_AFTER) learn.ask();
  };
  return { words, learn, look };
}
