import type { Discovery } from '../live/discovery.ts';

/** Longer addresses are hardly asked for twice. */
const LONGEST_KEPT = 300;

/** What is made of a question stays until the index changes. `about`: all that it depends on besides. */
export function remembered<T>(discovery: Discovery, about: readonly unknown[], make: () => T): T {
  const key = JSON.stringify(about);
  return key.length <= LONGEST_KEPT ? discovery.remembered(key, make) : make();
}
