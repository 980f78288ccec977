export type ExportedValue = string | number | boolean | null | undefined;

/** What spreadsheets take for the start of a formula; the wide forms too, which some of them fold. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** A value as a cell that no spreadsheet takes for a formula: an apostrophe before it says that it is text. */
export function exportedCell(value: ExportedValue): string {
  const text = String(value ?? '');
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const rowOf = (row: readonly ExportedValue[]): string =>
  `${row.map(value => quoted(exportedCell(value))).join(',')}\r\n`;

/** A CSV file that spreadsheets open as it is: UTF-8 with its mark, CRLF, quotes where they are needed. */
export const toCsv = (rows: Iterable<readonly ExportedValue[]>): string =>
  `\uFEFF${Array.from(rows, rowOf).join('')}`;
