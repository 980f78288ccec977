import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../config.ts';
import { broken, fault } from './fault.ts';
import { ENGINE_HEAP_MB, MAX_BUFFER_BYTES, MAX_CPU_MS, MAX_HEAP_BYTES, MAX_WAIT_MS } from './limits.ts';
import type { ReaderAnswer, ReaderJob } from './reader-protocol.ts';
import type { FileFault } from './reader-types.ts';

const WORKER_FILE = pathToFileURL(join(ROOT, 'build/reader-worker.js'));
const LOOK_EVERY_MS = 25;

/** A thread that reads one file. It is watched from here while it works, and ended when it takes too much. */
export class ReaderThread {
  readonly #worker: Worker;
  #settle: ((answer: ReaderAnswer) => void) | undefined;
  #ended: FileFault | undefined;

  constructor(job: ReaderJob) {
    if (!existsSync(WORKER_FILE)) throw new Error(`${WORKER_FILE.pathname} is not built`);
    this.#worker = new Worker(WORKER_FILE, {
      workerData: job,
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: ENGINE_HEAP_MB, maxYoungGenerationSizeMb: 16 },
    });
    // What a library prints is nobody's to read, and must not pile up.
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on('message', (answer: ReaderAnswer) => this.#answer(answer));
    this.#worker.on('error', error => this.#end(faultOfThread(error)));
    this.#worker.on('exit', () => this.#end(tooMuch()));
  }

  /** One question at a time. Never rejects. */
  async next(): Promise<ReaderAnswer> {
    if (this.#ended) return { fault: this.#ended };
    const answer = new Promise<ReaderAnswer>(resolve => {
      this.#settle = resolve;
    });
    this.#worker.postMessage('next');
    const watched = this.#watch();
    try {
      return await answer;
    } finally {
      clearInterval(watched);
    }
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #watch(): NodeJS.Timeout {
    const started = performance.now();
    let before: NodeJS.CpuUsage | undefined;
    return setInterval(async () => {
      if (performance.now() - started > MAX_WAIT_MS) return this.#kill(tooSlow());
      try {
        const [cpu, heap] = await Promise.all([this.#worker.cpuUsage(), this.#worker.getHeapStatistics()]);
        before ??= cpu;
        const spentMs = (cpu.user + cpu.system - before.user - before.system) / 1000;
        if (spentMs > MAX_CPU_MS) this.#kill(tooSlow());
        const { used_heap_size: used, external_memory: beside } = heap;
        if (used > MAX_HEAP_BYTES || beside > MAX_BUFFER_BYTES) this.#kill(tooMuch());
      } catch {
        // The thread has ended meanwhile: its end says why.
      }
    }, LOOK_EVERY_MS);
  }

  #kill(why: FileFault): void {
    this.#end(why);
    void this.#worker.terminate();
  }

  #end(why: FileFault): void {
    this.#ended ??= why;
    this.#answer({ fault: this.#ended });
  }

  #answer(answer: ReaderAnswer): void {
    this.#settle?.(answer);
    this.#settle = undefined;
  }
}

/** Whatever ends the thread from inside was brought about by the file. */
const faultOfThread = (error: unknown): FileFault =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : broken().fault;

const tooMuch = () =>
  fault(
    'too-large',
    'Đọc tệp này cần quá nhiều bộ nhớ, nên đã dừng. Hãy chia tệp thành vài phần nhỏ rồi gửi từng phần.',
    'Reading this file takes too much memory and was stopped. Split it into smaller parts and send them one by one.',
  );
const tooSlow = () =>
  fault(
    'too-slow',
    'Đọc tệp này mất quá nhiều thời gian, nên đã dừng. Hãy mở tệp trong phần mềm của nó, lưu thành tệp mới rồi gửi lại.',
    'Reading this file takes too long and was stopped. Open it in its program, save it as a new file and send that.',
  );
