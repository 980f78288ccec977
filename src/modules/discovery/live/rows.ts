import type { Db } from '../../../platform/db/database.ts';
import type { Kind } from '../engine.ts';
import { listRows, type Row } from './store.ts';

/** Some kilobytes each. */
const MOST = 4_000;

/** Reads what a list shows of these records; those that are not published are missing. */
export type ReadRows = (kind: Kind, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>;

/**
 * Rows that were shown lately are kept, and shown again when their stamps say that nobody has written to them
 * since: the same statement that reads the others says so.
 */
export function makeReadRows(db: Db): ReadRows {
  const kept = new Map<string, Row>();
  return async (kind, ids) => {
    if (ids.length === 0) return new Map();
    const known = new Map(ids.flatMap(id => kept.get(id) ?? []).map(row => [row.id, row]));
    const rows = new Map((await listRows(db, kind, ids, known)).map(row => [row.id, row]));
    for (const id of ids) kept.delete(id);
    rows.forEach((row, id) => kept.set(id, row));
    while (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return rows;
  };
}
