import { fault, tooLarge } from '../fault.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS } from '../limits.ts';
import type { CellFault, FileFault, TableRow } from '../reader-types.ts';
import { type Attributes, isOn, parseXml } from '../xml.ts';
import type { Zip } from '../zip-file.ts';
import { columnIndex, columnLetters } from './cell-place.ts';
import { type CellBook, cellText, type RawCell } from './cell-text.ts';
import { emptyRowSieve } from './empty-rows.ts';
import type { MergedRanges } from './merged-ranges.ts';
import type { SheetPart } from './workbook.ts';

/** A row with what only an inspection tells: which cells were computed, and that nobody sees it. */
export type SheetRow = Required<TableRow> & { formulas: number[]; hidden: boolean };

/** As it leaves the reader: most rows have neither numbers nor faults, and then no lists of them. */
export const plainRow = ({ sheet, row, cells, numeric, faults }: SheetRow): TableRow => ({
  sheet,
  row,
  cells,
  ...(numeric.length > 0 && { numeric }),
  ...(faults.length > 0 && { faults }),
});

type Cell = RawCell & { column: number };

/** Rows of one sheet that hold anything; yields after each piece of the file, with the bytes of it read so far. */
export async function* sheetRows(
  zip: Zip,
  { name: sheet, part }: SheetPart,
  book: CellBook,
  merged: MergedRanges,
): AsyncGenerator<{ rows: SheetRow[]; bytes: number; hiddenColumns: string | undefined }> {
  const reader = new RowReader(sheet, book, merged);
  const handlers = {
    open: (name: string, a: Attributes) => reader.open(name, a),
    text: (text: string) => reader.text(text),
    close: (name: string) => reader.close(name),
  };
  for await (const bytes of parseXml(zip.read(part), handlers, emptyRowSieve()))
    yield { rows: reader.take(), bytes, hiddenColumns: reader.hiddenColumns };
  yield { rows: reader.take(), bytes: zip.sizeOf(part), hiddenColumns: reader.hiddenColumns };
}

class RowReader {
  hiddenColumns: string | undefined;
  readonly #sheet: string;
  readonly #book: CellBook;
  readonly #merged: MergedRanges;
  #rows: SheetRow[] = [];
  #row: SheetRow | undefined;
  #number = 0;
  #cell: Cell | undefined;
  #column = -1;
  #reading = false;
  #phonetic = false;

  constructor(sheet: string, book: CellBook, merged: MergedRanges) {
    this.#sheet = sheet;
    this.#book = book;
    this.#merged = merged;
  }

  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, a: Attributes): void {
    switch (name) {
      case 'row':
        this.#startRow(a);
        break;
      case 'c':
        this.#startCell(a);
        break;
      case 'f':
        if (this.#cell) this.#cell.formula = true;
        break;
      case 'rPh':
        this.#phonetic = true;
        break;
      case 'v':
      case 't':
        this.#reading = !this.#phonetic;
        if (this.#cell) this.#cell.cached = true;
        break;
      case 'col':
        if (isOn(a.hidden)) this.hiddenColumns ??= columnLetters(Number(a.min) - 1 || 0);
        break;
    }
  }

  text(text: string): void {
    // A text in many runs ends somewhere: that it is too long is known by then.
    if (this.#reading && this.#cell && this.#cell.value.length <= MAX_CELL_CHARACTERS) this.#cell.value += text;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#reading = false;
        break;
      case 'rPh':
        this.#phonetic = false;
        break;
      case 'c':
        this.#endCell();
        break;
      case 'row':
        this.#endRow();
        break;
    }
  }

  #startRow({ r, hidden }: Attributes): void {
    const said = Number(r);
    this.#number = Number.isSafeInteger(said) && said > 0 ? said : this.#number + 1;
    this.#column = -1;
    this.#row = {
      sheet: this.#sheet,
      row: this.#number,
      cells: [],
      numeric: [],
      faults: [],
      formulas: [],
      hidden: isOn(hidden),
    };
  }

  #startCell({ r, t = 'n', s }: Attributes): void {
    const column = columnIndex(r ?? '') ?? this.#column + 1;
    this.#column = column;
    this.#cell = { column, type: t, style: Number(s ?? 0), value: '', cached: false, formula: false };
  }

  #endCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    this.#cell = undefined;
    if (!cell || !row) return;
    if (!cell.cached && !cell.formula) return;
    const at = { sheet: this.#sheet, row: row.row, column: columnLetters(cell.column) };
    if (cell.column >= MAX_COLUMNS) throw tooManyColumns(at);
    const read = cellText(cell, this.#book, at);
    if (cell.formula) row.formulas.push(cell.column);
    if (read.fault) row.faults.push({ ...read.fault, from: cell.column, to: cell.column });
    else if (read.text === '') return;
    while (row.cells.length < cell.column) row.cells.push('');
    row.cells[cell.column] = read.text;
    if (read.numeric) row.numeric.push(cell.column);
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (!row || row.cells.length === 0) return;
    row.faults.push(...this.#mergedFaults(row));
    this.#rows.push(row);
  }

  /** A merged range shows its first cell's value in all of its cells; the file holds it once. */
  #mergedFaults({ row, sheet }: SheetRow): CellFault[] {
    const faults: CellFault[] = [];
    for (const { name, top, left, right } of this.#merged.crossing(row)) {
      const from = row === top ? left + 1 : left;
      const at = { sheet, row, column: columnLetters(from), range: name };
      if (from <= right) faults.push({ ...mergedFault(at), from, to: right });
    }
    return faults;
  }
}

const mergedFault = (at: { sheet: string; row: number; column: string; range: string }): FileFault =>
  fault(
    'merged',
    `Ô này nằm trong vùng gộp ${at.range}, nên không có giá trị riêng. Hãy bỏ gộp ô và điền giá trị cho từng hàng.`,
    `This cell is part of the merged range ${at.range} and has no value of its own. Unmerge the cells and fill in each row.`,
    at,
  );

const tooManyColumns = (at: { sheet: string; row: number; column: string }) =>
  tooLarge(
    `Bảng có hơn ${MAX_COLUMNS} cột. Hãy xoá những cột không cần rồi gửi lại.`,
    `The table has over ${MAX_COLUMNS} columns. Delete those that are not needed and send it again.`,
    at,
  );
