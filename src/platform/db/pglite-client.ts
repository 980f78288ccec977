import { Worker } from 'node:worker_threads';
import type { Answer, Hello, Request } from './pglite-protocol.ts';

export type Rows = { rows: unknown[]; affected: number };
type Waiting = { resolve: (rows: Rows) => void; reject: (error: Error) => void };
type Question =
  | { op: 'query'; sql: string; params: readonly unknown[] }
  | { op: 'script'; sql: string; role: string | undefined }
  | { op: 'close' };

/** The server's end of the embedded database: one request at a time leaves the worker, in order. */
export class PgliteClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #closed = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', error => this.#fail(error as Error));
    worker.on('exit', () => this.#fail(new Error('The embedded database has stopped.')));
  }

  /** `dataDir` undefined keeps everything in memory. */
  static async open(dataDir: string | undefined, workerFile: URL): Promise<PgliteClient> {
    const worker = new Worker(workerFile, { workerData: { dataDir } });
    const hello = await new Promise<Hello>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (!hello.ready) throw new Error(hello.message);
    return new PgliteClient(worker);
  }

  query(sql: string, params: readonly unknown[]): Promise<Rows> {
    return this.#ask({ op: 'query', sql, params });
  }

  /** As the owner; `role` is taken again afterwards. */
  script(sql: string, role?: string): Promise<Rows> {
    return this.#ask({ op: 'script', sql, role });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#ask({ op: 'close' });
    this.#closed = true;
    await this.#worker.terminate();
  }

  #ask(question: Question): Promise<Rows> {
    if (this.#closed) return Promise.reject(new Error('The embedded database is closed.'));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...question } satisfies Request);
    });
  }

  #settle({ id, rows, affected, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(Object.assign(new Error(error.message), error));
    else waiting.resolve({ rows: rows ?? [], affected: affected ?? 0 });
  }

  #fail(error: Error): void {
    this.#closed = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
