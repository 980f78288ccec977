import { cleanLine } from '../../../kernel/clean-text.ts';
import { digestOf } from '../../../kernel/digest.ts';
import type { Said } from '../../../kernel/errors.ts';
import type { TableRow } from '../../../platform/readers/index.ts';
import { isNotKnown } from './cell.ts';
import { readCell } from './cell-readers.ts';
import { titlePath } from './fields.ts';
import type { MappingPlan, PlannedColumn } from './mapping-plan.ts';
import { settlePrice } from './price.ts';

export type ColumnFault = { column: PlannedColumn | undefined; said: Said };
export type Values = Map<PlannedColumn, unknown>;
/** `undefined` for a row in which no mapped column says anything: numbers of rows, spacers. */
export type Applied = { record: Record<string, unknown> } | { faults: ColumnFault[] } | undefined;

/** One row as a record in the shape of the import format, or every fault of it at its column. */
export function applyMapping(row: TableRow, plan: MappingPlan): Applied {
  const { mapping } = plan;
  const faults = [...cellFaults(row, plan)];
  const values: Values = new Map();
  for (const column of plan.columns) {
    const text = row.cells[column.index] ?? '';
    const numeric = row.numeric?.includes(column.index) ?? false;
    const told = readCell(column.field.reads, { text, numeric, lang: mapping.lang, header: column.header });
    if (told && 'fault' in told) faults.push({ column, said: told.fault });
    else if (told && told.value !== '') values.set(column, told.value);
  }
  if (values.size === 0 && faults.length === 0) return undefined;
  const price = settlePrice(values, mapping.lang);
  if ('faults' in price) faults.push(...price.faults);
  faults.push(...titleFaults(values, plan));
  if (faults.length > 0) return { faults };
  return { record: recordOf(values, plan, 'price' in price ? price.price : undefined) };
}

/** What the reader of the file could not trust, and cells beyond the last header. */
function* cellFaults(row: TableRow, { columns, width }: MappingPlan): Generator<ColumnFault> {
  for (const column of columns) {
    const found = row.faults?.find(({ from, to }) => column.index >= from && column.index <= to);
    if (found) yield { column, said: found.said };
  }
  if (row.cells.slice(width).some(cell => !isNotKnown(cell))) yield { column: undefined, said: TOO_WIDE };
}

function titleFaults(values: Values, { mapping, columns }: MappingPlan): ColumnFault[] {
  const title = titlePath(mapping.kind);
  const told = [...values.keys()].some(({ field }) => field.path[0] === title);
  return told ? [] : [{ column: columns.find(({ field }) => field.path[0] === title), said: NO_TITLE }];
}

function recordOf(values: Values, { mapping }: MappingPlan, price: unknown): Record<string, unknown> {
  const record: Record<string, unknown> = {
    kind: mapping.kind,
    lang: mapping.lang,
    source: { ...mapping.source },
  };
  for (const [{ field }, value] of values) {
    if (field.path[0] === 'price') continue;
    if (field.path[0] === 'codes') put(record, ['codes'], value);
    else put(
      record,
      field.lang === undefined ? field.path : [...field.path, field.lang || mapping.lang],
      value,
    );
  }
  if (price) record.price = price;
  settleParty(record);
  record.ref ??= derivedRef(record);
  return record;
}

function put(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let place = record;
  for (const part of path.slice(0, -1)) place = (place[part] ??= {}) as Record<string, unknown>;
  place[path.at(-1)!] = value;
}

/** A party is known by its name; without one only the country is kept, which is the record's too. */
function settleParty(record: Record<string, unknown>): void {
  for (const path of ['provider', 'seeker']) {
    const party = record[path] as { name?: unknown; country?: unknown } | undefined;
    if (!party || party.name !== undefined) continue;
    delete record[path];
    if (party.country !== undefined) record.extra = { country: party.country };
  }
}

/** The same title of the same provider is the same record, in whatever order and form the sheet is sent again. */
function derivedRef(record: Record<string, unknown>): string {
  const party = (record.provider ?? record.seeker) as { name?: unknown } | undefined;
  const words = (text: unknown): string[] => Object.values(text ?? {}).map(
    said => cleanLine(String(said)).toLowerCase(),
  );
  return `auto:${digestOf({ title: words(record.title ?? record.name), party: words(party?.name) })}`;
}

const NO_TITLE: Said = {
  vi: 'Thiếu tên: mỗi hàng cần có tên. Hãy điền, hoặc xoá hàng này.',
  en: 'The name is missing: every row needs one. Fill it in, or delete the row.',
};
const TOO_WIDE: Said = {
  vi: 'Hàng có nhiều ô hơn hàng tiêu đề, nên không rõ ô nào thuộc cột nào. Có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép.',
  en: 'The row has more cells than the header, so it is not clear which belongs where. A cell may hold the delimiter without quotation marks around it.',
};
