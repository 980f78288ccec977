import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Hello } from './pglite-stream.ts';

/** PGlite stops the thread it runs on for as long as a query takes: so it has a thread of its own. */
const port = parentPort!;
const database = await open();

/** Bytes of PostgreSQL's protocol are answered with bytes; null ends the database. */
port.on('message', async (asked: Uint8Array | null) => {
  if (asked) {
    // A copy: what answers a greeting is a part of PGlite's own buffer.
    const answer = database.execProtocolRawSync(asked).slice();
    port.postMessage(answer, [answer.buffer]);
    return;
  }
  await database.close();
  process.exit(0);
});

async function open(): Promise<PGlite> {
  try {
    const pglite = await PGlite.create({ dataDir: workerData.dataDir as string | undefined });
    port.postMessage({ ready: true } satisfies Hello);
    return pglite;
  } catch (cause) {
    port.postMessage({ ready: false, message: String((cause as Error).message ?? cause) } satisfies Hello);
    throw cause;
  }
}
