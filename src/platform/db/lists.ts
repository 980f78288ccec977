/** What the binary form of jsonb begins with: its version, then the text. */
const OPEN = Buffer.from('\x01[');
const COMMA = Buffer.from(',');
const CLOSE = Buffer.from(']');

/** Values that are JSON in UTF-8 already, as one list for a parameter of type jsonb: none of them is written anew. */
export function jsonbList(values: readonly Uint8Array[]): Buffer {
  const parts = values.flatMap(value => [COMMA, value]);
  return Buffer.concat([OPEN, ...parts.slice(1), CLOSE]);
}

/** Ids as the text of an array: none of them needs quotes. */
export const uuidList = (ids: readonly (string | null)[]): string => `{${ids.map(id => id ?? 'null').join(',')}}`;
