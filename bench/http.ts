// Pages and the matching API under load, beside a bare page with one query on the same machine and store.
import { join } from 'node:path';
import autocannon from 'autocannon';
import { judged } from '../src/modules/discovery/quality/judged.ts';
import { hasData, TECHNOLOGY_FILES } from './data.ts';
import { clearStores, findStores, type Store } from './databases.ts';
import { type Program, runProgram, startServer, untilReady } from './programs.ts';
import { SHORT_EN, SHORT_VI } from './queries.ts';
import { type Cell, printTable, ratio } from './table.ts';

const CONNECTIONS = 16;
const SECONDS = 2;
const WARM_SECONDS = 1;
const ROUNDS = 2;

type Target = {
  name: string;
  program: Program;
  path: string;
  requests?: { path?: string; body?: string }[];
  headers?: Record<string, string>;
};
type Load = { rate: number; p50: number; p97: number; cpu: number | undefined; failed: number };

/** Requests that a load has left behind are answered first: they would burden the next one. */
const settled = async ({ url }: Program): Promise<void> => {
  await (await fetch(`${url}/readyz`)).text();
};

async function press({ program, path, requests, headers }: Target, seconds: number): Promise<Load> {
  await settled(program);
  const posts = requests?.some(r => r.body !== undefined);
  const before = program.cpuMs();
  const result = await autocannon({
    url: program.url + path,
    connections: CONNECTIONS,
    duration: seconds,
    ...(posts ? { method: 'POST' as const, headers: { 'content-type': 'application/json' } } : {}),
    ...(headers ? { headers } : {}),
    ...(requests ? { requests } : {}),
  });
  const after = program.cpuMs();
  return {
    rate: result.requests.average,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    cpu:
      before === undefined || after === undefined
        ? undefined
        : (after - before) / Math.max(1, result.requests.total),
    failed: result['4xx'] + result['5xx'] + result.errors,
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function joined(loads: readonly Load[]): Load {
  return {
    rate: mean(loads.map(l => l.rate)),
    p50: mean(loads.map(l => l.p50)),
    p97: mean(loads.map(l => l.p97)),
    cpu: loads[0]!.cpu === undefined ? undefined : mean(loads.map(l => l.cpu!)),
    failed: loads.reduce((sum, l) => sum + l.failed, 0),
  };
}

/** The first technology of the list: its page is measured. */
async function firstTechnology(url: string): Promise<string> {
  const page = await (await fetch(`${url}/technologies`)).text();
  const found = /\/technologies\/[0-9a-f-]{36}/.exec(page);
  if (!found) throw new Error('The list of technologies shows none.');
  return found[0];
}

const COMPRESSED = { 'accept-encoding': 'gzip' };
const PAGES_ON = 40;
const SECTORS = ['agriculture', 'fishery', 'processing', 'mechanics', 'energy', 'health', 'environment'];

/** The addresses of a list from one on, page by page. */
async function onFrom(url: string, first: string): Promise<string[]> {
  const seen: string[] = [];
  for (let next: string | undefined = first; next !== undefined && seen.length < PAGES_ON; ) {
    seen.push(next);
    const page = await (await fetch(url + next)).text();
    next = /href="([^"]*cursor=[^"]*)"[^>]*rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  }
  return seen;
}

/** Lists that all differ: further pages, filters, orders, both kinds, both languages. */
const differingLists = async (url: string): Promise<{ path: string }[]> =>
  [
    ...(await onFrom(url, '/technologies')),
    ...(await onFrom(url, '/en/technologies?sort=readiness')),
    ...SECTORS.flatMap(sector => [`/technologies?sector=${sector}`, `/en/needs?sector=${sector}`]),
    ...SECTORS.flatMap(sector => [`/technologies?sector=${sector}&country=VN&sort=capital`]),
  ].map(path => ({ path }));

async function targetsOf(ours: Program, bare: Program): Promise<Target[]> {
  const { headers } = await fetch(`${ours.url}/technologies`);
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  const needs = [...judged.clear, ...judged.everyday].map(q => ({ body: JSON.stringify({ text: q.text }) }));
  const searches = [...SHORT_VI, ...SHORT_EN].map(text => ({ path: `/technologies?q=${encodeURIComponent(text)}` }));
  return [
    { name: 'bare page (floor)', program: bare, path: '/' },
    { name: 'first page', program: ours, path: '/' },
    { name: 'list of technologies', program: ours, path: '/technologies' },
    { name: 'many different lists', program: ours, path: '/', requests: await differingLists(ours.url) },
    { name: 'list compressed', program: ours, path: '/technologies', headers: COMPRESSED },
    { name: 'list not changed (304)', program: ours, path: '/technologies', headers: known },
    { name: 'search', program: ours, path: '/technologies', requests: searches },
    { name: 'one technology', program: ours, path: await firstTechnology(ours.url) },
    { name: 'POST /api/v1/matches', program: ours, path: '/api/v1/matches', requests: needs },
  ];
}

async function bench(store: Store): Promise<Cell[][]> {
  const place = await store.place();
  if (hasData()) runProgram(['build/command.js', 'import', ...TECHNOLOGY_FILES], place.env);
  else await (await startServer('build/server.js', place.env)).stop();
  const second = store.beside(place);
  const ours = await startServer('build/server.js', place.env);
  const bare = await startServer(join(import.meta.dirname, 'bare-server.mjs'), second.env);
  await untilReady(`${ours.url}/readyz`);
  await untilReady(bare.url);
  const targets = await targetsOf(ours, bare);
  const loads = targets.map((): Load[] => []);
  for (const target of targets) await press(target, WARM_SECONDS);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, target] of targets.entries()) loads[i]!.push(await press(target, SECONDS));
  await settled(ours);
  await ours.stop();
  await bare.stop();
  const results = loads.map(joined);
  const floor = results[0]!;
  return results.map((load, i) => [
    `${store.name}: ${targets[i]!.name}`,
    load.rate,
    ratio(load.rate, floor.rate),
    load.p50,
    load.p97,
    load.cpu,
    ratio(load.cpu, floor.cpu),
    `${load.failed}`,
  ]);
}

if (!hasData()) console.log('The real records are not on this machine: only the sample is loaded.');
const rows = [];
for (const store of await findStores()) rows.push(...(await bench(store)));
printTable(
  `HTTP (${CONNECTIONS} connections; the load generator runs on the same machine; CPU of the web process)`,
  ['what', 'requests/s', 'of floor', 'p50 ms', 'p97.5 ms', 'CPU ms/request', 'of floor', 'failed'],
  rows,
);
clearStores();
