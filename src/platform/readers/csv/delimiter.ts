import { parse } from 'csv-parse/sync';
import type { Delimiter } from '../reader-types.ts';
import { CSV_SYNTAX } from './csv-syntax.ts';

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const ROWS_LOOKED_AT = 30;
const CHARACTERS_LOOKED_AT = 65_536;

/** Spreadsheets may write the delimiter into the first row: "sep=;". */
export const saidDelimiter = (text: string): Delimiter | undefined =>
  DELIMITERS.find(delimiter => text.startsWith(`sep=${delimiter}`));

/** The delimiter by which most rows have equally many cells; of two such, the one that makes more. */
export function detectDelimiter(text: string): Delimiter {
  const start = wholeRows(text.slice(0, CHARACTERS_LOOKED_AT));
  const [best] = DELIMITERS.map(delimiter => ({ delimiter, ...regularity(start, delimiter) })).sort(
    (a, b) => b.share - a.share || b.columns - a.columns,
  );
  return saidDelimiter(text) ?? best!.delimiter;
}

const wholeRows = (text: string): string => {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end > 0 ? text.slice(0, end) : text;
};

function regularity(text: string, delimiter: Delimiter): { share: number; columns: number } {
  const counts = new Map<number, number>();
  const rows = rowsOf(text, delimiter).filter(row => row.some(cell => cell.trim() !== ''));
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [usual] = [...counts].filter(([columns]) => columns > 1).sort(([, a], [, b]) => b - a);
  return usual ? { share: usual[1] / rows.length, columns: usual[0] } : { share: 0, columns: 1 };
}

function rowsOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { ...CSV_SYNTAX, delimiter, to: ROWS_LOOKED_AT });
  } catch {
    return [];
  }
}
