import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, vi } from 'vitest';
import { findPerson } from '../src/modules/identity/index.ts';
import { latestSeq } from '../src/platform/acts/index.ts';
import { ROOT } from '../src/platform/config.ts';
import type { Database } from '../src/platform/db/database.ts';
import type { Mail } from '../src/platform/mail/mail.ts';
import { type Program, startProgram, stopProgram } from '../src/shell/modules.ts';
import { makeRoutes } from '../src/shell/routes.ts';
import { workLinks } from '../src/shell/workspace/links.ts';
import { readAssetNames } from '../src/web/assets.ts';
import type { Env, Web } from '../src/web/web.ts';
import { type Handle, NOW, onEveryDatabase, onOneDatabase, SECRET } from './database.ts';
import { postInto } from './letters.ts';
import { configFor, STARTED, startedData } from './started-program.ts';

const LONGEST_WAIT_MS = 20_000;
export const OPERATOR_KEY = 'the operator key of the tests';
/** What a machine of the operator sends along. */
export const AS_OPERATOR = { authorization: `Bearer ${OPERATOR_KEY}` };

/** The whole program without a server: `app.request(…)` answers as the network would be answered. */
export type Running = Handle & {
  app: Hono<Env>;
  web: Web;
  program: Program;
  /** What `web.now()` answers; a test may move it. */
  clock: { now: Date };
  /** Errors that were logged: a request that ends in a bug leaves one here. */
  logged: string[];
  /** Mails that were sent. */
  mails: Mail[];
};

/** Runs the same tests on a program with the sample loaded and its index built, on every database there is. */
export function onEveryProgram(name: string, tests: (running: Running) => void): void {
  onEveryDatabase(name, handle => withProgram(handle, tests), STARTED);
}

/** Such a program on one database: the preferred one, if it is there. */
export function onOneProgram(
  name: string,
  preferred: Database['kind'],
  tests: (running: Running) => void,
): void {
  onOneDatabase(name, preferred, handle => withProgram(handle, tests), STARTED);
}

function withProgram(handle: Handle, tests: (running: Running) => void): void {
  const running = handle as Running;
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-data-'));
  beforeAll(async () => {
    cpSync(await startedData(running.database.kind), folder, { recursive: true });
    await start(running, folder);
  });
  afterAll(async () => {
    if (running.program) await stopProgram(running.program);
    rmSync(folder, { recursive: true, force: true });
  });
  tests(running);
}

async function start(running: Running, dataDir: string): Promise<void> {
  running.logged = [];
  running.mails = [];
  running.clock = { now: NOW };
  const log = pino({ level: 'error' }, { write: (line: string) => void running.logged.push(line) });
  const config = configFor(dataDir);
  running.program = await startProgram(config, running.database, log);
  running.web = {
    database: running.database,
    secret: SECRET,
    operatorKey: OPERATOR_KEY,
    findPerson: headers => findPerson(running.web, headers),
    workLinks,
    mailer: postInto(running.mails),
    baseUrl: config.baseUrl,
    assets: readAssetNames(join(ROOT, 'build')),
    log,
    now: () => running.clock.now,
  };
  renew(running);
  await running.program.discovery.start();
}

/** The same program behind new doors: rate limits begin again. */
export function renew(running: Running): void {
  running.app = makeRoutes(running.web, running.program);
}

/** Waits until the index has taken in every act that is written by now. */
export async function caughtUp({ database, program }: Running): Promise<void> {
  const last = await latestSeq(database.db);
  await eventually(() => {
    if (program.discovery.seenSeq() < last) throw new Error('the index is behind the acts');
  });
}

/** Tries until it no longer throws. */
export const eventually = <T>(attempt: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(attempt, { timeout: LONGEST_WAIT_MS, interval: 25 });

export const postJson = (
  { app }: Running,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );

export const postForm = (
  { app }: Running,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { ...headers } }),
  );

export const textOf = async ({ app }: Running, path: string, headers = {}): Promise<string> =>
  (await app.request(path, { headers })).text();

/** An answer's body, whose shape the test itself checks. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads into it and fails where it is otherwise.
export type Json = any;

export const jsonOf = async <T = Json>({ app }: Running, path: string, headers = {}): Promise<T> =>
  (await app.request(path, { headers })).json();
