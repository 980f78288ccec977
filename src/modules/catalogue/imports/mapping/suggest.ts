import type { SheetInspection, TableInspection } from '../../../../platform/readers/index.ts';
import { guessMapping, type RecordKind, type TableMapping } from '../../tables/index.ts';

/** What the reader has chosen so far on the page. */
export type Wish = { sheet?: string | undefined; kind?: RecordKind | undefined; source?: string | undefined };

export type Suggestion = { mapping: TableMapping; remembered: boolean };

/** The sheet that most likely holds the records: the first that is seen and has a header. */
export function sheetOf({ sheets }: TableInspection, wished?: string): SheetInspection | undefined {
  const usable = sheets.filter(sheet => sheet.headerRow !== null);
  return usable.find(sheet => sheet.name === wished) ?? usable.find(sheet => !sheet.hidden) ?? usable[0];
}

/**
 * How the columns were mapped the last time that a table of the wished source, or one with these very headers,
 * was sent; else a guess from the headers.
 */
export function suggestMapping(
  table: TableInspection,
  remembered: readonly TableMapping[],
  wish: Wish = {},
): Suggestion | undefined {
  const sheet = sheetOf(table, wish.sheet);
  if (!sheet || sheet.headerRow === null) return undefined;
  const here = { sheet: sheet.name, headerRow: sheet.headerRow };
  const known = remembered.find(
    mapping =>
      (wish.source === undefined || mapping.source.name === wish.source) &&
      (wish.kind === undefined || mapping.kind === wish.kind) &&
      Object.keys(mapping.columns).every(header => sheet.headers.includes(header)),
  );
  if (known) return { mapping: { ...known, ...here }, remembered: true };
  const guess = guessMapping(sheet.headers, wish.kind);
  return { mapping: { ...guess, ...here, source: { name: wish.source ?? '' } }, remembered: false };
}
