import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PgliteClient } from './pglite-client.ts';

/** Kysely over the embedded database: one connection, handed out in the order of asking. */
export function pgliteDialect(client: PgliteClient): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(client),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PgliteDriver implements Driver {
  readonly #connection: DatabaseConnection;
  readonly #client: PgliteClient;
  #tail: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(client: PgliteClient) {
    this.#client = client;
    this.#connection = {
      executeQuery: query => run(client, query),
      streamQuery: () => {
        throw new Error('The embedded database does not stream: page by key.');
      },
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#tail;
    let release = () => {};
    this.#tail = new Promise(resolve => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    await this.#client.query('begin', []);
  }

  async commitTransaction(): Promise<void> {
    await this.#client.query('commit', []);
  }

  async rollbackTransaction(): Promise<void> {
    await this.#client.query('rollback', []);
  }

  async destroy(): Promise<void> {
    await this.#client.close();
  }
}

async function run<R>(client: PgliteClient, query: CompiledQuery): Promise<QueryResult<R>> {
  const { rows, affected } = await client.query(query.sql, query.parameters);
  return { rows: rows as R[], numAffectedRows: BigInt(affected) };
}
