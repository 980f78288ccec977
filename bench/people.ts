// Signing in, the homes of people at work, and acts, as requests that arrive 50 a second; beside them a bare page
// with one query, a bare transaction of one row and a bare password hash, asked for in the same way and run.
import { join } from 'node:path';
import { arrive, type Arrived, joined, p50, p95, type Visit } from './arrivals.ts';
import { hasData, TECHNOLOGY_FILES } from './data.ts';
import { clearStores, findStores, type Store } from './databases.ts';
import { type Program, runProgram, startServer, untilReady } from './programs.ts';
import { type Cell, printTable, ratio } from './table.ts';
import { makeTown, PASSWORD, SECRET, type Town, type Worker, WORKERS } from './town.ts';

const RATE = 50;
/** What two cores can hash: a hash is meant to be slow. */
const HASH_RATE = 5;
const SECONDS = 1.5;
const ROUNDS = 2;
/** The program takes so many forms from one address in ten minutes at the least. */
const FORMS_AN_ADDRESS = 20;

type Target = { name: string; program: Program; rate: number; next: () => Visit; floor?: string };
type Load = Arrived & { cpu: number | undefined };

const PAGE = 'bare page with one query (floor)';
const ROW = 'bare transaction, one row (floor)';
const HASH = 'bare password hash (floor)';

/** Addresses of this machine, each for as many forms as the program takes from one. */
function addresses(): () => string {
  let sent = 0;
  return () => {
    const place = Math.floor(sent++ / FORMS_AN_ADDRESS) + 2;
    return `127.0.${Math.floor(place / 250)}.${(place % 250) + 1}`;
  };
}

function targetsOf(ours: Program, bare: Program, { cookies, deals, emails }: Town): Target[] {
  const from = addresses();
  let sent = 0;
  const signIn = (): Visit => {
    const email = emails[sent++ % emails.length]!;
    return { path: '/sign-in', form: { email, password: PASSWORD }, from: from(), status: 303 };
  };
  const message = (): Visit => {
    const deal = deals[sent++ % deals.length]!;
    const form = { deal, body: `Lời nhắn thứ ${sent}: chiều mai bên mình qua xem máy.`, key: `message-${sent}` };
    return { path: '/deals/thread', form, cookie: cookies.broker, from: from(), status: 303 };
  };
  const need = (): Visit => {
    const problem = `Cần sấy ${10 + (sent++ % 90)} tấn lúa mỗi ngày ở kho ${sent}, mưa là lúa lên mộng.`;
    const body = { problem, province: '92', consentPublish: '1', key: `need-form-${sent}` };
    return { path: '/needs', form: body, cookie: cookies.seeker, from: from(), status: 303 };
  };
  const bareOf = (path: string, form?: Record<string, string>) => (): Visit => {
    return { path, status: 200, ...(form && { form }) };
  };
  const homeOf = (who: Worker) => (): Visit => ({ path: '/home', cookie: cookies[who], status: 200 });
  const at = (name: string, program: Program, next: () => Visit, floor?: string, rate = RATE): Target => ({
    name,
    program,
    rate,
    next,
    ...(floor && { floor }),
  });
  const slowly = `, ${HASH_RATE} a second`;
  return [
    at(PAGE, bare, bareOf('/')),
    ...WORKERS.map(who => at(`home of the ${who}`, ours, homeOf(who), PAGE)),
    at(ROW, bare, bareOf('/row', { body: 'a row as any other' })),
    at('act: a message in a deal', ours, message, ROW),
    at('act: a need is posted', ours, need, ROW),
    at(HASH + slowly, bare, bareOf('/hash', { password: PASSWORD }), undefined, HASH_RATE),
    at(`signing in${slowly}`, ours, signIn, HASH + slowly, HASH_RATE),
    at(HASH, bare, bareOf('/hash', { password: PASSWORD })),
    at('signing in', ours, signIn, HASH),
  ];
}

async function press({ program, rate, next }: Target, seconds: number): Promise<Load> {
  const before = program.cpuMs();
  const arrived = await arrive(program.url, rate, seconds, next);
  const after = program.cpuMs();
  return { ...arrived, cpu: before === undefined || after === undefined ? undefined : after - before };
}

async function startBoth(store: Store): Promise<{ ours: Program; bare: Program; town: Town }> {
  const place = await store.place();
  const env = { ...place.env, AUTH_SECRET: SECRET };
  await (await startServer('build/server.js', env)).stop();
  if (hasData()) runProgram(['build/command.js', 'import', ...TECHNOLOGY_FILES.slice(-2)], env);
  const database = await place.open();
  const town = await makeTown(database);
  await database.close();
  const beside = store.beside(place);
  const ours = await startServer('build/server.js', env);
  const bare = await startServer(join(import.meta.dirname, 'bare-server.mjs'), beside.env);
  await untilReady(`${ours.url}/readyz`);
  await untilReady(bare.url);
  return { ours, bare, town };
}

async function bench(store: Store): Promise<Cell[][]> {
  const { ours, bare, town } = await startBoth(store);
  const targets = targetsOf(ours, bare, town);
  const loads = targets.map((): Load[] => []);
  for (const target of targets) await press(target, SECONDS / 3);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, target] of targets.entries()) loads[i]!.push(await press(target, SECONDS));
  await ours.stop();
  await bare.stop();
  const results = new Map(targets.map(({ name }, i) => [name, loadOf(loads[i]!)]));
  return targets.map(({ name, floor }) => {
    const load = results.get(name)!;
    const beside = results.get(floor ?? name)!;
    const cpu = (of: typeof load) => of.cpu && of.cpu / of.times.length;
    return [
      name,
      p50(load),
      ratio(p50(load), p50(beside)),
      p95(load),
      ratio(p95(load), p95(beside)),
      cpu(load),
      ratio(cpu(load), cpu(beside)),
      `${load.failed}`,
    ];
  });
}

const loadOf = (loads: readonly Load[]): Load => ({
  ...joined(loads),
  cpu: loads[0]!.cpu === undefined ? undefined : loads.reduce((sum, { cpu }) => sum + cpu!, 0),
});

for (const store of await findStores())
  printTable(
    `People at work, ${store.name} (${RATE} requests a second, timed from when each was due; same machine)`,
    ['what', 'p50 ms', 'of floor', 'p95 ms', 'of floor', 'CPU ms/request', 'of floor', 'failed'],
    await bench(store),
  );
clearStores();
