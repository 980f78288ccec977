import { randomUUID } from 'node:crypto';
import { unavailable } from '../../../kernel/errors.ts';
import { type Act, type Feed, followActs, latestSeq } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log.ts';
import type { Index, LearntPair, Lexicon } from '../engine.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { makeShelf, type Shelf } from '../suggest/shelf.ts';
import { subjectsOf } from './documents.ts';
import { buildGeneration, catchUp, type Generation, generationOf, learnFrom, takeIn } from './generation.ts';
import { type IndexKeeper, KEEPS_NOTHING } from './index-keeper.ts';
import type { Knowledge } from './knowledge.ts';
import { makeRemembered, type Remembered } from './remembered.ts';
import { makeReadRows, type ReadRows } from './rows.ts';
import { whenSettled } from './settled.ts';

/** Parts of pages that are kept, some kilobytes each. */
const MOST_PARTS = 400;
/** Somebody who changes one word mostly changes another. */
const WORDS_SETTLE_MS = 2_000;
/** An import goes on for minutes: what its records teach is learnt when it is done. */
const LEARN_SETTLE_MS = 60_000;
/** Fewer new records hardly teach anything. */
const LEARN_AFTER = 200;
/** Records taken in after which the index is kept anew, so that a killed process has little to catch up with. */
const KEEP_AFTER = 5_000;

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
  readRows: ReadRows;
  /** What is offered to whoever types. */
  shelf: Shelf;
  /** Number of the last act that the index has taken in. */
  seenSeq(): number;
  /**
   * Reads words and records anew and puts both in place at once; what is asked meanwhile is answered by the old
   * ones. Asked for while one runs, one more follows: what is awaited began after it was asked for.
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
  const start = randomUUID();
  const stopping = new AbortController();
  let current: Generation | undefined;
  let seen = 0;
  let feed: Feed | undefined;
  let kept: string | undefined;
  let [unkept, unlearnt] = [0, 0];
  let learnt: readonly LearntPair[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let running: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;

  /** Acts are taken in, generations changed and the index kept one after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const standing = (): Generation => {
    if (current) return current;
    throw unavailable({
      vi: 'Bộ tìm kiếm đang được chuẩn bị, thường mất vài giây. Xin thử lại.',
      en: 'The search is being prepared, which takes a few seconds. Please try again.',
    });
  };
  const version = () => (current ? `${current.number}.${current.index.version}` : '');
  const state = () => (current ? `${start}.${seen}.${version()}` : undefined);

  const shelf = makeShelf({
    db: database.db,
    log,
    version,
    index: () => standing().index,
    lexicon: () => standing().lexicon,
  });

  const keep = async () => {
    if (!current || state() === kept) return;
    const { words, index } = current;
    await keeper.save(words.base, { seq: seen, parts: index.parts(), learnt: words.learnt });
    kept = state();
    unkept = 0;
  };
  const renew = async () => {
    const from = await latestSeq(database.db);
    const number = (current?.number ?? 0) + 1;
    const words = { base: await knowledge.sources(), learnt };
    const fresh = await buildGeneration(database, number, words, stopping.signal);
    await inTurn(async () => {
      await catchUp(database, fresh.index, from, seen);
      current = fresh;
      await keep();
    });
  };
  const rebuild = (): Promise<void> => {
    queued ??= running
      .catch(() => {})
      .then(() => {
        queued = undefined;
        running = renew();
        return running;
      });
    return queued;
  };
  const learn = async (): Promise<void> => {
    unlearnt = 0;
    const pairs = await learnFrom(database, await knowledge.sources(), stopping.signal);
    if (JSON.stringify(pairs) === JSON.stringify(learnt)) return;
    learnt = pairs;
    await rebuild();
  };
  const soon = (ms: number, work: () => Promise<void>) =>
    whenSettled(ms, () => {
      work().catch(error => {
        if (!stopping.signal.aborted) log.error({ err: error }, 'index rebuild');
      });
    });
  const rebuildSoon = soon(WORDS_SETTLE_MS, rebuild);
  const learnSoon = soon(LEARN_SETTLE_MS, learn);
  const consume = (acts: Act[]) =>
    inTurn(async () => {
      const taken = await takeIn(database, standing().index, acts);
      seen = acts.at(-1)!.seq;
      unkept += taken;
      unlearnt += taken;
      if (subjectsOf(acts, 'concept').length > 0) rebuildSoon.ask();
      if (taken > 0 && unlearnt >= LEARN_AFTER) learnSoon.ask();
      if (unkept >= KEEP_AFTER) await keep();
    });
  const load = async (): Promise<boolean> => {
    const base = await knowledge.sources();
    const found = await keeper.load(base);
    if (!found) return false;
    ({ seq: seen, learnt } = found);
    current = await generationOf(1, { base, learnt }, found.parts);
    kept = state();
    return true;
  };

  return {
    get lexicon() {
      return standing().lexicon;
    },
    index: () => standing().index,
    ready: () => current !== undefined,
    remembered: makeRemembered(version),
    rememberedPart: makeRemembered(version, MOST_PARTS),
    readRows: makeReadRows(database.db),
    shelf,
    state,
    seenSeq: () => seen,
    rebuild,
    learn,
    async start() {
      if (!(await load())) {
        // Acts that are written while the index is built are taken in again afterwards: that changes nothing.
        seen = await latestSeq(database.db);
        await rebuild();
        learnSoon.ask();
      }
      // Whoever types first already finds it made.
      shelf.offer();
      feed = followActs(database, seen, consume, log);
    },
    async stop() {
      stopping.abort();
      rebuildSoon.stop();
      learnSoon.stop();
      await feed?.stop();
      await running.catch(() => {});
      await inTurn(keep);
    },
  };
}
