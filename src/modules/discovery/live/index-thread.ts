import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ROOT } from '../../../platform/config.ts';
import type { IndexDocument, IndexParts, LexiconSources } from '../engine.ts';
import type { ThreadAnswer, ThreadRequest } from './index-protocol.ts';

const WORKER_FILE = pathToFileURL(join(ROOT, 'build/index-worker.js'));
/** Rows of words that are handed over in one go: a millisecond or two. */
const WORDS_PIECE = 1_000;
/** Pieces of records that may be under way: one is read while the next is fetched. */
const UNDER_WAY = 2;

/**
 * Reads records into an index in a thread of its own, which ends with the building. `signal` ends it before; the
 * promise rejects then, and when the thread fails.
 */
export async function buildInThread(
  sources: LexiconSources,
  documents: AsyncIterable<readonly IndexDocument[]>,
  signal: AbortSignal,
): Promise<IndexParts> {
  if (!existsSync(WORKER_FILE)) throw new Error(`${WORKER_FILE.pathname} is not built`);
  const worker = new Worker(WORKER_FILE, { env: {} });
  const ended = new AbortController();
  worker.once('exit', () => ended.abort());
  try {
    // An error inside the thread rejects what is waited for; its end, or ours, does so too.
    const answers = on(worker, 'message', { signal: AbortSignal.any([signal, ended.signal]) });
    return await build(worker, answers, sources, documents);
  } finally {
    await worker.terminate();
  }
}

async function build(
  worker: Worker,
  answers: AsyncIterator<unknown[]>,
  sources: LexiconSources,
  documents: AsyncIterable<readonly IndexDocument[]>,
): Promise<IndexParts> {
  const ask = (request: ThreadRequest) => worker.postMessage(request);
  const answer = async () => (await answers.next()).value[0] as ThreadAnswer;
  for (const words of inPieces(sources)) {
    ask({ op: 'words', words });
    await setImmediate();
  }
  ask({ op: 'end' });
  let underWay = 0;
  for await (const piece of documents) {
    if (underWay++ >= UNDER_WAY) await answer();
    ask({ op: 'add', documents: piece });
    await setImmediate();
  }
  ask({ op: 'end' });
  for (let said = await answer(); ; said = await answer()) if (said.op === 'built') return said.parts;
}

/** Words in pieces of one kind each. */
function* inPieces(sources: LexiconSources): Generator<Partial<LexiconSources>> {
  for (const [kind, rows] of Object.entries(sources))
    for (let at = 0; at < rows.length; at += WORDS_PIECE) yield { [kind]: rows.slice(at, at + WORDS_PIECE) };
}
