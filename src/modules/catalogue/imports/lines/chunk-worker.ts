import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { ChunkAnswer, ChunkRequest } from './chunk-protocol.ts';
import { readChunks } from './read-chunks.ts';

/** Lines are read and checked here: the thread that stores them and answers requests has nothing to do with it. */
const port = parentPort!;
const requests = on(port, 'message');
const next = async (): Promise<ChunkRequest> => (await requests.next()).value![0];
const say = (answer: ChunkAnswer) => port.postMessage(answer);

async function readOne({ reading, from, firstLines }: Exclude<ChunkRequest, 'taken'>): Promise<void> {
  let said = 0;
  for await (const chunk of readChunks(reading, from, firstLines, true)) {
    if (said > 0) await next();
    say(chunk);
    said += 1;
  }
  if (said > 0) await next();
  say('end');
}

while (true) await readOne((await next()) as Exclude<ChunkRequest, 'taken'>);
