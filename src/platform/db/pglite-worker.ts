import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Results } from '@electric-sql/pglite';
import { PARSERS } from './parsers.ts';
import type { Answer, Hello, Request } from './pglite-protocol.ts';

/** PGlite stops the thread it runs on for as long as a query takes: so it has a thread of its own. */
const port = parentPort!;
const database = await open();

port.on('message', async (request: Request) => {
  port.postMessage(await answer(request));
  if (request.op === 'close') process.exit(0);
});

async function open(): Promise<PGlite> {
  try {
    const pglite = await PGlite.create({
      dataDir: workerData.dataDir as string | undefined,
      parsers: PARSERS,
    });
    port.postMessage({ ready: true } satisfies Hello);
    return pglite;
  } catch (cause) {
    port.postMessage({ ready: false, message: String((cause as Error).message ?? cause) } satisfies Hello);
    throw cause;
  }
}

async function answer(request: Request): Promise<Answer> {
  const { id } = request;
  try {
    switch (request.op) {
      case 'query': {
        const { rows, affectedRows } = await database.query(request.sql, request.params as unknown[]);
        return { id, rows, affected: affectedRows ?? 0 };
      }
      case 'script': {
        const results = request.role ? await asOwner(request.sql, request.role) : await database.exec(request.sql);
        return { id, rows: results.at(-1)?.rows ?? [], affected: 0 };
      }
      case 'close':
        await database.close();
        return { id };
    }
  } catch (cause) {
    const { message, code, detail, constraint, table } = cause as Error & Record<string, string | undefined>;
    return { id, error: { message, code, detail, constraint, table } };
  }
}

async function asOwner(sql: string, role: string): Promise<Results[]> {
  await database.exec('reset role');
  try {
    return await database.exec(sql);
  } catch (error) {
    // A text with a transaction of its own may have left it open, and nothing can be set in a broken one.
    await database.exec('rollback');
    throw error;
  } finally {
    await database.exec(`set role ${role}`);
  }
}
