import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, inject, onTestFailed, onTestFinished } from 'vitest';
import { type Database, openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { WORKER_FILE } from '../src/shell/open-database.ts';
import { ANY_PORT, type Child, freshFolder, SERVER, type ServerChild, served, startChild } from './child.ts';
import { AS_BUILT, type CrashProgram, quickProgram } from './crash-program.ts';
import { addressOf, runAsAdmin, SECRET } from './database.ts';

/** What outlives a program that is killed: its folder, the way to run it, and to its database once it is still. */
export type CrashSite = {
  dataDir: string;
  run(args: readonly string[]): Child;
  serve(): Promise<ServerChild>;
  withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
};

/** `empty`: whatever is started first migrates the database, and may be killed while it does. */
export type MakeSite = (begins: 'empty' | 'migrated') => Promise<CrashSite>;

/** The same tests on a site of each database there is. */
export function onEverySite(name: string, tests: (makeSite: MakeSite) => void): void {
  describe(`${name} (PGlite)`, () => tests(pgliteSite));
  describe.skipIf(!inject('postgresTemplate'))(`${name} (PostgreSQL)`, () => tests(postgresSite));
}

const SETTINGS = { AUTH_SECRET: SECRET, SAMPLE: 'none' };

const pgliteSite: MakeSite = async begins => {
  const dataDir = join(freshFolder(), 'data');
  if (begins === 'migrated') cpSync(inject('pgliteTemplate'), join(dataDir, 'pglite'), { recursive: true });
  return siteIn(dataDir, await quickProgram());
};

/** The site of a folder with the embedded database. */
export const siteIn = (dataDir: string, program = AS_BUILT): CrashSite =>
  siteOf(program, dataDir, SETTINGS, () => openEmbedded(join(dataDir, 'pglite'), WORKER_FILE));

let made = 0;

const postgresSite: MakeSite = async begins => {
  const dataDir = join(freshFolder(), 'data');
  const name = `crash_${process.pid}_${made++}`;
  const template = begins === 'migrated' ? inject('postgresTemplate')!.name : 'template0';
  await runAsAdmin(`create database ${name} template ${template}`);
  onTestFinished(() => runAsAdmin(`drop database ${name} with (force)`));
  const url = addressOf(name);
  mkdirSync(dataDir);
  const settings = { ...SETTINGS, DATABASE_URL: url };
  return siteOf(await quickProgram(), dataDir, settings, () => openPostgres(url, { max: 2 }));
};

function siteOf(
  { root, env, flags }: CrashProgram,
  dataDir: string,
  settings: Record<string, string>,
  open: () => Promise<Database>,
): CrashSite {
  const run = (args: readonly string[]) =>
    startChild([...flags, ...args], { ...env, ...ANY_PORT, ...settings, DATA_DIR: dataDir }, root);
  return {
    dataDir,
    run,
    serve: () => served(run(SERVER)),
    async withDatabase(work) {
      const database = await open();
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A course that no run has taken before; one that failed says its seed, and CRASH_SEED takes it again. */
export function anySeed(): number {
  const seed = Number(process.env.CRASH_SEED || Date.now() % 1_000_000);
  onTestFailed(() => console.error(`The same course again: CRASH_SEED=${seed}`));
  return seed;
}

/** Says how far a course went, once all that it is about has been looked at. */
export function tellCourse({ kills, acknowledged, began }: Record<'kills' | 'acknowledged' | 'began', number>): void {
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(`${kills} kills, ${acknowledged} commands acknowledged, 0 lost, 0 doubled, ${minutes} minutes`);
}
