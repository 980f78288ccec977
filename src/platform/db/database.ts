import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { StartFault } from '../start-fault.ts';
import { guardedDialect, insideTransaction, refuseInsideTransaction, type Session } from './guarded-dialect.ts';
import { PARSERS } from './parsers.ts';
import { PgliteStream } from './pglite-stream.ts';
import { PreparingClient } from './preparing-client.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export type Database = {
  kind: 'pglite' | 'postgres';
  db: Db;
  /** One transaction, retried as a whole when the database gives it up for another one's sake. */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /**
   * Several statements as one text, as the owner: migrations and the job queue's own. Not inside a transaction.
   */
  script(sql: string): Promise<unknown[]>;
  /** From now on all but scripts is done as this role. */
  actAs(role: string): void;
  close(): Promise<void>;
};

const GIVEN_UP = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Connections for scripts, which are few and short. */
const OWNERS = 2;
/** One connection that stays; said in full, or the driver would take from the environment what is meant for a server. */
const EMBEDDED = { user: 'postgres', database: 'postgres', ssl: false, max: 1, idleTimeoutMillis: 0 } as const;

export async function openEmbedded(dataDir: string | undefined, workerFile: URL): Promise<Database> {
  const stream = await openStream(dataDir, workerFile);
  const pool = listening(new pg.Pool({ ...EMBEDDED, stream: () => stream, Client: PreparingClient, types: TYPES }));
  const session: Session = { role: undefined };
  const db = new Kysely<Tables>({ dialect: guardedDialect(new PostgresDialect({ pool }), session) });
  return {
    kind: 'pglite',
    db,
    transaction: work => inTransaction(db, work),
    script: sql => asOwner(pool, session, sql),
    actAs: role => {
      session.role = role;
    },
    close: async () => {
      await db.destroy();
      await stream.close();
    },
  };
}

export async function openPostgres(url: string, { max = 10 }: { max?: number } = {}): Promise<Database> {
  const owner = poolOf(url, OWNERS);
  await reach(owner);
  const session: Session = { role: undefined };
  const dialect = new PostgresDialect({ pool: poolOf(url, max) });
  const db = new Kysely<Tables>({ dialect: guardedDialect(dialect, session) });
  return {
    kind: 'postgres',
    db,
    transaction: work => inTransaction(db, work),
    script: async sql => {
      refuseInsideTransaction();
      return lastRows(await owner.query(sql));
    },
    actAs: role => {
      session.role = role;
    },
    close: async () => {
      await db.destroy();
      await owner.end();
    },
  };
}

const TYPES = {
  getTypeParser: (oid: number) => PARSERS[oid] ?? pg.types.getTypeParser(oid),
} as pg.CustomTypesConfig;

const poolOf = (connectionString: string, max: number): pg.Pool =>
  listening(new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5_000, types: TYPES }));

/** A connection that breaks while idle is replaced at the next use; without a listener it would end the process. */
const listening = (pool: pg.Pool): pg.Pool => pool.on('error', () => {});

/** The one connection is waited for, or the text would run inside somebody's open transaction. */
async function asOwner(pool: pg.Pool, { role }: Session, sql: string): Promise<unknown[]> {
  refuseInsideTransaction();
  const client = await pool.connect();
  try {
    if (role) await client.query('reset role');
    return lastRows(await client.query(sql));
  } catch (error) {
    // A text with a transaction of its own may have left it open, and nothing can be set in a broken one.
    await client.query('rollback');
    throw error;
  } finally {
    if (role) await client.query(`set role ${role}`);
    client.release();
  }
}

/** Runs SQL text with `$1` parameters on whichever handle: for the job queue, which writes its own. */
export async function runSql(
  handle: Db | Trx,
  text: string,
  values: readonly unknown[] = [],
): Promise<unknown[]> {
  return (await handle.executeQuery(CompiledQuery.raw(text, [...values]))).rows;
}

async function openStream(dataDir: string | undefined, workerFile: URL): Promise<PgliteStream> {
  try {
    return await PgliteStream.open(dataDir, workerFile);
  } catch (cause) {
    const why = (cause as Error).message;
    throw new StartFault(
      5,
      `Không mở được cơ sở dữ liệu kèm theo trong ${dataDir}: ${why}`,
      `The embedded database in ${dataDir} could not be opened: ${why}`,
    );
  }
}

async function reach(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    const why = (cause as Error).message || (cause as { code?: string }).code;
    throw new StartFault(
      5,
      `Không kết nối được tới cơ sở dữ liệu ở DATABASE_URL: ${why}. Dữ liệu không bị thay đổi.`,
      `The database at DATABASE_URL can not be reached: ${why}. Nothing was changed.`,
    );
  }
}

async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(trx => insideTransaction(() => work(trx)));
    } catch (error) {
      if (attempt >= ATTEMPTS || !GIVEN_UP.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

function lastRows(result: pg.QueryResult | pg.QueryResult[]): unknown[] {
  return (Array.isArray(result) ? result.at(-1)?.rows : result.rows) ?? [];
}
