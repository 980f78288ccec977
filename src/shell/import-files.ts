import { createReadStream, existsSync, openAsBlob, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OPERATOR } from '../kernel/actor.ts';
import { Refusal } from '../kernel/errors.ts';
import { carryOutImport, type ImportRun, LARGEST_FILE, startImport } from '../modules/catalogue/index.ts';
import type { Config } from '../platform/config.ts';
import { tryLock } from '../platform/db/data-lock.ts';
import { FileStore } from '../platform/files/store.ts';
import { closeDatabase, openDatabase } from './open-database.ts';
import { ProgressLine } from './progress-line.ts';

/** Imports NDJSON files; while a server holds the embedded database, it is handed the files instead. */
export async function importFiles(config: Config, files: string[]): Promise<number> {
  const absent = files.filter(file => !existsSync(file));
  for (const file of absent) console.error(`Không có tệp này. / No such file: ${file}`);
  if (absent.length > 0) return 2;
  const held = config.databaseUrl ? undefined : findServer(config);
  const runs = held ? await importThroughServer(config, held, files) : await importHere(config, files);
  return runs.every(run => run.state === 'done') ? 0 : 1;
}

/** The address of the server that holds the data folder, if one does. */
function findServer(config: Config): string | undefined {
  const lock = tryLock(config.dataDir);
  lock?.release();
  const handOver = join(config.dataDir, 'server.json');
  if (lock || !existsSync(handOver)) return undefined;
  return (JSON.parse(readFileSync(handOver, 'utf8')) as { address: string }).address;
}

async function importHere(config: Config, files: string[]): Promise<ImportRun[]> {
  const open = await openDatabase(config);
  const store = new FileStore(config.dataDir);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const ctx = () => ({
    database: open.database,
    actor: OPERATOR,
    now: new Date(),
    locale: 'vi' as const,
    secret: config.authSecret,
  });
  const runs: ImportRun[] = [];
  try {
    for (const file of files) {
      const stored = await store.save(createReadStream(file), LARGEST_FILE);
      const run = await startImport(ctx(), { ...stored, name: basename(file) });
      const line = new ProgressLine(run);
      const done = await carryOutImport(ctx(), run.id, {
        pathOf: sha256 => store.pathOf(sha256),
        now: () => new Date(),
        signal: stop.signal,
        onProgress: now => line.show(now),
      });
      line.finish(done);
      runs.push(done);
      if (stop.signal.aborted) break;
    }
  } finally {
    await closeDatabase(open);
  }
  return runs;
}

async function importThroughServer(config: Config, address: string, files: string[]): Promise<ImportRun[]> {
  const key = readFileSync(join(config.dataDir, 'operator.key'), 'utf8').trim();
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(address + path, { ...init, headers: { authorization: `Bearer ${key}` } });
    const body = await response.json();
    if (response.ok) return revive(body);
    throw new Refusal('unavailable', { vi: body.detail, en: body.detail });
  };
  console.log(
    'Máy chủ đang chạy: tệp được giao cho máy chủ nhập. / A server is running: it is handed the file.',
  );
  const runs: ImportRun[] = [];
  for (const file of files) {
    let run = await ask(`/api/v1/imports?name=${encodeURIComponent(basename(file))}`, {
      method: 'POST',
      body: await openAsBlob(file),
    });
    const line = new ProgressLine(run);
    while (run.state === 'waiting' || run.state === 'running') {
      await setTimeout(300);
      run = await ask(`/api/v1/imports/${run.id}`);
      line.show(run);
    }
    line.finish(run);
    runs.push(run);
  }
  return runs;
}

const revive = (run: ImportRun): ImportRun => ({ ...run, createdAt: new Date(run.createdAt) });
