export { columnLetters } from './xlsx/cell-place.ts';
export { inspectTable, readDocument, readTable } from './read-file.ts';
export type {
  CellFault,
  Charset,
  Delimiter,
  DocumentText,
  FaultCode,
  FileFault,
  FilePlace,
  OldFont,
  Outcome,
  SheetInspection,
  TableBatch,
  TableFormat,
  TableInspection,
  TableOptions,
  TableRow,
} from './reader-types.ts';
