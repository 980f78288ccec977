import type { KyselyPlugin } from 'kysely';
import { type Running, renew } from './program.ts';

/** How many statements the program sends outside of transactions while it does this. */
export type CountQueries = (work: () => Promise<unknown>) => Promise<number>;

/** Puts a counter between a running program and its database, for the rest of the file. */
export function countQueriesOf(running: Running): CountQueries {
  let sent = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      sent++;
      return result;
    },
  };
  running.web.database = { ...running.database, db: running.database.db.withPlugin(counter) };
  renew(running);
  return async work => {
    const before = sent;
    await work();
    return sent - before;
  };
}
