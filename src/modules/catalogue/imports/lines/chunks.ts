import { stat } from 'node:fs/promises';
import { ChunkThread } from './chunk-thread.ts';
import { type Chunk, linesAfter, type Place, type Reading, readChunks } from './read-chunks.ts';

/** The first chunk is small, so that there is something to store while the second is read. */
export const FIRST_LINES = 100;
/** A smaller file is read before a thread has started. */
const WORTH_A_THREAD = 500_000;

/**
 * The lines of a file in chunks. Reading goes on while the chunk before is being stored: of a large file in a
 * thread of its own; while that starts, the first chunk is read here.
 */
export async function* chunksOf(reading: Reading, from: Place): AsyncGenerator<Chunk> {
  const { size } = await stat(reading.path);
  const inThread = size - from.offset >= WORTH_A_THREAD;
  yield* oneAhead(inThread ? readApart(reading, from) : readChunks(reading, from, FIRST_LINES));
}

async function* readApart(reading: Reading, from: Place): AsyncGenerator<Chunk> {
  const { thread, rested } = ChunkThread.take();
  try {
    if (rested) return yield* thread.chunks(reading, from, FIRST_LINES);
    const first = await firstChunk(reading, from);
    if (!first) return;
    yield first;
    yield* thread.chunks(reading, { offset: first.end, line: first.lastLine }, linesAfter(FIRST_LINES));
  } finally {
    await thread.release();
  }
}

async function firstChunk(reading: Reading, from: Place): Promise<Chunk | undefined> {
  for await (const chunk of readChunks(reading, from, FIRST_LINES)) return chunk;
  return undefined;
}

/** Asks for the next value before the one before is done with. */
async function* oneAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (let one = await next; !one.done; one = await next) {
      next = source.next();
      // Its failure is met when its turn comes.
      next.catch(() => {});
      yield one.value;
    }
  } finally {
    await source.return(undefined);
  }
}
