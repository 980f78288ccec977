import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { buildLexicon, createIndex, type IndexDocument, type LexiconSources } from '../engine.ts';
import { arraysIn } from '../index/packing.ts';
import type { ThreadAnswer, ThreadRequest } from './index-protocol.ts';

/** Records are read into an index here, so that the thread that answers requests has nothing to do with it. */
const port = parentPort!;
const requests = on(port, 'message');
const next = async (): Promise<ThreadRequest> => (await requests.next()).value![0];
const answer = (said: ThreadAnswer, arrays: ReturnType<typeof arraysIn> = []) =>
  port.postMessage(said, [...new Set(arrays.map(array => array.buffer as ArrayBuffer))]);

async function* documents(): AsyncGenerator<IndexDocument> {
  for (let asked = await next(); asked.op === 'add'; asked = await next()) {
    yield* asked.documents;
    answer({ op: 'added' });
  }
}

async function words(): Promise<LexiconSources> {
  const sources: LexiconSources & Record<string, readonly unknown[]> = { rows: [] };
  for (let asked = await next(); asked.op === 'words'; asked = await next())
    for (const [kind, rows] of Object.entries(asked.words)) sources[kind] = [...(sources[kind] ?? []), ...rows];
  return sources;
}

const index = createIndex(buildLexicon(await words()));
await index.build(documents());
const parts = index.parts();
answer({ op: 'built', parts }, arraysIn(parts));
port.close();
