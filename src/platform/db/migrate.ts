import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from '../start-fault.ts';
import { type Database, runSql } from './database.ts';

type Migration = { number: number; name: string; sql: string; sha256: string };
type Applied = { number: number; sha256: string };

const LOCK = 7_242_026;

/** Brings the schema to the program's version: forward only, each file in one transaction, once. */
export async function migrate(database: Database, folder: string): Promise<number> {
  const known = readMigrations(folder);
  await database.script(`create table if not exists schema_migration (
    number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
  const applied = await listApplied(database);
  refuseNewer(applied, known);
  refuseEdited(applied, known);
  for (const migration of known.filter(m => m.number > highest(applied))) await apply(database, migration);
  return known.length;
}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter(file => /^\d{4}-.+\.sql$/.test(file))
    .sort()
    .map(file => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(file.slice(0, 4)),
        name: file,
        sql,
        sha256: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

const highest = (migrations: readonly { number: number }[]) => Math.max(0, ...migrations.map(m => m.number));

async function listApplied(database: Database): Promise<Applied[]> {
  return (await runSql(
    database.db,
    'select number, sha256 from schema_migration order by number',
  )) as Applied[];
}

function refuseNewer(applied: Applied[], known: Migration[]): void {
  const ours = highest(known);
  const theirs = highest(applied);
  if (theirs <= ours) return;
  throw new StartFault(
    6,
    `Cơ sở dữ liệu ở phiên bản ${theirs}, mới hơn chương trình (${ours}). Hãy chạy bản chương trình mới hơn; dữ liệu không bị thay đổi.`,
    `The database is at version ${theirs}, newer than this program (${ours}). Run a newer program; nothing was changed.`,
  );
}

/** A migration that was run is never edited: the schema would no longer be what the files say. */
function refuseEdited(applied: Applied[], known: Migration[]): void {
  const edited = known.find(m => applied.some(a => a.number === m.number && a.sha256 !== m.sha256));
  if (!edited) return;
  throw new StartFault(
    6,
    `Tệp ${edited.name} đã bị sửa sau khi chạy trên cơ sở dữ liệu này. Hãy khôi phục tệp và viết thay đổi vào một tệp mới.`,
    `The file ${edited.name} was edited after it had run on this database. Restore it and write the change into a new file.`,
  );
}

/**
 * Several statements sent as one text are one transaction on both databases. Two processes may start at
 * once on one PostgreSQL: the second waits for the lock, fails on the number, and finds the work done.
 */
async function apply(database: Database, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await database.script(`select pg_advisory_xact_lock(${LOCK});
      insert into schema_migration (number, name, sha256) values (${number}, '${name}', '${sha256}');
      ${sql}`);
  } catch (error) {
    if (!(await listApplied(database)).some(m => m.number === number)) throw error;
  }
}
