export { checkMapping } from './check-mapping.ts';
export { type ExportedValue, exportedCell, toCsv } from './exported-cell.ts';
export type { FieldName, TableField } from './field.ts';
export { fieldsOf } from './fields.ts';
export { type GuessedMapping, guessMapping } from './guess-mapping.ts';
export type { RecordFault, RecordKind, RecordPlace, TableLine, TableMapping } from './mapping-types.ts';
export { tableRecords, type TableRecordsOptions } from './table-records.ts';
