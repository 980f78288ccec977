import { type Act, latestSeq } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { LearntPair } from '../engine.ts';
import { buildGeneration, catchUp, type Generation, generationOf, learnFrom, takeIn } from './generation.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * Records taken in after which the index is kept anew, so that a killed process has little to catch up
 * with.
 */
const KEEP_AFTER = 5_000;

/** The generation that is searched now, and all that replaces or changes it: one thing after the other. */
export class LiveIndex {
  readonly #database: Database;
  readonly #knowledge: Knowledge;
  readonly #keeper: IndexKeeper;
  readonly #stopping = new AbortController();
  #current: Generation | undefined;
  #seen = 0;
  #learnt: readonly LearntPair[] = [];
  #unkept = 0;
  #kept = '';
  #turn: Promise<unknown> = Promise.resolve();
  #running: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;

  constructor(database: Database, knowledge: Knowledge, keeper: IndexKeeper) {
    this.#database = database;
    this.#knowledge = knowledge;
    this.#keeper = keeper;
  }

  get current(): Generation | undefined {
    return this.#current;
  }

  /** Number of the last act that was taken in. */
  get seen(): number {
    return this.#seen;
  }

  get stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Another text whenever what is found may be another; empty while there is nothing. */
  version(): string {
    return this.#current ? `${this.#current.number}.${this.#current.index.version}` : '';
  }

  /** Takes over what was kept. */
  async load(): Promise<boolean> {
    const base = await this.#knowledge.sources();
    const found = await this.#keeper.load(base);
    if (!found) return false;
    this.#current = await generationOf(1, { base, learnt: found.learnt }, found.parts);
    this.#learnt = found.learnt;
    this.#seen = found.seq;
    this.#kept = this.#state();
    return true;
  }

  /** Builds what there is, for a start with nothing kept. */
  async build(): Promise<void> {
    // Acts that are written while the index is built are taken in again afterwards: that changes nothing.
    this.#seen = await latestSeq(this.#database.db);
    await this.rebuild();
  }

  /** What is awaited began after it was asked for; of several askers who wait, one is served for all. */
  rebuild(): Promise<void> {
    this.#queued ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#queued = undefined;
        this.#running = this.#renew();
        return this.#running;
      });
    return this.#queued;
  }

  async learn(): Promise<void> {
    const base = await this.#knowledge.sources();
    const pairs = await learnFrom(this.#database, base, this.#stopping.signal);
    if (JSON.stringify(pairs) === JSON.stringify(this.#learnt)) return;
    this.#learnt = pairs;
    await this.rebuild();
  }

  /** Takes in the acts that follow those already seen; answers how many records they touched. */
  takeIn(acts: readonly Act[]): Promise<number> {
    return this.#inTurn(async () => {
      const taken = await takeIn(this.#database, this.#current!.index, acts);
      this.#seen = acts.at(-1)!.seq;
      this.#unkept += taken;
      if (this.#unkept >= KEEP_AFTER) await this.#keep();
      return taken;
    });
  }

  /** Ends what is under way and keeps the index. What was taken out of it is not in the file either. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running.catch(() => {});
    await this.#inTurn(async () => {
      if (this.#state() !== this.#kept) await this.#current?.index.compact();
      await this.#keep();
    });
  }

  async #renew(): Promise<void> {
    this.#stopping.signal.throwIfAborted();
    const from = await latestSeq(this.#database.db);
    const words = { base: await this.#knowledge.sources(), learnt: this.#learnt };
    const number = (this.#current?.number ?? 0) + 1;
    const fresh = await buildGeneration(this.#database, number, words, this.#stopping.signal);
    await this.#inTurn(async () => {
      await catchUp(this.#database, fresh.index, from, this.#seen);
      this.#current = fresh;
      await this.#keep();
    });
  }

  async #keep(): Promise<void> {
    if (!this.#current || this.#state() === this.#kept) return;
    const { words, index } = this.#current;
    this.#kept = this.#state();
    this.#unkept = 0;
    await this.#keeper.save(words.base, { seq: this.#seen, parts: index.parts(), learnt: words.learnt });
  }

  #state(): string {
    return `${this.#seen}.${this.version()}`;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }
}
