import { AsyncLocalStorage } from 'node:async_hooks';
import { type NewAct, recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Database, Db, Trx } from '../../../platform/db/database.ts';

type One = { trx: Trx; acts: { ctx: Ctx; act: NewAct }[]; then: (() => void)[] };
const open = new AsyncLocalStorage<One>();

/** What a transaction itself does not have: whoever asks for it gets the transaction. */
const OPENERS = new Set<string | symbol>(['transaction', 'connection']);

type Work = (trx: Trx) => Promise<unknown>;

/**
 * A handle for a library that opens its own transactions and knows nothing of ours: within `inOne` all that goes through
 * it is part of that one transaction, elsewhere it is the database itself, and a transaction of the library's is one of
 * ours, with the acts that it leads to.
 */
export const joining = (database: Database): Db =>
  new Proxy(database.db, {
    get(target, name) {
      const trx = open.getStore()?.trx;
      if (trx && OPENERS.has(name)) return () => ({ execute: (work: Work) => work(trx) });
      if (name === 'transaction')
        return () => ({ execute: (work: Work) => inOne(database, () => work(open.getStore()!.trx)) });
      const source = trx ?? target;
      const value: unknown = Reflect.get(source, name, source);
      return typeof value === 'function' ? value.bind(source) : value;
    },
  });

/**
 * What the library writes and the acts that it leads to, kept together or not at all. The acts are the last statements;
 * what was put off until then (letters) is done after the commit.
 */
export async function inOne<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const { result, then } = await database.transaction(async trx => {
    const one: One = { trx, acts: [], then: [] };
    const result = await open.run(one, work);
    for (const { ctx, act } of one.acts) await recordAct(trx, ctx, act);
    return { result, then: one.then };
  });
  for (const action of then) action();
  return result;
}

/** At the end of the transaction that is open here, or in one of its own. */
export async function recordWith(ctx: Ctx, act: NewAct): Promise<void> {
  const one = open.getStore();
  if (one) one.acts.push({ ctx, act });
  else await ctx.database.transaction(trx => recordAct(trx, ctx, act));
}

/** Once the transaction that is open here has been committed; at once where there is none. */
export function afterwards(action: () => void): void {
  const one = open.getStore();
  if (one) one.then.push(action);
  else action();
}
