import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../../platform/config.ts';
import {
  type DocumentFields,
  type IndexDocument,
  type IndexParts,
  joinParts,
  type LearntPair,
  type LexiconSources,
} from '../engine.ts';
import type { ThreadAnswer, ThreadRequest, ThreadTask } from './index-protocol.ts';

const WORKER_FILE = pathToFileURL(join(ROOT, 'build/index-worker.js'));
/** Rows of words that are handed over in one go: a millisecond or two. */
const WORDS_PIECE = 1_000;
/** Pieces of records that may be under way: one is read while the next is fetched. */
const UNDER_WAY = 2;

type Pieces = AsyncIterable<(ThreadRequest & { op: 'add' })['documents']>;

/** Two threads share the reading; more would hold more lexicons than they save time. */
const MOST_READERS = 2;

/**
 * Reads records into an index in threads of its own, which end with the building. `signal` ends it before; the
 * promise rejects then, and when a thread fails. No record may come twice.
 */
export async function buildInThread(
  sources: LexiconSources,
  documents: AsyncIterable<readonly IndexDocument[]>,
  signal: AbortSignal,
  readers = Math.min(MOST_READERS, availableParallelism()),
): Promise<IndexParts> {
  const failed = new AbortController();
  // Each takes the next piece when it is done with one.
  const shared = documents[Symbol.asyncIterator]();
  const pieces = { [Symbol.asyncIterator]: () => ({ next: () => shared.next() }) };
  const read = async () => {
    try {
      return await inThread('index', sources, pieces, AbortSignal.any([signal, failed.signal]));
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  };
  const parts = (await Promise.all(Array.from({ length: readers }, read))).map(said => {
    if (said.op !== 'built') throw new Error(`The index thread said "${said.op}".`);
    return said.parts;
  });
  return joinParts(parts as [IndexParts, ...IndexParts[]]);
}

/** The same for what records in two languages teach. */
export async function learnInThread(
  sources: LexiconSources,
  texts: AsyncIterable<readonly { fields: DocumentFields }[]>,
  signal: AbortSignal,
): Promise<readonly LearntPair[]> {
  const said = await inThread('learn', sources, texts, signal);
  if (said.op !== 'learnt') throw new Error(`The index thread said "${said.op}".`);
  return said.pairs;
}

async function inThread(
  task: ThreadTask,
  sources: LexiconSources,
  pieces: Pieces,
  signal: AbortSignal,
): Promise<ThreadAnswer> {
  if (!existsSync(WORKER_FILE)) throw new Error(`${WORKER_FILE.pathname} is not built`);
  const worker = new Worker(WORKER_FILE, { env: {}, workerData: task });
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  try {
    // An error inside the thread rejects what is waited for; its end, or ours, does so too.
    const answers = on(worker, 'message', { signal: AbortSignal.any([signal, ended.signal]) });
    return await converse(worker, answers, sources, pieces);
  } finally {
    await worker.terminate();
  }
}

async function converse(
  worker: Worker,
  answers: AsyncIterator<unknown[]>,
  sources: LexiconSources,
  pieces: Pieces,
): Promise<ThreadAnswer> {
  const ask = (request: ThreadRequest) => worker.postMessage(request);
  const answer = async () => (await answers.next()).value[0] as ThreadAnswer;
  for (const words of inPieces(sources)) {
    ask({ op: 'words', words });
    await setImmediate();
  }
  ask({ op: 'end' });
  let underWay = 0;
  for await (const documents of pieces) {
    if (underWay++ >= UNDER_WAY) await answer();
    ask({ op: 'add', documents });
    await setImmediate();
  }
  ask({ op: 'end' });
  for (let said = await answer(); ; said = await answer()) if (said.op !== 'added') return said;
}

/** Words in pieces of one kind each. */
function* inPieces(sources: LexiconSources): Generator<Partial<LexiconSources>> {
  for (const [kind, rows] of Object.entries(sources))
    for (let at = 0; at < rows.length; at += WORDS_PIECE) yield { [kind]: rows.slice(at, at + WORDS_PIECE) };
}
