import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../../../platform/config.ts';
import type { ChunkAnswer, ChunkRequest } from './chunk-protocol.ts';
import type { Chunk, Place, Reading } from './read-chunks.ts';

const WORKER_FILE = pathToFileURL(join(ROOT, 'build/chunk-worker.js'));
/** A file is looked through, then imported: the thread waits so long for the next. */
const KEPT_MS = 120_000;

/** A thread that reads one file after the other. */
export class ChunkThread {
  readonly #worker: Worker;
  readonly #ended = new AbortController();
  #midway = false;
  #rest: NodeJS.Timeout | undefined;

  private constructor() {
    if (!existsSync(WORKER_FILE)) throw new Error(`${WORKER_FILE.pathname} is not built`);
    this.#worker = new Worker(WORKER_FILE, { env: {} });
    this.#worker.on('error', error => this.#ended.abort(error));
    this.#worker.once('exit', () => {
      this.#ended.abort(new Error('The thread that reads lines has stopped.'));
      if (resting === this) resting = undefined;
    });
  }

  /** The one that rests, or a new one, which takes its time to start. */
  static take(): { thread: ChunkThread; rested: boolean } {
    const thread = resting;
    if (!thread) return { thread: new ChunkThread(), rested: false };
    resting = undefined;
    clearTimeout(thread.#rest);
    thread.#worker.ref();
    return { thread, rested: true };
  }

  /** The chunks of a file from there to its end; rejects when the thread fails. */
  async *chunks(reading: Reading, from: Place, firstLines: number): AsyncGenerator<Chunk> {
    const answers = on(this.#worker, 'message', { signal: this.#ended.signal });
    this.#midway = true;
    this.#say({ reading, from, firstLines });
    for (let said = await this.#next(answers); said !== 'end'; said = await this.#next(answers)) {
      this.#say('taken');
      yield said;
    }
    this.#midway = false;
    await answers.return?.();
  }

  /** It rests for a while, and keeps no program from ending; one that was left midway, or a second one, is ended. */
  async release(): Promise<void> {
    if (this.#midway || resting || this.#ended.signal.aborted) return void (await this.#worker.terminate());
    resting = this;
    this.#worker.unref();
    this.#rest = setTimeout(() => this.#worker.terminate(), KEPT_MS).unref();
  }

  async #next(answers: AsyncIterator<unknown[]>): Promise<ChunkAnswer> {
    try {
      return (await answers.next()).value[0] as ChunkAnswer;
    } catch (error) {
      throw this.#ended.signal.reason ?? error;
    }
  }

  #say(request: ChunkRequest): void {
    this.#worker.postMessage(request);
  }
}

let resting: ChunkThread | undefined;
