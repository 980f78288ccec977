import { createReadStream, existsSync, openAsBlob, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { OPERATOR } from '../kernel/actor.ts';
import { Refusal } from '../kernel/errors.ts';
import {
  discardImport,
  type ImportRun,
  LARGEST_FILE,
  listRejects,
  openFileAlone,
  type Reject,
  runImport,
  workOnImport,
} from '../modules/catalogue/index.ts';
import type { Config } from '../platform/config.ts';
import { tryLock } from '../platform/db/data-lock.ts';
import { FileStore } from '../platform/files/store.ts';
import { closeDatabase, openDatabase } from './open-database.ts';
import { ProgressLine } from './progress-line.ts';

type Wish = { source: string | undefined; check: boolean };
type Show = (run: ImportRun) => void;

/** The steps of an import, taken here or by the server that holds the embedded database. */
type Importer = {
  open(file: string, wish: Wish): Promise<ImportRun>;
  /** Until there is nothing more to do for it, or it is broken off. */
  work(run: ImportRun, show: Show): Promise<ImportRun>;
  run(run: ImportRun): Promise<ImportRun>;
  discard(run: ImportRun): Promise<ImportRun>;
  rejects(run: ImportRun): Promise<Reject[]>;
  stopped(): boolean;
};

const OPTIONS = { source: { type: 'string' }, check: { type: 'boolean' } } as const;
const USAGE = 'npm run import -- [--source "…"] [--check] FILE.ndjson|csv|xlsx …';
const REASONS_SHOWN = 20;

/** Imports files of records and tables; with --check it only tells what it would do. */
export async function importFiles(config: Config, args: string[]): Promise<number> {
  const asked = readArgs(args);
  if (!asked) return 2;
  const { files, wish } = asked;
  const absent = files.filter(file => !existsSync(file));
  for (const file of absent) console.error(`Không có tệp này. / No such file: ${file}`);
  if (absent.length > 0) return 2;
  const server = config.databaseUrl ? undefined : findServer(config);
  return server ? importAll(throughServer(config, server), files, wish) : importHere(config, files, wish);
}

function readArgs(args: string[]): { files: string[]; wish: Wish } | undefined {
  try {
    const { values, positionals: files } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (files.length > 0) return { files, wish: { source: values.source, check: values.check ?? false } };
  } catch (error) {
    console.error((error as Error).message);
  }
  console.error(`Cách dùng / usage: ${USAGE}`);
  return undefined;
}

async function importAll(importer: Importer, files: string[], wish: Wish): Promise<number> {
  let wrong = 0;
  for (const file of files) {
    if (!(await importOne(importer, file, wish))) wrong += 1;
    if (importer.stopped()) break;
  }
  return wrong === 0 ? 0 : 1;
}

/** Whether it came to the end that was wished for. */
async function importOne(importer: Importer, file: string, wish: Wish): Promise<boolean> {
  try {
    let run = await importer.open(file, wish);
    if (run.state === 'checking') {
      console.log(`${run.fileName}: xem trước… / looking through…`);
      run = await importer.work(run, () => {});
      await tellCheck(importer, run);
      if (run.state === 'checking') return false;
      if (wish.check || run.state !== 'checked') return settle(importer, run);
      run = await importer.run(run);
    }
    const line = new ProgressLine(run);
    run = await importer.work(run, now => line.show(now));
    line.finish(run);
    return run.state === 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${basename(file)}: ${error.said.vi}\n${basename(file)}: ${error.said.en}`);
    return false;
  }
}

/** Nothing of a file that was only looked through is kept. */
async function settle(importer: Importer, run: ImportRun): Promise<boolean> {
  const looked = run.state === 'checked';
  if (looked || run.state === 'mapping') await importer.discard(run);
  return looked;
}

async function tellCheck(importer: Importer, run: ImportRun): Promise<void> {
  if (run.error) console.error(`  ${run.error.vi}\n  ${run.error.en}`);
  if (run.state !== 'checked') return;
  console.log(
    `  sẽ thêm/would add ${run.added} · đổi/change ${run.changed} · như cũ/unchanged ${run.unchanged} · để riêng/set aside ${run.rejected}`,
  );
  for (const { line, place, reason } of (await importer.rejects(run)).slice(0, REASONS_SHOWN)) {
    const at = place ? [place.sheet, place.row, place.header].filter(Boolean).join(' · ') : line;
    console.log(`  [${at}] ${reason.vi}\n  [${at}] ${reason.en}`);
  }
}

/** The address of the server that holds the data folder, if one does. */
function findServer(config: Config): string | undefined {
  const lock = tryLock(config.dataDir);
  lock?.release();
  const handOver = join(config.dataDir, 'server.json');
  if (lock || !existsSync(handOver)) return undefined;
  return (JSON.parse(readFileSync(handOver, 'utf8')) as { address: string }).address;
}

async function importHere(config: Config, files: string[], wish: Wish): Promise<number> {
  const open = await openDatabase(config);
  const store = new FileStore(config.dataDir);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const now = () => new Date();
  const ctx = () => ({
    database: open.database,
    actor: OPERATOR,
    now: now(),
    locale: 'vi' as const,
    secret: config.authSecret,
  });
  const importer: Importer = {
    open: async (file, asked) => {
      const stored = await store.save(createReadStream(file), LARGEST_FILE);
      return openFileAlone(ctx(), store, { ...stored, name: basename(file) }, asked);
    },
    work: (run, onProgress) =>
      workOnImport(ctx(), run.id, { files: store, now, signal: stop.signal, onProgress }),
    run: run => runImport(ctx(), run.id),
    discard: run => discardImport(ctx(), run.id),
    rejects: run => listRejects(open.database.db, run.id, REASONS_SHOWN),
    stopped: () => stop.signal.aborted,
  };
  try {
    return await importAll(importer, files, wish);
  } finally {
    await closeDatabase(open);
  }
}

function throughServer(config: Config, address: string): Importer {
  const key = readFileSync(join(config.dataDir, 'operator.key'), 'utf8').trim();
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${address}/api/v1/imports${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}` },
    });
    const body = await response.json();
    if (response.ok) return body;
    throw new Refusal('unavailable', { vi: body.detail, en: body.detail });
  };
  const post = (path: string) => ask(path, { method: 'POST' });
  console.log(
    'Máy chủ đang chạy: tệp được giao cho máy chủ nhập. / A server is running: it is handed the file.',
  );
  return {
    open: async (file, { source, check }) => {
      const wished = { ...(source && { source }), ...(check && { check: '1' }) };
      const query = new URLSearchParams({ name: basename(file), ...wished });
      return ask(`?${query}`, { method: 'POST', body: await openAsBlob(file) });
    },
    work: async (run, show) => {
      let now = run;
      while (['checking', 'waiting', 'running'].includes(now.state)) {
        await setTimeout(300);
        now = await ask(`/${run.id}`);
        show(now);
      }
      return now;
    },
    run: run => post(`/${run.id}/run`),
    discard: run => post(`/${run.id}/discard`),
    rejects: async run => (await ask(`/${run.id}/rejects`)).items,
    stopped: () => false,
  };
}
