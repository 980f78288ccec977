// Search and match in memory, beside a bare loop over the same postings, MiniSearch and PostgreSQL.

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { readSealed, writeSealed } from '../src/platform/files/sealed-file.ts';
import {
  analyseQuery,
  createIndex,
  type FacetName,
  type Group,
  type Index,
  type IndexDocument,
  type IndexParts,
  match,
  NO_TRAITS,
  parseThesaurus,
} from '../src/modules/discovery/engine.ts';
import { arraysIn, pack, unpack } from '../src/modules/discovery/index/packing.ts';
import { buildInThread } from '../src/modules/discovery/live/index-thread.ts';
import { filesKnowledge, readLexicon } from '../src/modules/discovery/live/knowledge.ts';
import { judged } from '../src/modules/discovery/quality/judged.ts';
import { BareIndex } from './bare-index.ts';
import { hasData, realDocuments, sampleDocuments } from './data.ts';
import { FullText } from './full-text.ts';
import { SHORT_EN, SHORT_VI } from './queries.ts';
import { type Contender, interleave, type Timing } from './rounds.ts';
import { type Cell, printTable, ratio } from './table.ts';
import { generated, varied } from './varied.ts';

const LARGE = 22_000;
const LARGEST = 200_000;
const FACETS: readonly FacetName[] = ['sector', 'country', 'trl', 'source'];
const LIMIT = 20;
const ROUNDS = 20;
const SLOW_ROUNDS = 4;
const NEED_WORDS = 100;
const PIECE = 100;
const KEY = 'a key for benches';

const lexicon = readLexicon('db/thesaurus');
const sources = await filesKnowledge('db/thesaurus').sources();
const groupsOf = (text: string): Group[] => analyseQuery(text, lexicon, { lang: 'vi' });
const termsOf = (text: string): Set<string> =>
  new Set(groupsOf(text).flatMap(g => g.alternatives.flatMap(a => a.terms.map(t => t.term))));

type Built<T> = { made: T; seconds: number; megabytes: number };

/** Time and memory of making something: heap and array buffers, after collection. */
async function built<T>(make: () => T | Promise<T>): Promise<Built<T>> {
  const used = async () => {
    // What the last turn of the loop still held is let go first.
    await setImmediate();
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await used();
  const start = performance.now();
  const made = await make();
  const seconds = (performance.now() - start) / 1000;
  return { made, seconds, megabytes: ((await used()) - before) / 2 ** 20 };
}

async function buildEngine(documents: readonly IndexDocument[]): Promise<Index> {
  const index = createIndex(lexicon);
  await index.build(documents);
  return index;
}

async function* pieces(documents: readonly IndexDocument[]) {
  for (let at = 0; at < documents.length; at += PIECE) yield documents.slice(at, at + PIECE);
}

const inThread = async (documents: readonly IndexDocument[]): Promise<Index> =>
  createIndex(lexicon, await buildInThread(sources, pieces(documents), new AbortController().signal));

const textOf = ({ fields }: IndexDocument): string =>
  [...fields.summary, ...fields.description].map(v => v.value).join(' ');
const titleOf = ({ fields }: IndexDocument): string => fields.title.map(v => v.value).join(' ');

function miniOver(documents: readonly IndexDocument[]): MiniSearch {
  const mini = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 3 } } });
  mini.addAll(documents.map(d => ({ id: d.id, title: titleOf(d), text: textOf(d) })));
  return mini;
}

/** What came from another thread is not seen by the measure of this one: its arrays are. */
const sized = ({ made, seconds }: Built<Index>): Built<Index> => {
  const bytes = arraysIn(made.parts()).reduce((sum, array) => sum + array.byteLength, 0);
  return { made, seconds, megabytes: bytes / 2 ** 20 };
};

/** Over a file, as a restart does it. */
async function printKept(index: Index): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-index-'));
  const path = join(folder, 'index.sealed');
  const saved = await built(async () => {
    const { described, ...body } = pack(index.parts());
    await writeSealed(path, KEY, described, body);
  });
  const loaded = await built(async () => {
    const { head, body } = (await readSealed(path, KEY))!;
    return createIndex(lexicon, unpack(head, body) as IndexParts);
  });
  const megabytes = statSync(path).size / 2 ** 20;
  rmSync(folder, { recursive: true });
  printTable(
    `Keeping an index of ${loaded.made.size} technologies over a restart`,
    ['what', 'seconds', 'MB of the file'],
    [
      ['saved', saved.seconds, megabytes],
      ['loaded', loaded.seconds, megabytes],
    ],
  );
}

/** The engine built where requests are answered, and in its own thread with what that leaves them. */
async function printBuilding(documents: readonly IndexDocument[], peers: boolean) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const thread = await built(() => inThread(documents));
  delay.disable();
  const here = peers ? await built(() => buildEngine(documents)) : undefined;
  const mini = peers ? await built(() => miniOver(documents)) : undefined;
  const row = (name: string, of: Built<unknown> | undefined): Cell[][] =>
    of
      ? [[name, of.seconds, documents.length / of.seconds, of.megabytes, ratio(thread.seconds, of.seconds)]]
      : [];
  printTable(
    `Building over ${documents.length} technologies`,
    ['what', 'seconds', 'records/s', 'MB', 'the thread takes'],
    [
      ...row('engine, in its thread', sized(thread)),
      ...row('engine, where requests are', here),
      ...row('MiniSearch', mini),
    ],
  );
  const ms = (nanoseconds: number) => (nanoseconds / 1e6).toFixed(1);
  const [usual, most] = [ms(delay.percentile(99)), ms(delay.max)];
  console.log(`\nRequests waited for the thread's building ${usual} ms (p99), ${most} at most.`);
  return { index: thread.made, mini: mini?.made };
}

const rowsOf = (what: string, [engine, ...others]: readonly Timing[]): Cell[][] => [
  [what, engine!.name, engine!.p50, engine!.p95, '', ''],
  ...others.map(t => [what, t.name, t.p50, t.p95, ratio(engine!.p50, t.p50), ratio(engine!.p95, t.p95)]),
];

const needs = [...judged.clear, ...judged.everyday].map(q => q.text);
const told = (words: number, from: number): string =>
  [...needs.slice(from), ...needs].join(' ').split(/\s+/).slice(0, words).join(' ');

async function bench(documents: readonly IndexDocument[], peers: boolean): Promise<void> {
  const { index, mini } = await printBuilding(documents, peers);
  await printKept(index);
  const bare = BareIndex.over(index.parts(), FACETS);
  const request = { kind: 'technology' as const, limit: LIMIT, facets: FACETS };
  const search = {
    name: 'engine',
    run: (text: string) => index.search({ groups: groupsOf(text), ...request }),
  };
  const loop = { name: 'bare loop', run: (text: string) => bare.search(termsOf(text), LIMIT) };
  const peer: Contender<string>[] = mini
    ? [{ name: 'MiniSearch', run: text => mini.search(text).slice(0, LIMIT) }]
    : [];
  const traits = NO_TRAITS;
  const matching = {
    name: 'engine',
    run: (text: string) =>
      match({ from: { kind: 'need', groups: groupsOf(text), traits }, index, limit: 10, today: '2026-01-01' }),
  };
  const long = [0, 7, 19].map(from => told(NEED_WORDS, from));
  const filtered = { groups: [], filters: { sector: ['energy'] }, ...request };
  const listed = { name: 'engine', run: () => index.search(filtered) };
  const english = interleave([search, loop, ...peer], SHORT_EN, ROUNDS);
  const store = await FullText.of(documents, document => [titleOf(document), textOf(document)]);
  const inDatabase = store ? [await store.timed(SHORT_EN)] : [];
  await store?.stop();
  printTable(
    `Answering over ${documents.length} technologies (milliseconds, analysis of the text and facets included)`,
    ['what', 'by', 'p50', 'p95', 'engine p50', 'engine p95'],
    [
      ...rowsOf('search, Vietnamese', interleave([search, loop], SHORT_VI, ROUNDS)),
      ...rowsOf('search, English', [...english, ...inDatabase]),
      ...rowsOf('match a need', interleave([matching, loop], needs, SLOW_ROUNDS)),
      ...rowsOf(`match ${NEED_WORDS} words`, interleave([matching, loop], long, ROUNDS)),
      ...rowsOf('a list with a filter', interleave([listed], [''], ROUNDS)),
    ],
  );
}

const real = hasData() ? [...sampleDocuments(), ...realDocuments()] : undefined;
if (!real)
  console.log('The real records are not on this machine: records of thesaurus words stand in for them.');
const rows = ['agriculture', 'processing', 'health', 'electronics'].flatMap(
  name => parseThesaurus(`${name}.tsv`, readFileSync(`db/thesaurus/${name}.tsv`, 'utf8')).rows,
);
const pool = real ?? generated(rows, 7_500);
// The first build in a process is what a start costs; those that are compared find everything warm.
const { seconds } = await built(() => buildEngine(pool));
console.log(`First build in a fresh process: ${seconds.toFixed(1)} s for ${pool.length} technologies.`);
await bench(varied(pool, LARGE), true);
await bench(varied(pool, LARGEST), false);
