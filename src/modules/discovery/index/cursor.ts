import type { Place } from './ranking.ts';
import type { Sort } from './sorting.ts';

/** An opaque text for "after this record, in this order of the list". */
export const writeCursor = (sort: Sort, { key, order, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, key, order, id])).toString('base64url');

/** `undefined` when the text is no cursor of ours, or one of a list sorted otherwise. */
export function readCursor(sort: Sort, text: string): Place | undefined {
  try {
    const [sorted, key, order, id, ...more] = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits = typeof key === 'number' && typeof order === 'number' && typeof id === 'string';
    return fits && sorted === sort && more.length === 0 ? { key, order, id } : undefined;
  } catch {
    return undefined;
  }
}
