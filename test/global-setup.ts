import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { restrict } from '../src/platform/db/app-role.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { MIGRATIONS, WORKER_FILE } from '../src/shell/open-database.ts';
import { findPostgres } from './postgres.ts';
import { startedBeside } from './started-program.ts';

const TEMPLATE = 'nhip_cau_template';

/** One migrated template of each database for the whole run; every test file works on a copy. */
export default async function setup({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-template-'));
  const pglite = await openEmbedded(folder, WORKER_FILE);
  await migrate(pglite, MIGRATIONS);
  await restrict(pglite);
  await pglite.close();
  provide('pgliteTemplate', folder);

  const postgres = await findPostgres();
  console.log(
    postgres
      ? `Databases: PGlite and PostgreSQL ${postgres.version}`
      : 'Databases: PGlite only (no PostgreSQL found, its tests are skipped)',
  );
  if (postgres) await makeTemplate(postgres.url);
  provide('postgresTemplate', postgres ? { admin: postgres.url, name: TEMPLATE } : null);

  return async () => {
    for (const made of [folder, startedBeside(folder)]) rmSync(made, { recursive: true, force: true });
    await postgres?.stop();
  };
}

async function makeTemplate(admin: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const url = new URL(admin);
  url.pathname = `/${TEMPLATE}`;
  const database = await openPostgres(url.href, { max: 1 });
  await migrate(database, MIGRATIONS);
  await restrict(database);
  await database.close();
}
