import { fault } from '../fault.ts';
import { MAX_CELL_CHARACTERS } from '../limits.ts';
import type { FileFault, FilePlace } from '../reader-types.ts';
import { type NumberFormat, PLAIN } from './number-format.ts';
import { numberText } from './number-text.ts';
import type { SharedStrings } from './shared-strings.ts';
import { unescapeText } from './unescape-text.ts';

/** What cells point to, and how their texts become Unicode. */
export type CellBook = {
  strings: SharedStrings;
  formats: readonly NumberFormat[];
  from1904: boolean;
  convert: (text: string) => string;
};
/** `cached` where the file holds a value at all, be it an empty one. */
export type RawCell = { type: string; style: number; value: string; cached: boolean; formula: boolean };
export type CellText = { text: string; numeric?: boolean; fault?: FileFault };

export function cellText(cell: RawCell, book: CellBook, at: FilePlace): CellText {
  if (!cell.cached) return { text: '', fault: withoutValue(at) };
  if (cell.value === '') return { text: '' };
  const read = readCell(cell, book, at);
  return read.text.length > MAX_CELL_CHARACTERS ? { text: '', fault: tooLong(at) } : read;
}

function readCell({ type, style, value }: RawCell, book: CellBook, at: FilePlace): CellText {
  switch (type) {
    case 's':
      return text(book.strings.at(Number(value)), book);
    case 'inlineStr':
    case 'str':
      return text(unescapeText(value), book);
    case 'b':
      return { text: value.trim() === '1' || value.trim() === 'true' ? 'true' : 'false' };
    case 'e':
      return { text: '', fault: errorValue(value.trim().slice(0, 20), at) };
    case 'd':
      return { text: value.trim().replace(/T00:00:00(\.0+)?Z?$/, '') };
    default:
      return numberCell(value, book.formats[style] ?? PLAIN, book.from1904, at);
  }
}

const text = (said: string, { convert }: CellBook): CellText => ({ text: convert(said).trim() });

function numberCell(value: string, format: NumberFormat, from1904: boolean, at: FilePlace): CellText {
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: '', fault: errorValue(value.trim().slice(0, 20), at) };
  const said = numberText(number, format, from1904);
  if (said === undefined) return { text: '', fault: noDate(at) };
  return format.means === 'number' ? { text: said, numeric: true } : { text: said };
}

const withoutValue = (at: FilePlace) =>
  fault(
    'formula-without-value',
    'Ô có công thức nhưng tệp không lưu kết quả. Hãy mở tệp bằng Excel, lưu lại, hoặc dán dưới dạng giá trị.',
    'The cell has a formula, but the file does not hold its result. Open the file in Excel and save it, or paste it as a value.',
    at,
  );
const errorValue = (value: string, at: FilePlace) =>
  fault(
    'cell-error',
    `Ô báo lỗi ${value}. Hãy sửa công thức hoặc nhập giá trị.`,
    `The cell shows the error ${value}. Mend its formula or type the value.`,
    at,
  );
const noDate = (at: FilePlace) =>
  fault(
    'cell-date',
    'Ô được định dạng là ngày, nhưng số bên trong không phải ngày nào. Hãy nhập lại, ví dụ 22/11/2026.',
    'The cell is formatted as a date, but its number is no date. Type it again, for example 2026-11-22.',
    at,
  );
const tooLong = (at: FilePlace) =>
  fault(
    'cell-too-long',
    `Ô dài hơn ${MAX_CELL_CHARACTERS.toLocaleString('vi')} ký tự. Hãy rút ngắn.`,
    `The cell has over ${MAX_CELL_CHARACTERS.toLocaleString('en')} characters. Shorten it.`,
    at,
  );
