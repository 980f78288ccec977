import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';

/**
 * What a table keeps about a person: the rows whose column `person` names them, and of these what is theirs to read.
 * Ids of other people and secrets are left out.
 */
export type OwnRows = { as: string; table: string; person: string; columns: readonly string[] };

/** All of it, by its name in the download, in the order of the first column. */
export async function listOwnRows(
  handle: Db | Trx,
  kept: readonly OwnRows[],
  personId: string,
): Promise<Record<string, unknown[]>> {
  const told: Record<string, unknown[]> = {};
  for (const { as, table, person, columns } of kept) {
    const listed = sql.join(columns.map(column => sql.ref(column)));
    const { rows } = await sql`
      select ${listed} from ${sql.table(table)} where ${sql.ref(person)} = ${personId}
      order by ${sql.ref(columns[0]!)}`.execute(handle);
    told[as] = rows;
  }
  return told;
}
