import { cleanLine } from '../../../kernel/clean-text.ts';
import { fault } from '../fault.ts';
import { HEADER_WITHIN_ROWS, SAMPLE_ROWS } from '../limits.ts';
import type { FileFault, FilePlace, SheetInspection, TableRow } from '../reader-types.ts';
import { columnLetters } from '../xlsx/cell-place.ts';

/** Finds the header of a sheet and the first rows below it. */
export class SheetHead {
  readonly #name: string;
  readonly #hidden: boolean;
  #header: TableRow | undefined;
  #headers: string[] = [];
  #samples: TableRow[] = [];
  #seen = 0;

  constructor(name: string, hidden: boolean) {
    this.#name = name;
    this.#hidden = hidden;
  }

  /** Rows from the top on; more of them tell nothing once it is complete. */
  take(row: TableRow): void {
    this.#seen++;
    if (this.#header) {
      if (this.#samples.length < SAMPLE_ROWS) this.#samples.push(row);
    } else if (row.cells.filter(cell => cell !== '').length >= 2) {
      this.#header = row;
      this.#headers = row.cells.map(cleanLine);
    }
  }

  get complete(): boolean {
    return this.#header ? this.#samples.length === SAMPLE_ROWS : this.#seen >= HEADER_WITHIN_ROWS;
  }

  get headerRow(): number | null {
    return this.#header?.row ?? null;
  }

  /** The place with the words of its header. */
  place(row: number, column: number, range?: string): FilePlace {
    const header = this.#headers[column];
    const sheet = this.#name || undefined;
    return { sheet, row, column: columnLetters(column), header: header || undefined, range };
  }

  inspection(): SheetInspection {
    return {
      name: this.#name,
      hidden: this.#hidden,
      headerRow: this.headerRow,
      headers: this.#headers,
      samples: this.#samples,
    };
  }

  faults(): FileFault[] {
    const faults = this.#hidden ? [hiddenSheet(this.#name)] : [];
    if (!this.#header) return [...faults, withoutHeader(this.#name)];
    const twice = this.#headers.filter((header, i) => header !== '' && this.#headers.indexOf(header) < i);
    return [
      ...faults,
      ...[...new Set(twice)].map(header =>
        duplicateHeader(header, this.place(this.#header!.row, this.#headers.lastIndexOf(header))),
      ),
    ];
  }
}

const duplicateHeader = (header: string, at: FilePlace) =>
  fault(
    'duplicate-header',
    `Hai cột cùng tên "${header}". Hãy đổi tên một cột để biết cột nào là cột nào.`,
    `Two columns are called "${header}". Rename one, so that they can be told apart.`,
    at,
  );
const hiddenSheet = (sheet: string) =>
  fault(
    'hidden-sheet',
    `Trang tính "${sheet}" đang bị ẩn. Hãy kiểm tra xem có muốn nhập trang này không.`,
    `The sheet "${sheet}" is hidden. Check whether it is meant to be read.`,
    { sheet },
  );
const withoutHeader = (sheet: string) =>
  fault(
    'no-header',
    'Không thấy hàng tiêu đề: hàng có tên cột cần ít nhất hai ô có chữ.',
    'No header row was found: the row with the names of columns needs at least two filled cells.',
    sheet ? { sheet } : undefined,
  );
