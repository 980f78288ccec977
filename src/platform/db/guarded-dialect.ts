import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseConnection, Dialect, Driver } from 'kysely';

const inside = new AsyncLocalStorage<true>();

/** Everything that `work` awaits is known to run inside a transaction. */
export const insideTransaction = <T>(work: () => Promise<T>): Promise<T> => inside.run(true, work);

/**
 * The embedded database has one connection: a second handle used inside a transaction would wait for
 * the first for ever, silently. Both databases refuse it, so that a mistake shows on either.
 */
export function guardedDialect(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: db => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => guard(dialect.createDriver()),
  };
}

function guard(driver: Driver): Driver {
  return new Proxy(driver, {
    get(target, name) {
      if (name === 'acquireConnection') return () => acquire(target);
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

async function acquire(driver: Driver): Promise<DatabaseConnection> {
  refuseInsideTransaction();
  return driver.acquireConnection();
}

export function refuseInsideTransaction(): void {
  if (inside.getStore())
    throw new Error('A transaction is open here: use its own handle, not the outer database.');
}
