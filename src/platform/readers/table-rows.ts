import { stat } from 'node:fs/promises';
import { cellConverter, detectEncoding } from './csv/charset.ts';
import { type CsvForm, csvRows } from './csv/csv-rows.ts';
import { detectDelimiter } from './csv/delimiter.ts';
import { faultOf, tooLarge } from './fault.ts';
import { BATCH_CHARACTERS, BATCH_ROWS, MAX_CSV_BYTES } from './limits.ts';
import type { TableBatch, TableOptions, TableRow } from './reader-types.ts';
import { readHead } from './recognise.ts';
import { plainRow } from './xlsx/sheet-rows.ts';
import { xlsxRows } from './xlsx/xlsx-file.ts';

/** A fault ends the batches; it is never thrown. */
export async function* tableBatches(path: string, options: TableOptions): AsyncGenerator<TableBatch> {
  let rows: TableRow[] = [];
  let characters = 0;
  let share = 0;
  let waiting = 0;
  const pieces = options.format === 'xlsx' ? xlsxPieces(path, options) : csvPieces(path, options);
  try {
    for await (const piece of pieces) {
      share = Math.min(1, piece.share);
      for (const row of piece.rows) {
        rows.push(row);
        characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      }
      if (rows.length < BATCH_ROWS && characters < BATCH_CHARACTERS && ++waiting < PIECES) continue;
      yield { rows, share };
      rows = [];
      characters = 0;
      waiting = 0;
    }
    yield { rows, share: 1 };
  } catch (error) {
    yield { rows, share, stopped: faultOf(error) };
  }
}

/** After so many pieces without rows enough, a batch goes out as a sign of life. */
const PIECES = 128;

async function* xlsxPieces(path: string, { sheet }: TableOptions) {
  for await (const { rows, share } of xlsxRows(path, sheet)) yield { rows: rows.map(plainRow), share };
}

const ROWS_OF_A_PIECE = 100;

async function* csvPieces(path: string, options: TableOptions) {
  const { size } = await stat(path);
  let rows: TableRow[] = [];
  let passed = 0;
  for await (const { row, bytes } of csvRows(path, await csvForm(path, options))) {
    if (row) rows.push(row);
    if (++passed % ROWS_OF_A_PIECE > 0) continue;
    yield { rows, share: bytes / size };
    rows = [];
  }
  yield { rows, share: 1 };
}

/** The charset is judged by this much of a file; what comes later is decoded strictly. */
const JUDGED_BYTES = 4_000_000;

/** How a CSV file is written: found out, as far as it is not told. */
export async function csvForm(
  path: string,
  { charset, delimiter, font }: Pick<TableOptions, 'charset' | 'delimiter' | 'font'>,
): Promise<CsvForm> {
  if ((await stat(path)).size > MAX_CSV_BYTES) throw tooManyBytes();
  const head = await readHead(path, JUDGED_BYTES);
  const told = charset && { charset, ...(font && { font }) };
  const encoding = told ?? detectEncoding(head, head.length < JUDGED_BYTES);
  const start = cellConverter(encoding)(new TextDecoder(encoding.charset).decode(head.subarray(0, 200_000)));
  return { ...encoding, delimiter: delimiter ?? detectDelimiter(start) };
}

const tooManyBytes = () =>
  tooLarge(
    `Tệp lớn hơn ${MAX_CSV_BYTES / 1_000_000} MB. Hãy chia thành vài tệp rồi gửi lại.`,
    `The file is over ${MAX_CSV_BYTES / 1_000_000} MB. Split it into several and send them one by one.`,
  );
