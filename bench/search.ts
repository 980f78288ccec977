// Search with facets over HTTP at 22,000 technologies, one request after the other, beside a bare page of the same
// store: every question once a round and each round under another filter, so that no answer is one that was kept.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judged } from '../src/modules/discovery/quality/judged.ts';
import { hasData, manyLines } from './data.ts';
import { clearStores, findStores, type Store } from './databases.ts';
import { type Program, runProgram, startServer, untilReady } from './programs.ts';
import { SHORT_EN, SHORT_VI } from './queries.ts';
import { percentile, printTable, ratio } from './table.ts';

const LARGE = 22_000;
/** Filters of the rounds; the first round only warms up. */
const FILTERS: Record<string, string>[] = [{}, { country: 'US' }, { sector: 'energy' }, { green: 'true' }, { sector: 'health' }, { sort: 'newest' }];
const QUESTIONS = [...judged.short.map(({ text }) => text), ...judged.foreign.map(({ text }) => text), ...SHORT_VI, ...SHORT_EN];

const generatedLines = (): string[] =>
  Array.from({ length: LARGE }, (_, i) => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, k) => QUESTIONS[(from + k * 7) % QUESTIONS.length]).join(' ');
    const title = `${words(i, 1)} ${i}`;
    return JSON.stringify({ kind: 'technology', ref: `generated:${i}`, title, description: words(i * 3, 20) });
  });

async function asked(url: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - start;
}

/** Every question goes to all of them in turn, so that whatever else the machine does burdens all alike. */
async function timed(ours: Program, bare: Program) {
  const times = { bare: [] as number[], api: [] as number[], page: [] as number[] };
  for (const [round, filter] of FILTERS.entries())
    for (const question of QUESTIONS) {
      const query = new URLSearchParams({ q: question, ...filter });
      const taken = {
        bare: await asked(`${bare.url}/`),
        api: await asked(`${ours.url}/api/v1/technologies?${query}`),
        page: await asked(`${ours.url}/en/technologies?${query}`),
      };
      if (round === 0) continue;
      for (const [name, ms] of Object.entries(taken)) times[name as keyof typeof times].push(ms);
    }
  return times;
}

async function bench(store: Store) {
  const place = await store.place();
  const file = join(place.dataDir, 'many.ndjson');
  writeFileSync(file, `${(hasData() ? manyLines(LARGE) : generatedLines()).join('\n')}\n`);
  runProgram(['build/command.js', 'import', file], { ...place.env, SAMPLE: 'none' });
  const ours = await startServer('build/server.js', { ...place.env, SAMPLE: 'none' });
  const bare = await startServer(join(import.meta.dirname, 'bare-server.mjs'), store.beside(place).env);
  await untilReady(`${ours.url}/readyz`);
  await untilReady(bare.url);
  const { total } = (await (await fetch(`${ours.url}/api/v1/technologies?limit=1`)).json()) as { total: number };
  const times = await timed(ours, bare);
  await ours.stop();
  await bare.stop();
  const floor = percentile(times.bare, 0.95);
  const row = (name: string, all: readonly number[]) => {
    const p95 = percentile(all, 0.95);
    return [`${store.name}: ${name}`, `${total}`, percentile(all, 0.5), p95, ratio(p95, floor)];
  };
  return [
    row('bare page (floor)', times.bare),
    row('search with facets, API', times.api),
    row('search with facets, page', times.page),
  ];
}

if (!hasData()) console.log('The real records are not on this machine: generated ones stand in for them.');
const rows = [];
for (const store of await findStores()) rows.push(...(await bench(store)));
printTable(
  'Search over HTTP (milliseconds; one request after the other)',
  ['what', 'technologies', 'p50', 'p95', 'p95 to the floor'],
  rows,
);
clearStores();
