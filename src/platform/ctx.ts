import { randomBytes } from 'node:crypto';
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

export const newId = (now: Date): string => uuidV7(now.getTime(), randomBytes(10));
