import { MAX_CSV_ROW_BYTES } from '../limits.ts';

/** CSV as people's programs write it: any line end, rows of any length, a quotation mark in the middle of a cell. */
export const CSV_SYNTAX = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: MAX_CSV_ROW_BYTES,
};
