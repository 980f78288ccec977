import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../config.ts';
import type { GuardAnswer, GuardAsk, GuardRequest, ReaderAnswer, ReaderJob } from './reader-protocol.ts';

const GUARD_FILE = pathToFileURL(join(ROOT, 'build/reader-guard.js'));

type Waiting = { resolve: (answer: ReaderAnswer) => void; reject: (error: Error) => void };

/** The server's end of the guard: one for the process, made when the first file comes. */
class Guard {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor() {
    if (!existsSync(GUARD_FILE)) throw new Error(`${GUARD_FILE.pathname} is not built`);
    this.#worker = new Worker(GUARD_FILE, { env: {} });
    this.#worker.on('message', ({ id, answer }: GuardAnswer) => this.#settle(id, answer));
    this.#worker.on('error', error => this.#fail(error as Error));
    this.#worker.on('exit', () => this.#fail(new Error('The guard of the readers has stopped.')));
    this.#worker.unref();
  }

  ask(reading: number, asked: GuardAsk): Promise<ReaderAnswer> {
    const id = this.#next++;
    // An idle guard keeps no program from ending, a waiting one does.
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, reading, ...asked } satisfies GuardRequest);
    });
  }

  #settle(id: number, answer: ReaderAnswer): void {
    this.#waiting.get(id)?.resolve(answer);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #fail(error: Error): void {
    guard = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

let guard: Guard | undefined;
let next = 1;

/** One file on its way through a reading thread. */
export class Reading {
  readonly #id = next++;
  readonly #guard: Guard;

  private constructor(of: Guard) {
    this.#guard = of;
  }

  static async open(job: ReaderJob): Promise<Reading> {
    guard ??= new Guard();
    const reading = new Reading(guard);
    await guard.ask(reading.#id, { ask: 'open', job });
    return reading;
  }

  next(): Promise<ReaderAnswer> {
    return this.#guard.ask(this.#id, { ask: 'next' });
  }

  async stop(): Promise<void> {
    await this.#guard.ask(this.#id, { ask: 'stop' });
  }
}
