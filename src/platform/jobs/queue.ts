import { PgBoss } from 'pg-boss';
import { type Database, runSql, type Trx } from '../db/database.ts';
import type { Log } from '../log.ts';

/** A piece of work done after the command that asked for it: at least once, so handlers are idempotent. */
export type JobHandler<T> = (payload: T, signal: AbortSignal) => Promise<void>;

export type JobQueue = {
  /** Inside the command's transaction: the job exists if and only if the command was accepted. */
  enqueue(trx: Trx, name: string, payload: object): Promise<void>;
  /** `atOnce`: short jobs are fetched so many at a time, one after the other and without a pause while there are more. */
  work<T extends object>(name: string, handler: JobHandler<T>, atOnce?: number): Promise<void>;
  stop(): Promise<void>;
};

const LONGEST_JOB_SECONDS = 6 * 60 * 60;
const NO_JOB = '00000000-0000-0000-0000-000000000000';

/** How long a job is tried again: `delaySeconds` doubles each time, up to `longestDelaySeconds`. */
export type Retries = { times: number; delaySeconds: number; longestDelaySeconds: number };

const RETRIES: Retries = { times: 5, delaySeconds: 1, longestDelaySeconds: 60 };

/** All queues are made at the start: on one connection a queue made inside a transaction would wait for ever. */
export async function startJobQueue(
  database: Database,
  names: readonly string[],
  log: Log,
  retries: Record<string, Retries> = {},
): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(database, text, values) },
    backend: database.kind,
    schedule: false,
  });
  boss.on('error', error => log.error({ err: error }, 'job queue'));
  await boss.start();
  for (const name of names) {
    if (!(await boss.getQueue(name))) await boss.createQueue(name, optionsOf(retries[name] ?? RETRIES));
    // Looked up now and remembered: the first send would look it up from inside a command's transaction.
    await boss.findJobs(name, { id: NO_JOB });
  }
  const stopping = new AbortController();
  return {
    enqueue: async (trx, name, payload) => {
      const db = {
        executeSql: async (text: string, values?: unknown[]) => ({
          rows: (await runSql(trx, text, values)) as any[],
        }),
      };
      await boss.send(name, payload, { db });
    },
    work: async (name, handler, atOnce = 1) => {
      const fetching = { pollingIntervalSeconds: 1, batchSize: atOnce, burstWhenBatchFull: atOnce > 1 };
      await boss.work<any>(name, fetching, async jobs => {
        // One that fails takes none of those with it that were fetched beside it.
        for (const { id, data } of jobs)
          await handler(data, stopping.signal).catch(fault => boss.fail(name, id, serialised(fault)));
      });
    },
    stop: async () => {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: 8_000 });
    },
  };
}

const serialised = (fault: unknown): object =>
  fault instanceof Error ? { message: fault.message, stack: fault.stack } : { message: String(fault) };

const optionsOf = ({ times, delaySeconds, longestDelaySeconds }: Retries) => ({
  retryLimit: times,
  retryDelay: delaySeconds,
  retryBackoff: true,
  retryDelayMax: longestDelaySeconds,
  expireInSeconds: LONGEST_JOB_SECONDS,
});

async function execute(
  database: Database,
  text: string,
  values: unknown[] | undefined,
): Promise<{ rows: any[] }> {
  if (values && values.length > 0) return { rows: await runSql(database.db, text, values) };
  return { rows: await database.script(text) };
}
