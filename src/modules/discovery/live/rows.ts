import type { Db } from '../../../platform/db/database.ts';
import type { Kind } from '../engine.ts';
import { listRows, listStamps, type Row } from './store.ts';

/** Some kilobytes each. */
const MOST = 4_000;

/** Reads what a list shows of these records; those that are not published are missing. */
export type ReadRows = (kind: Kind, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>;

/**
 * Rows that were shown lately are kept, and shown again when their stamps say that nobody has written to them
 * since: a list asks for the stamps of what it knows, and reads what it does not.
 */
export function makeReadRows(db: Db): ReadRows {
  const kept = new Map<string, Row>();
  const keep = (row: Row) => {
    kept.delete(row.id);
    kept.set(row.id, row);
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
  };
  const standing = async (kind: Kind, ids: readonly string[]): Promise<Row[]> => {
    const known = ids.filter(id => kept.has(id));
    if (known.length === 0) return [];
    const stamps = new Map((await listStamps(db, kind, known)).map(({ id, stamp }) => [id, stamp]));
    for (const id of known) if (kept.get(id)?.stamp !== stamps.get(id)) kept.delete(id);
    return known.flatMap(id => kept.get(id) ?? []);
  };
  return async (kind, ids) => {
    const rows = await standing(kind, ids);
    const found = new Map(rows.map(row => [row.id, row]));
    const unread = ids.filter(id => !found.has(id));
    const fresh = unread.length > 0 ? await listRows(db, kind, unread) : [];
    for (const row of fresh) found.set(row.id, row);
    found.forEach(keep);
    return found;
  };
}
