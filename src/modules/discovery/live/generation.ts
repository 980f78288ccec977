import { setImmediate } from 'node:timers/promises';
import { type Act, listActsAfter } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import {
  createIndex,
  type Index,
  type IndexDocument,
  type IndexParts,
  type LearntPair,
  type Lexicon,
  type LexiconSources,
} from '../engine.ts';
import { allDocuments, type Touched, touchedBy } from './documents.ts';
import { buildInThread, learnInThread } from './index-thread.ts';
import { compileLexicon } from './knowledge.ts';

/** What the lexicon is made of: what people have written down, and what the records teach beside it. */
export type Words = { base: LexiconSources; learnt: readonly LearntPair[] };

/** Words, and an index that was read with them: they are changed together. */
export type Generation = { number: number; words: Words; lexicon: Lexicon; index: Index };

const sourcesOf = ({ base, learnt }: Words): LexiconSources =>
  learnt.length > 0 ? { ...base, learnt } : base;

const ACTS = 200;
/** Records that are read between two breaths, some milliseconds. */
const SLICE = 8;
/** Records handed to the thread at once. */
const PIECE = 100;

export async function generationOf(
  number: number,
  words: Words,
  parts: IndexParts,
): Promise<Generation> {
  const lexicon = await compileLexicon(sourcesOf(words));
  return { number, words, lexicon, index: createIndex(lexicon, parts) };
}

/** Up to so many records a thread costs more than it takes off: its own lexicon is compiled for seconds. */
const FEW = 1_000;

/** Words and records read anew: few records here, between other work, many in a thread. */
export async function buildGeneration(
  database: Database,
  number: number,
  words: Words,
  signal: AbortSignal,
): Promise<Generation> {
  const pages = allDocuments(database);
  const first: IndexDocument[] = [];
  while (first.length <= FEW) {
    const { value, done } = await pages.next();
    if (done) return buildHere(number, words, first);
    first.push(...value);
  }
  // The lexicon is compiled on both sides: it is quicker made than carried.
  const sources = sourcesOf(words);
  const [parts, lexicon] = await Promise.all([
    buildInThread(sources, following(first, pages), signal),
    compileLexicon(sources),
  ]);
  return { number, words, lexicon, index: createIndex(lexicon, parts) };
}

async function buildHere(
  number: number,
  words: Words,
  documents: readonly IndexDocument[],
): Promise<Generation> {
  const lexicon = await compileLexicon(sourcesOf(words));
  const index = createIndex(lexicon);
  await index.build(documents, () => setImmediate());
  return { number, words, lexicon, index };
}

async function* following(first: readonly IndexDocument[], rest: AsyncIterable<readonly IndexDocument[]>) {
  for (let at = 0; at < first.length; at += PIECE) yield first.slice(at, at + PIECE);
  yield* rest;
}

/** What the records that are there now teach beside these words. */
export const learnFrom = (
  database: Database,
  base: LexiconSources,
  signal: AbortSignal,
): Promise<readonly LearntPair[]> => learnInThread(base, textsInTwo(database), signal);

async function* textsInTwo(database: Database) {
  for await (const page of allDocuments(database))
    yield page.filter(isInTwo).map(({ fields }) => ({ fields }));
}

const isInTwo = ({ fields }: IndexDocument): boolean =>
  [fields.title, fields.summary, fields.description].some(text => text.length > 1);

/** Takes in what acts have changed; answers how many records that were. */
export async function takeIn(database: Database, index: Index, acts: readonly Act[]): Promise<number> {
  let taken = 0;
  for await (const touched of touchedBy(database, acts)) {
    await replace(index, touched);
    taken += touched.ids.length;
  }
  await index.tidy(() => setImmediate());
  return taken;
}

async function replace(index: Index, { ids, documents }: Touched): Promise<void> {
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
