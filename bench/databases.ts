import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { MIGRATIONS, WORKER_FILE } from '../src/shell/open-database.ts';
import { findPostgres } from '../test/postgres.ts';

/** A place for one store: its data folder, and the environment under which a program uses it. */
export type Place = { dataDir: string; env: Record<string, string>; open(): Promise<Database> };

export type Store = {
  name: string;
  /** A fresh, empty place. */
  place(): Promise<Place>;
  /** A place that a second program may use beside the first: the same server, or a copy of the files. */
  beside(place: Place): Place;
};

const newFolder = () => mkdtempSync(join(tmpdir(), 'nhip-cau-bench-'));
const folders: string[] = [];
const stops: (() => Promise<void>)[] = [];

const keptFolder = (): string => {
  const folder = newFolder();
  folders.push(folder);
  return folder;
};

const embedded = (dataDir: string): Place => ({
  dataDir,
  env: { DATA_DIR: dataDir },
  open: () => openEmbedded(join(dataDir, 'pglite'), WORKER_FILE),
});

const PGLITE: Store = {
  name: 'PGlite',
  place: async () => embedded(keptFolder()),
  beside: ({ dataDir }) => {
    const copy = keptFolder();
    cpSync(join(dataDir, 'pglite'), join(copy, 'pglite'), { recursive: true });
    return embedded(copy);
  },
};

function postgresStore(admin: string, version: string): Store {
  let made = 0;
  const at = (url: string): Place => {
    const dataDir = keptFolder();
    return { dataDir, env: { DATA_DIR: dataDir, DATABASE_URL: url }, open: () => openPostgres(url) };
  };
  return {
    name: `PostgreSQL ${version.split(' ')[0]}`,
    place: async () => {
      const name = `bench_${process.pid}_${made++}`;
      const client = new pg.Client({ connectionString: admin });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const url = new URL(admin);
      url.pathname = `/${name}`;
      return at(url.href);
    },
    beside: place => at(place.env.DATABASE_URL!),
  };
}

/** The stores of this machine: always the embedded one, and PostgreSQL where there is one (without fsync). */
export async function findStores(): Promise<Store[]> {
  const postgres = await findPostgres();
  if (!postgres) {
    console.log('No PostgreSQL on this machine: only PGlite is measured.');
    return [PGLITE];
  }
  stops.push(() => postgres.stop());
  return [PGLITE, postgresStore(postgres.url, postgres.version)];
}

export async function openMigrated(store: Store): Promise<{ database: Database; place: Place }> {
  const place = await store.place();
  const database = await place.open();
  await migrate(database, MIGRATIONS);
  return { database, place };
}

/** Stops and removes what was made. It is done by the time that it returns, so that it can be an exit's last act. */
export function clearStores(): void {
  for (const stop of stops.splice(0)) void stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

process.once('exit', clearStores);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
