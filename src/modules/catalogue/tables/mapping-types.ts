import type { Said } from '../../../kernel/errors.ts';
import type { FieldName } from './field.ts';

export type RecordKind = 'technology' | 'need' | 'organisation';

/** What the columns of one sheet mean; remembered by the source's name. */
export type TableMapping = {
  kind: RecordKind;
  source: { name: string; url?: string; licence?: string };
  /** The language of texts whose column names none: 'vi', 'en' … */
  lang: string;
  /** '' in a CSV file. */
  sheet: string;
  headerRow: number;
  /** By the header as it is written; a column that is left out is not read. */
  columns: Record<string, FieldName>;
};

/** `sheet` is absent for a CSV file; `column` and `header` for what is wrong with the whole row. */
export type RecordPlace = {
  sheet?: string;
  row: number;
  column?: string;
  header?: string;
};

export type RecordFault = { at: RecordPlace; fault: Said; excerpt: string };
/** One line of what a table becomes. */
export type TableLine = { at: RecordPlace; record: Record<string, unknown> } | RecordFault;
