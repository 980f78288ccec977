import type { Place } from './ranking.ts';

/** An opaque text for "after this record". */
export const writeCursor = ({ score, order, id }: Place): string =>
  Buffer.from(JSON.stringify([score, order, id])).toString('base64url');

/** `undefined` when the text is no cursor of ours. */
export function readCursor(text: string): Place | undefined {
  try {
    const [score, order, id, ...more] = JSON.parse(Buffer.from(text, 'base64url').toString());
    const fits = typeof score === 'number' && typeof order === 'number' && typeof id === 'string';
    return fits && more.length === 0 ? { score, order, id } : undefined;
  } catch {
    return undefined;
  }
}
