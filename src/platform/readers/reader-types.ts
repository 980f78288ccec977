import type { Said } from '../../kernel/errors.ts';

export type TableFormat = 'csv' | 'xlsx';
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';
/** Vietnamese typed for fonts of before Unicode (.VnTime, VNI-Times), converted while reading. */
export type OldFont = 'tcvn3' | 'vni';
export type Delimiter = ',' | ';' | '\t' | '|';

/** Where in a file something stands; `row` counts from 1 as a spreadsheet shows it, `column` is its letter. */
export type FilePlace = {
  sheet?: string | undefined;
  row?: number | undefined;
  column?: string | undefined;
  header?: string | undefined;
  /** As a spreadsheet writes it: 'B2:C4'. */
  range?: string | undefined;
};

/** What is wrong with a file or a cell and how to mend it, said for the person who sent it. */
export type FileFault = { code: FaultCode; said: Said; at?: FilePlace };

export type FaultCode =
  // The file can not be read at all.
  | 'empty' | 'missing' | 'kind' | 'ndjson' | 'encrypted' | 'charset' | 'broken' | 'too-large' | 'too-slow'
  | 'zip-bomb' | 'doctype' | 'scanned'
  // A cell, a row or a sheet is not what it seems.
  | 'quote' | 'columns' | 'merged' | 'formula' | 'formula-without-value' | 'cell-error' | 'cell-date'
  | 'cell-too-long' | 'hidden-sheet' | 'hidden-rows' | 'hidden-columns' | 'duplicate-header' | 'no-header'
  | 'old-font' | 'not-looked-through';

/** A fault of one cell, or of several side by side: `from` and `to` are indexes of columns, both included. */
export type CellFault = FileFault & { from: number; to: number };

export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: FileFault };

export type TableRow = {
  /** '' in a CSV file. */
  sheet: string;
  /** From 1, as the file has it: empty rows are passed over but counted. */
  row: number;
  /** Text of each cell from column A on; empty ones at the end are left out. */
  cells: string[];
  /** Indexes of cells that are numbers in the file itself: their text is '1234.5', whatever the language. */
  numeric?: number[];
  /** Cells whose value can not be trusted; their text is ''. */
  faults?: CellFault[];
};

/** `share` of the file that is read, 0 to 1. With `stopped` nothing comes after: the rest can not be read. */
export type TableBatch = { rows: TableRow[]; share: number; stopped?: FileFault };

export type TableOptions = {
  format: TableFormat;
  /** CSV only; both are found out unless told. */
  charset?: Charset | undefined;
  delimiter?: Delimiter | undefined;
  /** As the inspection found it, where the charset is told. */
  font?: OldFont | undefined;
  /** Only this sheet; all of them unless told. */
  sheet?: string | undefined;
};

export type SheetInspection = {
  /** '' in a CSV file. */
  name: string;
  hidden: boolean;
  /** The first row with at least two filled cells; null where there is none. */
  headerRow: number | null;
  headers: string[];
  /** The first rows below the header. */
  samples: TableRow[];
};

export type TableInspection = {
  format: TableFormat;
  /** CSV only. */
  charset?: Charset;
  /** CSV only. */
  delimiter?: Delimiter;
  font?: OldFont;
  sheets: SheetInspection[];
  /** At most MAX_FAULTS, in the order of the file. */
  faults: FileFault[];
};

export type DocumentText = {
  format: 'pdf' | 'docx' | 'txt';
  text: string;
  /** PDF only. */
  pages?: number;
  /** The document goes on: only its beginning was read. */
  cut: boolean;
};
