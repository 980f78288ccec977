import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { type CsvError, parse, type Parser } from 'csv-parse';
import { ReadFault, stop, tooLarge } from '../fault.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_CSV_ROW_BYTES, MAX_CSV_ROWS } from '../limits.ts';
import type { Delimiter, TableRow } from '../reader-types.ts';
import { cellConverter, type Encoding, mixedCharset } from './charset.ts';
import { CSV_SYNTAX } from './csv-syntax.ts';
import { saidDelimiter } from './delimiter.ts';

export type CsvForm = Encoding & { delimiter: Delimiter };
export type CsvRow = { row: TableRow | undefined; bytes: number };

/** Every row of the file, empty ones as `undefined`, with the bytes of the file read so far. */
export async function* csvRows(path: string, form: CsvForm): AsyncGenerator<CsvRow> {
  const convert = cellConverter(form);
  const place = { bytes: 0, row: 0 };
  const parser = raggedParser(form.delimiter);
  pipeline(decoded(path, form, place, parser), parser, () => {});
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (++place.row > MAX_CSV_ROWS) throw tooManyRows();
      const said = place.row === 1 && saidDelimiter(cells.join(form.delimiter));
      yield { row: said ? undefined : rowOf(cells, place.row, convert), bytes: place.bytes };
    }
  } catch (error) {
    throw asFault(error, parser.info.records + 1);
  }
}

type Inside = {
  state: { record: string[]; expectedRecordLength: number };
  __onRecord: (push: unknown) => unknown;
};

/** Rows of different lengths are no fault: for each the parser would make an error that nobody reads, at six times the cost of the row. */
function raggedParser(delimiter: Delimiter): Parser {
  const parser = parse({ ...CSV_SYNTAX, delimiter });
  const inside = (parser as unknown as { api: Inside }).api;
  const onRecord = inside.__onRecord;
  inside.__onRecord = function (this: Inside, push) {
    this.state.expectedRecordLength = this.state.record.length;
    return onRecord.call(this, push);
  };
  return parser;
}

async function* decoded(path: string, { charset }: Encoding, place: { bytes: number }, parser: Parser) {
  const decoder = new TextDecoder(charset, { fatal: charset === 'utf-8' });
  let rows = 0;
  let bytesOfRow = 0;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
    place.bytes += part.length;
    // The parser counts the letters of a row, not its cells: a row of delimiters alone would have no end.
    bytesOfRow = parser.info.records === rows ? bytesOfRow + part.length : 0;
    rows = parser.info.records;
    if (bytesOfRow > MAX_CSV_ROW_BYTES) throw openQuote(rows + 1);
    yield decoder.decode(part, { stream: true });
  }
  yield decoder.decode();
}

function rowOf(cells: string[], row: number, convert: (cell: string) => string): TableRow | undefined {
  const said = cells.map(cell => convert(cell).trim());
  const end = said.findLastIndex(cell => cell !== '') + 1;
  if (end > MAX_COLUMNS) throw tooManyColumns(row);
  if (said.some(cell => cell.length > MAX_CELL_CHARACTERS)) throw openQuote(row);
  return end === 0 ? undefined : { sheet: '', row, cells: said.slice(0, end) };
}

function asFault(error: unknown, row: number): unknown {
  if (error instanceof ReadFault) return error;
  const { code } = error as CsvError;
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') return openQuote(row);
  return (code as string) === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? mixedCharset(row) : error;
}

const openQuote = (row: number) =>
  stop(
    'quote',
    `Từ hàng ${row}, một dấu ngoặc kép (") được mở mà không đóng, nên phần sau dính thành một ô. Hãy thêm dấu đóng, hoặc lưu lại từ Excel bằng kiểu "CSV UTF-8".`,
    `From row ${row} on a quotation mark (") is opened and never closed, so the rest runs into one cell. Close it, or save the table from Excel as "CSV UTF-8".`,
    { row },
  );

const tooManyRows = () =>
  tooLarge(
    `Tệp có hơn ${MAX_CSV_ROWS / 1_000_000} triệu hàng, kể cả hàng trống. Hãy chia thành vài tệp rồi gửi lại.`,
    `The file has over ${MAX_CSV_ROWS / 1_000_000} million rows, empty ones among them. Split it into several and send them one by one.`,
  );

const tooManyColumns = (row: number) =>
  tooLarge(
    `Hàng ${row} có hơn ${MAX_COLUMNS} cột. Hãy kiểm tra dấu phân cách và xoá những cột không cần.`,
    `Row ${row} has over ${MAX_COLUMNS} columns. Check the delimiter and delete columns that are not needed.`,
    { row },
  );
