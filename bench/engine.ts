// Search and match in memory, beside a bare loop over the same postings and beside MiniSearch.

import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import {
  analyseQuery,
  createIndex,
  type FacetName,
  type Group,
  type Index,
  type IndexDocument,
  match,
  NO_TRAITS,
  parseThesaurus,
} from '../src/modules/discovery/engine.ts';
import { analyseDocument } from '../src/modules/discovery/index/analyse-document.ts';
import { readLexicon } from '../src/modules/discovery/live/knowledge.ts';
import { judged } from '../src/modules/discovery/quality/judged.ts';
import { BareIndex } from './bare-index.ts';
import { hasData, realDocuments, sampleDocuments } from './data.ts';
import { SHORT_EN, SHORT_VI } from './queries.ts';
import { interleave, type Timing } from './rounds.ts';
import { type Cell, printTable, ratio } from './table.ts';
import { generated, varied } from './varied.ts';

const LARGE = 22_000;
const FACETS: readonly FacetName[] = ['sector', 'country', 'trl', 'source'];
const LIMIT = 20;
const ROUNDS = 20;
const SLOW_ROUNDS = 4;

const lexicon = readLexicon('db/thesaurus');
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

/** Codes of country, readiness, source and first sector, counted as the engine counts its four. */
function bareOver(documents: readonly IndexDocument[]): BareIndex {
  const codes = new Map<string, number>();
  const code = (value: string) => {
    if (!codes.has(value)) codes.set(value, codes.size % 256);
    return codes.get(value)!;
  };
  return new BareIndex(
    documents.map(document => {
      const { terms, length, sectors } = analyseDocument(document, lexicon);
      const { country, trl, source } = document.facets;
      return { terms, length, facets: [`${sectors[0]}`, `${country}`, `${trl}`, `${source}`].map(code) };
    }),
  );
}

function miniOver(documents: readonly IndexDocument[]): MiniSearch {
  const mini = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 3 } } });
  const textOf = ({ fields }: IndexDocument) =>
    [...fields.summary, ...fields.description].map(v => v.value).join(' ');
  mini.addAll(
    documents.map(d => ({ id: d.id, title: d.fields.title.map(v => v.value).join(' '), text: textOf(d) })),
  );
  return mini;
}

const rowsOf = (what: string, [engine, ...others]: readonly Timing[]): Cell[][] => [
  [what, engine!.name, engine!.p50, engine!.p95, '', ''],
  ...others.map(t => [what, t.name, t.p50, t.p95, ratio(engine!.p50, t.p50), ratio(engine!.p95, t.p95)]),
];

async function bench(documents: readonly IndexDocument[]): Promise<void> {
  const engine = await built(() => buildEngine(documents));
  const bare = await built(() => bareOver(documents));
  const mini = await built(() => miniOver(documents));
  printTable(
    `Building over ${documents.length} technologies`,
    ['what', 'seconds', 'records/s', 'MB', 'engine takes'],
    [
      ['engine', engine.seconds, documents.length / engine.seconds, engine.megabytes, ''],
      ...[
        { name: 'bare postings (same analysis)', of: bare },
        { name: 'MiniSearch', of: mini },
      ].map(({ name, of }) => [
        name,
        of.seconds,
        documents.length / of.seconds,
        of.megabytes,
        `${ratio(engine.seconds, of.seconds)} time, ${ratio(engine.megabytes, of.megabytes)} memory`,
      ]),
    ],
  );
  const index = engine.made;
  const search = {
    name: 'engine',
    run: (text: string) =>
      index.search({ groups: groupsOf(text), kind: 'technology', limit: LIMIT, facets: FACETS }),
  };
  const loop = { name: 'bare loop', run: (text: string) => bare.made.search(termsOf(text), LIMIT) };
  const peer = { name: 'MiniSearch', run: (text: string) => mini.made.search(text).slice(0, LIMIT) };
  const matching = {
    name: 'engine',
    run: (text: string) =>
      match({
        from: { kind: 'need', groups: groupsOf(text), traits: NO_TRAITS },
        index,
        limit: 10,
        today: '2026-01-01',
      }),
  };
  const needs = [...judged.clear, ...judged.everyday].map(q => q.text);
  const long = [needs.join('\n'), needs.toReversed().join('\n')];
  printTable(
    `Answering over ${documents.length} technologies (milliseconds, analysis of the text included)`,
    ['what', 'by', 'p50', 'p95', 'engine p50', 'engine p95'],
    [
      ...rowsOf('search, Vietnamese', interleave([search, loop], SHORT_VI, ROUNDS)),
      ...rowsOf('search, English', interleave([search, loop, peer], SHORT_EN, ROUNDS)),
      ...rowsOf('match a need', interleave([matching, loop], needs, SLOW_ROUNDS)),
      ...rowsOf('match 800 words', interleave([matching, loop], long, SLOW_ROUNDS)),
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
await bench(pool);
await bench(varied(pool, LARGE));
