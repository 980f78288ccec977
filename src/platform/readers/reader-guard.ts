import { parentPort } from 'node:worker_threads';
import type { GuardAnswer, GuardRequest, ReaderAnswer } from './reader-protocol.ts';
import { ReaderThread } from './reader-thread.ts';

/**
 * Watches the reading threads from a thread of its own, which has nothing else to do: the server may be busy for
 * a second, and a hostile file fills the memory in half of one.
 */
const port = parentPort!;
const threads = new Map<number, ReaderThread>();

port.on('message', async (request: GuardRequest) => {
  port.postMessage({ id: request.id, answer: await carryOut(request) } satisfies GuardAnswer);
});

async function carryOut(request: GuardRequest): Promise<ReaderAnswer> {
  const { reading, ask } = request;
  if (ask === 'open') threads.set(reading, new ReaderThread(request.job));
  if (ask === 'next') return (await threads.get(reading)?.next()) ?? { done: true };
  if (ask === 'stop') {
    await threads.get(reading)?.stop();
    threads.delete(reading);
  }
  return { done: true };
}
