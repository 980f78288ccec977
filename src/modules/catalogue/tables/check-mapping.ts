import type { FaultCode, FileFault, FilePlace, TableInspection } from '../../../platform/readers/index.ts';
import { findField, titlePath } from './fields.ts';
import { placeOf } from './mapping-plan.ts';
import type { TableMapping } from './mapping-types.ts';

/** What stands between a mapping and a file: a header twice, a column that moved away, no name … */
export function checkMapping(table: TableInspection, mapping: TableMapping): FileFault[] {
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet);
  const at: FilePlace = mapping.sheet === '' ? {} : { sheet: mapping.sheet };
  if (!sheet) return [noSheet(mapping.sheet, table.sheets.map(({ name }) => name))];
  if (sheet.headerRow !== mapping.headerRow) return [otherHeaderRow(sheet.headerRow, mapping.headerRow, at)];
  const headers = Object.keys(mapping.columns);
  const place = { ...at, row: mapping.headerRow };
  return [
    ...headers.filter(header => !sheet.headers.includes(header)).map(header => movedAway(header, place)),
    ...headers
      .filter(header => sheet.headers.indexOf(header) !== sheet.headers.lastIndexOf(header))
      .map(header => twice(header, place)),
    ...fieldFaults(mapping, place),
  ];
}

function fieldFaults(mapping: TableMapping, at: FilePlace): FileFault[] {
  const faults: FileFault[] = [];
  const taken = new Map<string, string>();
  for (const [header, name] of Object.entries(mapping.columns)) {
    const field = findField(mapping.kind, name);
    if (!field) {
      faults.push(unknownField(header, name, at));
      continue;
    }
    const place = placeOf(field, mapping);
    const other = taken.get(place);
    if (other !== undefined) faults.push(sameField(header, other, field.label, at));
    taken.set(place, header);
  }
  const title = titlePath(mapping.kind);
  const named = Object.values(mapping.columns).some(name => name.split('.')[0] === title);
  return named ? faults : [...faults, noTitle(at)];
}

const said = (code: FaultCode, vi: string, en: string, at: FilePlace): FileFault => ({
  code,
  said: { vi, en },
  at,
});

const noSheet = (name: string, there: readonly string[]) =>
  said(
    'columns',
    `Tệp không có trang tính "${name}". Các trang có trong tệp: ${there.join(', ')}.`,
    `The file has no sheet "${name}". It has: ${there.join(', ')}.`,
    { sheet: name },
  );
const otherHeaderRow = (found: number | null, wanted: number, at: FilePlace) =>
  said(
    'no-header',
    found === null
      ? 'Không thấy hàng tiêu đề trong tệp.'
      : `Hàng tiêu đề nay ở hàng ${found}, không phải hàng ${wanted}. Hãy ghép lại các cột.`,
    found === null
      ? 'The file has no header row.'
      : `The header now stands in row ${found}, not in row ${wanted}. Map the columns again.`,
    at,
  );
const movedAway = (header: string, at: FilePlace) =>
  said(
    'columns',
    `Tệp không còn cột "${header}". Hãy sửa tên cột cho như trước, hoặc ghép lại các cột.`,
    `The file no longer has a column "${header}". Give the column its former name, or map the columns again.`,
    { ...at, header },
  );
const twice = (header: string, at: FilePlace) =>
  said(
    'duplicate-header',
    `Hai cột cùng tên "${header}". Hãy đổi tên một cột rồi gửi lại.`,
    `Two columns are called "${header}". Rename one and send the file again.`,
    { ...at, header },
  );
const unknownField = (header: string, name: string, at: FilePlace) =>
  said(
    'columns',
    `Cột "${header}" được ghép vào "${name}", mà loại hồ sơ này không có. Hãy chọn lại.`,
    `The column "${header}" is mapped to "${name}", which this kind of record does not have. Choose again.`,
    { ...at, header },
  );
const sameField = (header: string, other: string, label: { vi: string; en: string }, at: FilePlace) =>
  said(
    'columns',
    `Hai cột "${other}" và "${header}" cùng ghép vào "${label.vi}". Hãy chỉ giữ một.`,
    `The columns "${other}" and "${header}" are both mapped to "${label.en}". Keep one.`,
    { ...at, header },
  );
const noTitle = (at: FilePlace) =>
  said(
    'columns',
    'Chưa cột nào được ghép vào tên. Hãy chọn cột có tên của hồ sơ.',
    'No column is mapped to the name. Choose the one that names the record.',
    at,
  );
