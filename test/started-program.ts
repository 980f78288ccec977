// The program started once on each database, with the sample loaded and its index kept: what every test file of pages
// begins with. Made by whichever file needs it first; the others wait.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { inject } from 'vitest';
import type { Config } from '../src/platform/config.ts';
import { type Database, openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { WORKER_FILE } from '../src/shell/open-database.ts';
import { startProgram, stopProgram } from '../src/shell/modules.ts';
import { addressOf, runAsAdmin, SECRET, type Templates } from './database.ts';

const LONGEST_WAIT_MS = 150_000;

export const configFor = (dataDir: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  baseUrl: 'http://localhost',
  dataDir,
  databaseUrl: undefined,
  sample: 'load',
  authSecret: SECRET,
  logLevel: 'error',
});

export const startedBeside = (template: string): string => `${template}-started`;
const place = (...names: string[]): string => join(startedBeside(inject('pgliteTemplate')), ...names);

/** The data folder of the program that was started on a database of this kind. */
export const startedData = async (kind: Database['kind']): Promise<string> => place(kind, 'data');

export const STARTED: Templates = {
  async pglite() {
    const folder = place('pglite', 'database');
    await once('pglite', async () => {
      cpSync(inject('pgliteTemplate'), folder, { recursive: true });
      return openEmbedded(folder, WORKER_FILE);
    });
    return folder;
  },
  async postgres() {
    const name = `${inject('postgresTemplate')!.name}_started`;
    await once('postgres', async () => {
      await runAsAdmin(`drop database if exists ${name}`);
      await runAsAdmin(`create database ${name} template ${inject('postgresTemplate')!.name}`);
      return openPostgres(addressOf(name), { max: 4 });
    });
    return name;
  },
};

async function once(kind: Database['kind'], open: () => Promise<Database>): Promise<void> {
  const ready = place(kind, 'ready');
  mkdirSync(place(), { recursive: true });
  if (isFirst(place(kind))) {
    await startOn(await open(), place(kind, 'data'));
    writeFileSync(ready, '');
  }
  for (let waited = 0; !existsSync(ready); waited += 50) {
    if (waited > LONGEST_WAIT_MS) throw new Error(`The program was not started on ${kind}.`);
    await pause(50);
  }
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function startOn(database: Database, dataDir: string): Promise<void> {
  mkdirSync(dataDir);
  const program = await startProgram(configFor(dataDir), database, pino({ level: 'error' }));
  await program.discovery.start();
  await stopProgram(program);
  await database.close();
}
