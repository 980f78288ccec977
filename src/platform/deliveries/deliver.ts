import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Act, latestSeq, listActsAfter } from '../acts/index.ts';
import type { Ctx } from '../ctx.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import { type Consumer, wants } from './consumer.ts';
import { enterConsumer, holdConsumer, letGo, movePlace, setAside } from './store.ts';

const BATCH = 200;
const POLL_MS = 500;
/** How long a process that has died keeps others from going on. */
const HOLD_SECONDS = 60;
/** A failing act is tried again after each of these; then it is set aside. */
const PATIENCE_MS = [200, 1_000, 5_000];
const LONGEST_ERROR = 1_000;

export type Deliveries = {
  /** Number of the last act that all readers are done with: for those who wait. */
  done(): number;
  stop(): Promise<void>;
};

export type DeliveryOptions = {
  database: Database;
  /** What a reader acts as. */
  ctxOf: (name: string) => Ctx;
  log: Log;
  patienceMs?: readonly number[];
  holdSeconds?: number;
};

/** Hands the acts over to their readers, each at its own pace, from where it stood. */
export async function startDeliveries(consumers: readonly Consumer[], options: DeliveryOptions): Promise<Deliveries> {
  const { db } = options.database;
  const now = await latestSeq(db);
  for (const { name, fromStart } of consumers) await enterConsumer(db, name, fromStart ? 0 : now);
  const stopping = new AbortController();
  const holder = randomUUID();
  const readers = consumers.map(consumer => new Reader(consumer, options, holder, stopping.signal));
  const running = Promise.all(readers.map(reader => reader.run()));
  return {
    done: () => Math.min(...readers.map(reader => reader.seen)),
    stop: async () => {
      stopping.abort();
      await running;
      await letGo(db, holder);
    },
  };
}

class Reader {
  seen = 0;
  readonly #consumer: Consumer;
  readonly #options: DeliveryOptions;
  readonly #holder: string;
  readonly #signal: AbortSignal;

  constructor(consumer: Consumer, options: DeliveryOptions, holder: string, signal: AbortSignal) {
    this.#consumer = consumer;
    this.#options = options;
    this.#holder = holder;
    this.#signal = signal;
  }

  async run(): Promise<void> {
    while (!this.#signal.aborted) {
      const more = await this.#step().catch(error => {
        this.#options.log.error({ err: error, consumer: this.#consumer.name }, 'deliveries');
        return false;
      });
      if (!more) await this.#pause(POLL_MS);
    }
  }

  /** Takes what there is, up to a batch; answers whether there may be more. */
  async #step(): Promise<boolean> {
    const { db } = this.#options.database;
    if (this.seen > 0 && (await latestSeq(db)) <= this.seen) return false;
    const place = await holdConsumer(db, this.#consumer.name, this.#holder, this.#options.holdSeconds ?? HOLD_SECONDS);
    if (place === undefined) return false;
    const acts = await listActsAfter(db, Math.max(place, this.seen), BATCH);
    let kept = place;
    for (const act of acts) {
      if (wants(this.#consumer, act.kind)) {
        if (this.#consumer.ready?.(act) === false || !(await this.#hand(act))) break;
        await this.#keep(act.seq);
        kept = act.seq;
      }
      this.seen = act.seq;
    }
    this.seen = Math.max(place, this.seen);
    if (this.seen > kept) await this.#keep(this.seen);
    return acts.length === BATCH && this.seen === acts.at(-1)!.seq;
  }

  #keep(seq: number): Promise<void> {
    const { database, holdSeconds = HOLD_SECONDS } = this.#options;
    return movePlace(database.db, { name: this.#consumer.name, seq }, this.#holder, holdSeconds);
  }

  /** False where it was stopped meanwhile: the act is handed over again next time. */
  async #hand(act: Act): Promise<boolean> {
    const { database, ctxOf, log, patienceMs = PATIENCE_MS } = this.#options;
    const { name, handle } = this.#consumer;
    for (let attempt = 0; !this.#signal.aborted; attempt++) {
      const fault = await handle(act, ctxOf(name)).then(
        () => undefined,
        error => error as Error,
      );
      if (!fault) return true;
      const patience = patienceMs[attempt];
      if (patience === undefined) {
        log.error({ err: fault, consumer: name, seq: act.seq }, 'an act was set aside');
        const error = String(fault.message).slice(0, LONGEST_ERROR);
        await setAside(database.db, { consumer: name, seq: act.seq, kind: act.kind, error, at: ctxOf(name).now });
        return true;
      }
      await this.#pause(patience);
    }
    return false;
  }

  #pause(ms: number): Promise<void> {
    return setTimeout(ms, undefined, { signal: this.#signal }).catch(() => undefined);
  }
}
