// What writing an act adds to a transaction: the same row with and without it, in turns, as fast as they go. Acts as
// requests at a steady rate stand in people.ts.
import { OPERATOR } from '../src/kernel/actor.ts';
import { recordAct } from '../src/platform/acts/index.ts';
import { type Ctx, newId } from '../src/platform/ctx.ts';
import { type Database, runSql, type Trx } from '../src/platform/db/database.ts';
import { clearStores, findStores, openMigrated } from './databases.ts';
import { percentile, printTable, ratio } from './table.ts';

const SECONDS = 1;
const ROUNDS = 3;
const CLIENTS = [1, 16];

const ctxOf = (database: Database): Ctx => ({
  database,
  actor: OPERATOR,
  now: new Date(),
  locale: 'vi',
  secret: 'a secret for benches only',
});

const insertRow = (trx: Trx, id: string) =>
  runSql(trx, 'insert into bench_row (id, body) values ($1, $2)', [id, 'a row as any other']);

async function bare(database: Database): Promise<void> {
  await database.transaction(async trx => {
    await insertRow(trx, newId(new Date()));
  });
}

async function withAct(database: Database): Promise<void> {
  const ctx = ctxOf(database);
  await database.transaction(async trx => {
    const id = newId(ctx.now);
    await insertRow(trx, id);
    await recordAct(trx, ctx, { kind: 'bench.row', subjects: [{ type: 'bench', id }] });
  });
}

/** Milliseconds of every transaction that the clients could do in the time. */
async function drive(clients: number, work: () => Promise<void>): Promise<number[]> {
  const end = performance.now() + SECONDS * 1000;
  const times: number[] = [];
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}

const rows = [];
for (const store of await findStores()) {
  const { database } = await openMigrated(store);
  await database.script('create table bench_row (id uuid primary key, body text not null)');
  for (const clients of CLIENTS) {
    const plain: number[] = [];
    const acted: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      plain.push(...(await drive(clients, () => bare(database))));
      acted.push(...(await drive(clients, () => withAct(database))));
    }
    const rate = (times: number[]) => times.length / (ROUNDS * SECONDS);
    const line = (what: string, times: number[]) => [
      `${store.name}, ${clients} ${clients === 1 ? 'client' : 'clients'}: ${what}`,
      rate(times),
      percentile(times, 0.5),
      percentile(times, 0.95),
    ];
    rows.push(
      [...line('bare row', plain), ''],
      [...line('row and act', acted), ratio(rate(acted), rate(plain))],
    );
  }
  await database.close();
}
printTable('Acts', ['what', 'transactions/s', 'p50 ms', 'p95 ms', 'of bare'], rows);
clearStores();
