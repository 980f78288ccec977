import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, ROOT } from '../platform/config.ts';
import { type DataLock, lockDataFolder } from '../platform/db/data-lock.ts';
import { type Database, openEmbedded, openPostgres } from '../platform/db/database.ts';
import { restrict } from '../platform/db/app-role.ts';
import { migrate } from '../platform/db/migrate.ts';

export type OpenDatabase = {
  database: Database;
  lock: DataLock | undefined;
  /** The database itself refuses to change acts; else a trigger alone does. */
  restricted: boolean;
};

export const WORKER_FILE = pathToFileURL(join(ROOT, 'build/pglite-worker.js'));
export const MIGRATIONS = join(ROOT, 'db/migrations');

/** Opens whichever database is configured and brings its schema up to date. The embedded one is locked first. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const lock = config.databaseUrl ? undefined : lockDataFolder(config.dataDir);
  try {
    const database = config.databaseUrl
      ? await openPostgres(config.databaseUrl)
      : await openEmbedded(join(config.dataDir, 'pglite'), WORKER_FILE);
    try {
      await migrate(database, MIGRATIONS);
      return { database, lock, restricted: await restrict(database) };
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    lock?.release();
    throw error;
  }
}

export async function closeDatabase({ database, lock }: Pick<OpenDatabase, 'database' | 'lock'>): Promise<void> {
  await database.close();
  lock?.release();
}
