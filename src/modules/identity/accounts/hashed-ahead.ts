import { AsyncLocalStorage } from 'node:async_hooks';
import { hashPassword } from 'better-auth/crypto';

const ahead = new AsyncLocalStorage<{ password: string; hash: string }>();

/** Hashing is meant to take long: done before the work, it holds up no transaction, and nobody who waits for its end. */
export async function hashedAhead<T>(password: string, work: () => Promise<T>): Promise<T> {
  return ahead.run({ password, hash: await hashPassword(password) }, work);
}

export async function hashOf(password: string): Promise<string> {
  const known = ahead.getStore();
  return known?.password === password ? known.hash : hashPassword(password);
}
