import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Actor, OPERATOR, VISITOR } from '../src/kernel/actor.ts';
import type { Ctx } from '../src/platform/ctx.ts';
import { takeRole } from '../src/platform/db/app-role.ts';
import { type Database, openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { WORKER_FILE } from '../src/shell/open-database.ts';

/** The clock of the tests: a Sunday morning in Hà Nội. */
export const NOW = new Date('2026-11-22T02:00:00.000Z');
export const SECRET = 'a secret for tests only';

export type Handle = { database: Database };

declare module 'vitest' {
  interface ProvidedContext {
    pgliteTemplate: string;
    postgresTemplate: { admin: string; name: string } | null;
  }
}

/** Where the copies of a database come from: a folder of PGlite's, or a database of PostgreSQL's. */
export type Templates = { pglite(): Promise<string>; postgres(): Promise<string> };

const MIGRATED: Templates = {
  pglite: async () => inject('pgliteTemplate'),
  postgres: async () => inject('postgresTemplate')!.name,
};

/**
 * Runs the same tests on every database there is: each file gets a fresh copy of one template, which is migrated and
 * empty unless `templates` says otherwise. `handle.database` is set before the first test.
 */
export function onEveryDatabase(
  name: string,
  tests: (handle: Handle) => void,
  templates: Templates = MIGRATED,
): void {
  describe(`${name} (PGlite)`, () => withDatabase(() => openCopy('pglite', templates), tests));
  describe.skipIf(!inject('postgresTemplate'))(`${name} (PostgreSQL)`, () =>
    withDatabase(() => openCopy('postgres', templates), tests),
  );
}

/** On the preferred database alone, or on PGlite where it is all there is: for what costs much and says the same twice. */
export function onOneDatabase(
  name: string,
  preferred: Database['kind'],
  tests: (handle: Handle) => void,
  templates: Templates = MIGRATED,
): void {
  const kind = inject('postgresTemplate') ? preferred : 'pglite';
  describe(`${name} (${kind})`, () => withDatabase(() => openCopy(kind, templates), tests));
}

const openCopy = async (kind: Database['kind'], templates: Templates): Promise<Opened> =>
  kind === 'pglite' ? openPgliteCopy(await templates.pglite()) : openPostgresCopy(await templates.postgres());

export type Opened = { database: Database; drop(): Promise<void> };

function withDatabase(open: () => Promise<Opened>, tests: (handle: Handle) => void): void {
  const handle = {} as Handle;
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    await takeRole(opened.database);
    handle.database = opened.database;
  });
  afterAll(async () => {
    await opened?.database.close();
    await opened?.drop();
  });
  tests(handle);
}

async function openPgliteCopy(template: string): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-db-'));
  cpSync(template, folder, { recursive: true });
  return {
    database: await openEmbedded(folder, WORKER_FILE),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

let copies = 0;

async function openPostgresCopy(template: string): Promise<Opened> {
  const copy = `test_${process.pid}_${Date.now()}_${copies++}`;
  await runAsAdmin(`create database ${copy} template ${template}`);
  return {
    database: await openPostgres(addressOf(copy), { max: 8 }),
    drop: () => runAsAdmin(`drop database ${copy} with (force)`),
  };
}

export async function runAsAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresTemplate')!.admin });
  await client.connect();
  await client.query(sql);
  await client.end();
}

export function addressOf(database: string): string {
  const url = new URL(inject('postgresTemplate')!.admin);
  url.pathname = `/${database}`;
  return url.href;
}

export const ctxFor = (database: Database, actor: Actor = VISITOR, now = NOW): Ctx => ({
  database,
  actor,
  now,
  locale: 'vi',
  secret: SECRET,
});

export const operatorCtx = (database: Database, now = NOW): Ctx => ctxFor(database, OPERATOR, now);
