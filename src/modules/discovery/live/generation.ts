import { setImmediate } from 'node:timers/promises';
import { type Act, listActsAfter } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import { createIndex, type Index, type IndexDocument, type IndexParts, type Lexicon, type LexiconSources } from '../engine.ts';
import { allDocuments, touchedBy } from './documents.ts';
import { buildInThread } from './index-thread.ts';
import { compileLexicon } from './knowledge.ts';

/** Words, and an index that was read with them: they are changed together. */
export type Generation = { number: number; sources: LexiconSources; lexicon: Lexicon; index: Index };

const ACTS = 200;
/** Records that are read between two breaths, some milliseconds. */
const SLICE = 8;
/** Records handed to the thread at once. */
const PIECE = 100;

export async function generationOf(
  number: number,
  sources: LexiconSources,
  parts: IndexParts,
): Promise<Generation> {
  const lexicon = await compileLexicon(sources);
  return { number, sources, lexicon, index: createIndex(lexicon, parts) };
}

/** Up to so many records a thread costs more than it takes off: its own lexicon is compiled for seconds. */
const FEW = 1_000;

/** Words and records read anew: few records here, between other work, many in a thread. */
export async function buildGeneration(
  database: Database,
  number: number,
  sources: LexiconSources,
  signal: AbortSignal,
): Promise<Generation> {
  const pages = allDocuments(database);
  const first: IndexDocument[] = [];
  while (first.length <= FEW) {
    const { value, done } = await pages.next();
    if (done) return buildHere(number, sources, first);
    first.push(...value);
  }
  // The lexicon is compiled on both sides: it is quicker made than carried.
  const [parts] = await Promise.all([
    buildInThread(sources, following(first, pages), signal),
    compileLexicon(sources),
  ]);
  return generationOf(number, sources, parts);
}

async function buildHere(
  number: number,
  sources: LexiconSources,
  documents: readonly IndexDocument[],
): Promise<Generation> {
  const lexicon = await compileLexicon(sources);
  const index = createIndex(lexicon);
  await index.build(documents, () => setImmediate());
  return { number, sources, lexicon, index };
}

async function* following(first: readonly IndexDocument[], rest: AsyncIterable<readonly IndexDocument[]>) {
  for (let at = 0; at < first.length; at += PIECE) yield first.slice(at, at + PIECE);
  yield* rest;
}

/** Takes in what acts have changed; answers how many records that were. */
export async function takeIn(database: Database, index: Index, acts: readonly Act[]): Promise<number> {
  let taken = 0;
  for await (const { ids, documents } of touchedBy(database, acts)) {
    await replace(index, ids, documents);
    taken += ids.length;
  }
  await index.tidy(() => setImmediate());
  return taken;
}

async function replace(index: Index, ids: readonly string[], documents: readonly IndexDocument[]): Promise<void> {
  const present = new Set(documents.map(d => d.id));
  index.remove(ids.filter(id => !present.has(id)));
  for (let at = 0; at < documents.length; at += SLICE) {
    index.upsert(documents.slice(at, at + SLICE));
    await setImmediate();
  }
}

/** Takes in the acts after `from`, up to `to`. */
export async function catchUp(database: Database, index: Index, from: number, to: number): Promise<void> {
  for (let seen = from; seen < to; ) {
    const acts = await listActsAfter(database.db, seen, ACTS);
    await takeIn(database, index, acts);
    seen = acts.at(-1)!.seq;
  }
}
