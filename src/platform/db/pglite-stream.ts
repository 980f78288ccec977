import { once } from 'node:events';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';

export type Hello = { ready: true } | { ready: false; message: string };
type Chunk = { chunk: Buffer };
type Done = (error?: Error | null) => void;

/**
 * The server's end of the embedded database, as the socket that the driver of PostgreSQL asks for: what is written
 * goes to the worker, which answers in order. It can be connected once; there is no second database behind it.
 */
export class PgliteStream extends Duplex {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    super();
    this.#worker = worker;
    // Until somebody is connected nobody listens, and it would end the process.
    this.on('error', () => {});
    worker.on('message', (answer: Uint8Array) => this.push(answer));
    worker.on('error', error => this.destroy(error as Error));
    worker.on('exit', () => this.#stopped());
  }

  /** `dataDir` undefined keeps everything in memory. */
  static async open(dataDir: string | undefined, workerFile: URL): Promise<PgliteStream> {
    const worker = new Worker(workerFile, { workerData: { dataDir } });
    const hello = await new Promise<Hello>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (!hello.ready) throw new Error(hello.message);
    return new PgliteStream(worker);
  }

  connect(): void {
    process.nextTick(() => {
      if (this.writable) this.emit('connect');
      else this.emit('error', new Error('The embedded database is closed.'));
    });
  }

  /** The database is closed by then, also where nobody was ever connected. */
  async close(): Promise<void> {
    if (this.closed) return;
    const closed = once(this, 'close');
    this.resume().end();
    await closed;
  }

  setNoDelay(): void {}

  ref(): void {
    this.#worker.ref();
  }

  unref(): void {
    this.#worker.unref();
  }

  override _read(): void {}

  override _write(chunk: Buffer, _: BufferEncoding, done: Done): void {
    const bytes = new Uint8Array(chunk);
    this.#worker.postMessage(bytes, [bytes.buffer]);
    done();
  }

  /** What belongs together leaves together: one way to the worker and back for a statement. */
  override _writev(chunks: Chunk[], done: Done): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), 'utf8', done);
  }

  override _final(done: Done): void {
    this.#worker.once('exit', () => done());
    this.#worker.postMessage(null);
  }

  override _destroy(error: Error | null, done: Done): void {
    void this.#worker.terminate().then(() => done(error));
  }

  #stopped(): void {
    if (this.writableEnded) this.push(null);
    else this.destroy(new Error('The embedded database has stopped.'));
  }
}
