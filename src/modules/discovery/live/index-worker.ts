import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import {
  buildLexicon,
  createIndex,
  type IndexDocument,
  type Lexicon,
  type LexiconSources,
  learnPairs,
} from '../engine.ts';
import { arraysIn } from '../index/packing.ts';
import type { ThreadAnswer, ThreadRequest, ThreadTask } from './index-protocol.ts';

/**
 * Records are read, and learnt from, here, so that the thread that answers requests has nothing to do with
 * it.
 */
const port = parentPort!;
const requests = on(port, 'message');
const next = async (): Promise<ThreadRequest> => (await requests.next()).value![0];
const answer = (said: ThreadAnswer, arrays: ReturnType<typeof arraysIn> = []) =>
  port.postMessage(said, [...new Set(arrays.map(array => array.buffer as ArrayBuffer))]);

async function words(): Promise<LexiconSources> {
  const sources: LexiconSources & Record<string, readonly unknown[]> = { rows: [] };
  for (let asked = await next(); asked.op === 'words'; asked = await next())
    for (const [kind, rows] of Object.entries(asked.words))
      sources[kind] = [...(sources[kind] ?? []), ...rows];
  return sources;
}

/** The records as they come. Whoever learns is sent their texts alone. */
async function* documents(): AsyncGenerator<IndexDocument> {
  for (let asked = await next(); asked.op === 'add'; asked = await next()) {
    yield* asked.documents as readonly IndexDocument[];
    answer({ op: 'added' });
  }
}

async function index(lexicon: Lexicon): Promise<void> {
  const built = createIndex(lexicon);
  await built.build(documents());
  const parts = built.parts();
  answer({ op: 'built', parts }, arraysIn(parts));
}

async function learn(lexicon: Lexicon): Promise<void> {
  answer({ op: 'learnt', pairs: learnPairs(await Array.fromAsync(documents()), lexicon) });
}

const task = workerData as ThreadTask;
const lexicon = buildLexicon(await words());
await (task === 'index' ? index(lexicon) : learn(lexicon));
port.close();
