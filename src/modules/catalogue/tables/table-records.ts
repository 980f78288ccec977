import { cleanLine, clip } from '../../../kernel/clean-text.ts';
import { invalid, type Said } from '../../../kernel/errors.ts';
import {
  inspectTable,
  readTable,
  type TableInspection,
  type TableRow,
} from '../../../platform/readers/index.ts';
import { applyMapping, type ColumnFault } from './apply-mapping.ts';
import { checkMapping } from './check-mapping.ts';
import { type MappingPlan, planMapping } from './mapping-plan.ts';
import type { RecordPlace, TableLine, TableMapping } from './mapping-types.ts';

export type TableRecordsOptions = { signal?: AbortSignal; onProgress?: (share: number) => void };

/**
 * A whole table as NDJSON, one line (a `TableLine`, without its line feed) at a time, a line for each row. A fault
 * of the file as a whole (one that can not be read, or that the mapping does not fit) is thrown as a Refusal: of
 * the mapping before any line is given, of the file when reading comes to it.
 */
export async function* tableRecords(
  path: string,
  mapping: TableMapping,
  { signal, onProgress }: TableRecordsOptions = {},
): AsyncGenerator<string> {
  const table = await inspected(path, mapping);
  const plan = planMapping(mapping, table.sheets.find(({ name }) => name === mapping.sheet)!.headers);
  const { format, charset, delimiter, font } = table;
  const options = { format, charset, delimiter, font, sheet: mapping.sheet };
  for await (const { rows, share, stopped } of readTable(path, options)) {
    if (signal?.aborted) return;
    for (const row of rows) {
      const line = row.row > mapping.headerRow ? lineOf(row, plan) : undefined;
      if (line) yield JSON.stringify(line);
    }
    if (stopped) throw invalid(stopped.said);
    onProgress?.(share);
  }
}

async function inspected(path: string, mapping: TableMapping): Promise<TableInspection> {
  const table = await inspectTable(path);
  if (!table.ok) throw invalid(table.fault.said);
  const [fault] = checkMapping(table.value, mapping);
  if (fault) throw invalid(fault.said);
  return table.value;
}

function lineOf(row: TableRow, plan: MappingPlan): TableLine | undefined {
  const applied = applyMapping(row, plan);
  if (!applied) return undefined;
  const at: RecordPlace = { ...(row.sheet !== '' && { sheet: row.sheet }), row: row.row };
  if ('record' in applied) return { at, record: applied.record };
  const column = applied.faults[0]!.column;
  return {
    at: column ? { ...at, column: column.letters, header: column.header } : at,
    fault: together(applied.faults),
    excerpt: clip(cleanLine(row.cells.filter(cell => cell !== '').join(' | ')), EXCERPT),
  };
}

const EXCERPT = 200;

/** The first fault stands at the place of the line; the others name their columns. */
function together([first, ...others]: readonly ColumnFault[]): Said {
  const more = (locale: 'vi' | 'en', word: string) =>
    others.map(
      ({ column, said }) => (column ? `${word} ${column.letters} (${column.header}): ` : '') + said[locale],
    );
  return {
    vi: [first!.said.vi, ...more('vi', 'Cột')].join(' '),
    en: [first!.said.en, ...more('en', 'Column')].join(' '),
  };
}
