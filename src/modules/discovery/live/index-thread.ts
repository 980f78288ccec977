import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../../platform/config.ts';
import type { DocumentFields, IndexDocument, IndexParts, LearntPair, LexiconSources } from '../engine.ts';
import type { ThreadAnswer, ThreadRequest, ThreadTask } from './index-protocol.ts';

const WORKER_FILE = pathToFileURL(join(ROOT, 'build/index-worker.js'));
/** Rows of words that are handed over in one go: a millisecond or two. */
const WORDS_PIECE = 1_000;
/** Pieces of records that may be under way: one is read while the next is fetched. */
const UNDER_WAY = 2;

type Pieces = AsyncIterable<(ThreadRequest & { op: 'add' })['documents']>;

/**
 * Reads records into an index in a thread of its own, which ends with the building. `signal` ends it
 * before; the promise rejects then, and when the thread fails.
 */
export async function buildInThread(
  sources: LexiconSources,
  documents: AsyncIterable<readonly IndexDocument[]>,
  signal: AbortSignal,
): Promise<IndexParts> {
  const said = await inThread('index', sources, documents, signal);
  if (said.op !== 'built') throw new Error(`The index thread said "${said.op}".`);
  return said.parts;
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
