/**
 * One parser table for both databases, by PostgreSQL type OID: a legal day stays the text
 * 'YYYY-MM-DD', 64-bit and exact numbers stay text, so that neither database rounds or shifts them.
 */
const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

const asText = (value: string): string => value;

export const PARSERS: Record<number, (value: string) => unknown> = {
  [INT8]: asText,
  [DATE]: asText,
  [NUMERIC]: asText,
};
