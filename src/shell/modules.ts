import { join } from 'node:path';
import { system } from '../kernel/actor.ts';
import {
  carryOutImport,
  IMPORT_JOB,
  listOpenRunIds,
  loadSample,
  readSample,
} from '../modules/catalogue/index.ts';
import { type Discovery, makeDiscovery, readLexicon } from '../modules/discovery/index.ts';
import type { Config } from '../platform/config.ts';
import { ROOT } from '../platform/config.ts';
import type { Ctx } from '../platform/ctx.ts';
import type { Database } from '../platform/db/database.ts';
import { FileStore } from '../platform/files/store.ts';
import { type JobQueue, startJobQueue } from '../platform/jobs/queue.ts';
import type { Log } from '../platform/log.ts';

/** Everything that lives as long as the server does. */
export type Program = { discovery: Discovery; jobs: JobQueue; files: FileStore };

export const systemCtx = (config: Config, database: Database, name: string): Ctx => ({
  database,
  actor: system(name),
  now: new Date(),
  locale: 'vi',
  secret: config.authSecret,
});

export async function startProgram(config: Config, database: Database, log: Log): Promise<Program> {
  const files = new FileStore(config.dataDir);
  if (database.kind === 'pglite') await files.removePartial();
  if (config.sample === 'load')
    await loadSample(systemCtx(config, database, 'sample'), readSample(join(ROOT, 'db/sample')));
  const jobs = await startJobQueue(database, [IMPORT_JOB], log);
  const discovery = makeDiscovery(database, readLexicon(join(ROOT, 'db/thesaurus')), log);
  await workOnImports(config, database, jobs, files);
  return { discovery, jobs, files };
}

async function workOnImports(
  config: Config,
  database: Database,
  jobs: JobQueue,
  files: FileStore,
): Promise<void> {
  await jobs.work<{ runId: string }>(IMPORT_JOB, async ({ runId }, signal) => {
    await carryOutImport(systemCtx(config, database, 'import'), runId, {
      pathOf: sha256 => files.pathOf(sha256),
      now: () => new Date(),
      signal,
    });
  });
  // A run whose process was killed has lost its job's worker, not its place in the file.
  for (const runId of await listOpenRunIds(database.db))
    await database.transaction(trx => jobs.enqueue(trx, IMPORT_JOB, { runId }));
}

export async function stopProgram({ discovery, jobs }: Program): Promise<void> {
  await jobs.stop();
  await discovery.stop();
}
