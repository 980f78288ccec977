import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver } from 'kysely';

const inside = new AsyncLocalStorage<true>();

/** Everything that `work` awaits is known to run inside a transaction. */
export const insideTransaction = <T>(work: () => Promise<T>): Promise<T> => inside.run(true, work);

/** The role that connections take before their first use from now on. */
export type Session = { role: string | undefined };

/**
 * The embedded database has one connection: a second handle used inside a transaction would wait for
 * the first for ever, silently. Both databases refuse it, so that a mistake shows on either.
 */
export function guardedDialect(dialect: Dialect, session: Session = { role: undefined }): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: db => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => guard(dialect.createDriver(), session),
  };
}

function guard(driver: Driver, session: Session): Driver {
  const roles = new WeakMap<DatabaseConnection, string>();
  const acquire = async () => {
    refuseInsideTransaction();
    const connection = await driver.acquireConnection();
    const { role } = session;
    if (role === undefined || roles.get(connection) === role) return connection;
    try {
      await connection.executeQuery(CompiledQuery.raw(`set role ${role}`));
      roles.set(connection, role);
      return connection;
    } catch (error) {
      await driver.releaseConnection(connection);
      throw error;
    }
  };
  return new Proxy(driver, {
    get(target, name) {
      if (name === 'acquireConnection') return acquire;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export function refuseInsideTransaction(): void {
  if (inside.getStore())
    throw new Error('A transaction is open here: use its own handle, not the outer database.');
}
