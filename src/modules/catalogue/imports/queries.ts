import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ImportRun } from './schema.ts';
import { findRun } from './store.ts';

/** A run by the id of an address. */
export async function findRunFor(db: Db, id: string): Promise<ImportRun> {
  const run = isUuid(id) ? await findRun(db, id) : undefined;
  if (!run) throw missing();
  return run;
}
