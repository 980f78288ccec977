// Records a second through the importer, beside bare inserts: of the very rows that it wrote, into tables alike, and
// of the records as they stand, into a table of two columns.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR } from '../src/kernel/actor.ts';
import { carryOutImport, startImport } from '../src/modules/catalogue/index.ts';
import { CHUNK_LINES } from '../src/modules/catalogue/imports/lines/read-chunks.ts';
import type { Ctx } from '../src/platform/ctx.ts';
import { type Database, runSql } from '../src/platform/db/database.ts';
import { FileStore } from '../src/platform/files/store.ts';
import { hasData, manyLines } from './data.ts';
import { clearStores, findStores, openMigrated } from './databases.ts';
import { percentile, printTable, ratio } from './table.ts';

/** Records of a file; the first file warms up, and is not counted. */
const SLICE = 3000;
const SLICES = 8;

const generatedLines = (): string[] =>
  Array.from({ length: SLICE * SLICES }, (_, i) =>
    JSON.stringify({
      kind: 'technology',
      ref: `generated:${i}`,
      title: `Generated technology ${i}`,
      description: 'A sentence of a description, said again. '.repeat(40),
      provider: { name: `Provider ${i % 50}`, country: 'VN', type: 'company' },
      source: { name: 'generated' },
    }),
  );

async function bareInsert(database: Database, lines: readonly string[]): Promise<void> {
  for (let at = 0; at < lines.length; at += CHUNK_LINES) {
    const records = `[${lines.slice(at, at + CHUNK_LINES).join(',')}]`;
    await database.transaction(async trx => {
      await runSql(
        trx,
        `insert into bench_record (ref, record)
         select r ->> 'ref', r from jsonb_array_elements($1::text::jsonb) r`,
        [records],
      );
    });
  }
}

const TABLES = ['organisation', 'technology'] as const;
type Rows = Record<(typeof TABLES)[number], string[]>;

/** What a run has written, as text for `copied`. */
async function rowsOf(database: Database, runId: string): Promise<Rows> {
  const of = async (table: string) =>
    ((await runSql(database.db, `select jsonb_strip_nulls(to_jsonb(t))::text as row from ${table} t where run_id = $1`, [runId])) as {
      row: string;
    }[]).map(({ row }) => row);
  return { organisation: await of('organisation'), technology: await of('technology') };
}

/** A table of the same columns, indexes and references, which `like` leaves out, so that a row is checked alike. */
async function makeAlike(database: Database, table: string): Promise<void> {
  await database.script(`create table bench_${table} (like ${table} including all)`);
  const references = (await runSql(
    database.db,
    `select pg_get_constraintdef(oid) as told from pg_constraint where contype = 'f' and conrelid = $1::regclass`,
    [table],
  )) as { told: string }[];
  for (const { told } of references) await database.script(`alter table bench_${table} add ${told}`);
}

/** Inserts rows into tables made alike, as many a transaction as the importer does. */
async function copied(database: Database, rows: Rows): Promise<void> {
  for (let at = 0; at < rows.technology.length; at += CHUNK_LINES) {
    await database.transaction(async trx => {
      for (const table of TABLES) {
        const part = rows[table].slice(at, at + CHUNK_LINES);
        if (part.length === 0) continue;
        await runSql(
          trx,
          `insert into bench_${table} select * from jsonb_populate_recordset(null::bench_${table}, $1::jsonb)`,
          [`[${part.join(',')}]`],
        );
      }
    });
  }
}

async function imported(database: Database, dataDir: string, name: string, lines: readonly string[]) {
  const files = new FileStore(dataDir);
  const file = join(dataDir, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const ctx: Ctx = { database, actor: OPERATOR, now: new Date(), locale: 'vi', secret: 'for benches only' };
  const start = performance.now();
  const stored = await files.save(
    (async function* () {
      yield readFileSync(file);
    })(),
    2 ** 30,
  );
  const run = await startImport(ctx, { ...stored, name });
  const done = await carryOutImport(ctx, run.id, { files, now: () => new Date() });
  if (done.added + done.unchanged !== lines.length)
    console.log(`  ${name}: ${done.added} added, ${done.unchanged} unchanged, ${done.rejected} rejected`);
  return { ms: performance.now() - start, runId: run.id };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

if (!hasData()) console.log('The real records are not on this machine: generated ones stand in for them.');
const lines = hasData() ? manyLines(SLICE * SLICES) : generatedLines();

const rows = [];
for (const store of await findStores()) {
  const { database, place } = await openMigrated(store);
  await database.script('create table bench_record (ref text primary key, record jsonb not null)');
  for (const table of TABLES) await makeAlike(database, table);
  const times = { bare: [] as number[], rows: [] as number[], ours: [] as number[], again: [] as number[] };
  for (let slice = 0; slice < SLICES; slice++) {
    const part = lines.slice(slice * SLICE, (slice + 1) * SLICE);
    const name = `${slice}.ndjson`;
    times.bare.push(await timed(() => bareInsert(database, part)));
    const { ms, runId } = await imported(database, place.dataDir, name, part);
    times.ours.push(ms);
    const rows = await rowsOf(database, runId);
    times.rows.push(await timed(() => copied(database, rows)));
    times.again.push((await imported(database, place.dataDir, name, part)).ms);
  }
  const rate = (all: number[]) => SLICE / (percentile(all.slice(1), 0.5) / 1000);
  /** File by file, what was measured one right after the other: the machine's moods burden both alike. */
  const speedTo = (floor: number[], of: number[]) =>
    ratio(percentile(floor.slice(1).map((ms, i) => ms / of[i + 1]!), 0.5), 1);
  const row = (what: string, of: number[]) => [`${store.name}: ${what}`, rate(of), speedTo(times.rows, of), speedTo(times.bare, of)];
  rows.push(
    [`${store.name}: bare inserts of the same rows`, rate(times.rows), '', ''],
    [`${store.name}: bare inserts of the records as they stand`, rate(times.bare), '', ''],
    row('import', times.ours),
    row('the same file again', times.again),
  );
  await database.close();
}
printTable(
  `Import (median of ${SLICES - 1} files of ${SLICE} records, ${CHUNK_LINES} a transaction)`,
  ['what', 'records/s', 'of the same rows', 'of the records'],
  rows,
);
clearStores();
