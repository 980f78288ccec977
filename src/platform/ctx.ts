import { randomFillSync } from 'node:crypto';
import type { Actor } from '../kernel/actor.ts';
import { uuidV7 } from '../kernel/ids.ts';
import type { Locale } from '../kernel/localised.ts';
import type { Database } from './db/database.ts';

/** What every command and query is handed: who asks, when, in which language, and the way to the data. */
export type Ctx = {
  database: Database;
  actor: Actor;
  now: Date;
  locale: Locale;
  /** Signs private links and keyed hashes; never leaves the server. */
  secret: string;
};

const ID_BYTES = 10;
// Chance is dear by the call: it is fetched for many ids at once.
const chance = new Uint8Array(400 * ID_BYTES);
let spent = chance.length;

export function newId(now: Date): string {
  if (spent === chance.length) {
    randomFillSync(chance);
    spent = 0;
  }
  spent += ID_BYTES;
  return uuidV7(now.getTime(), chance.subarray(spent - ID_BYTES, spent));
}
