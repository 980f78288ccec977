import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { DatasetName } from './datasets.ts';

export type PublishedRecord = { id: string; updatedAt: Date };

const TABLE = { technologies: 'technology', needs: 'need' } as const satisfies Record<DatasetName, string>;

/** The ids at which parts of `size` published records begin. */
export async function listPartStarts(db: Db, name: DatasetName, size: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, row_number() over (order by id) as place from ${sql.table(TABLE[name])} where state = 'published'
    ) as placed
    where (place - 1) % ${size} = 0 order by id`.execute(db);
  return rows.map(row => row.id);
}

/** Published records from `start` on, by id. */
export async function listPublishedFrom(
  db: Db,
  name: DatasetName,
  start: string,
  limit: number,
): Promise<PublishedRecord[]> {
  return db
    .selectFrom(TABLE[name])
    .select(['id', 'updated_at as updatedAt'])
    .where('state', '=', 'published')
    .where('id', '>=', start)
    .orderBy('id')
    .limit(limit)
    .execute();
}
