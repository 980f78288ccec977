import { parentPort, workerData } from 'node:worker_threads';
import { readDocumentFile } from './documents/read-document.ts';
import { faultOf } from './fault.ts';
import { inspectTableFile } from './inspect/inspect-table.ts';
import type { ReaderAnswer, ReaderJob } from './reader-protocol.ts';
import { tableBatches } from './table-rows.ts';

/** Files that strangers send are read here: whatever one of them does, it does to this thread alone. */
const port = parentPort!;
const answers = read(workerData as ReaderJob);

// The PDF library leaves promises behind when it mends a damaged file: the one that is waited for tells how it went.
process.on('unhandledRejection', () => {});
port.on('message', async () => port.postMessage(await next()));

async function next(): Promise<ReaderAnswer> {
  try {
    const { value, done } = await answers.next();
    return done ? { done: true } : { value };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

async function* read(job: ReaderJob): AsyncGenerator<unknown> {
  if (job.op === 'rows') yield* tableBatches(job.path, job.options);
  if (job.op === 'inspect') yield await inspectTableFile(job.path);
  if (job.op === 'document') yield await readDocumentFile(job.path);
}
