import { stat } from 'node:fs/promises';
import { oldFont } from '../csv/charset.ts';
import { tooLarge } from '../fault.ts';
import { MAX_XLSX_BYTES } from '../limits.ts';
import { findOldFont, fromOldFont } from '../old-fonts.ts';
import type { OldFont } from '../reader-types.ts';
import { Zip } from '../zip-file.ts';
import type { CellBook } from './cell-text.ts';
import { findMerged, MergedRanges } from './merged-ranges.ts';
import { loadSharedStrings, SharedStrings } from './shared-strings.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts';

/** An open workbook; its texts are loaded before its rows are read. */
export class XlsxFile {
  readonly zip: Zip;
  readonly #workbook: Workbook;
  #book: CellBook | undefined;
  font: OldFont | undefined;

  private constructor(zip: Zip, workbook: Workbook) {
    this.zip = zip;
    this.#workbook = workbook;
  }

  static async open(path: string): Promise<XlsxFile> {
    if ((await stat(path)).size > MAX_XLSX_BYTES) throw tooManyBytes();
    const zip = await Zip.open(path);
    try {
      return new XlsxFile(zip, await readWorkbook(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get sheets(): readonly SheetPart[] {
    return this.#workbook.sheets;
  }

  /** Yields the bytes read, as all the long readings do. */
  async *load(): AsyncGenerator<number> {
    const { sharedStrings, formats, from1904 } = this.#workbook;
    const strings = new SharedStrings();
    if (sharedStrings) yield* loadSharedStrings(this.zip, sharedStrings, strings);
    const found = findOldFont(strings.first(LOOKED_AT));
    if (found && !found.certain) throw oldFont(found);
    this.font = found?.font;
    const convert = found ? (text: string) => fromOldFont(text, found.font) : (text: string) => text;
    this.#book = { strings, formats, from1904, convert };
  }

  async *findMerged(sheet: SheetPart, merged: MergedRanges): AsyncGenerator<number> {
    yield* findMerged(this.zip, sheet.part, merged);
  }

  rows(sheet: SheetPart, merged = new MergedRanges()): ReturnType<typeof sheetRows> {
    return sheetRows(this.zip, sheet, this.#book!, merged);
  }

  /** What reading all of these sheets goes through: texts once, sheets twice. */
  bytesOf(sheets: readonly SheetPart[]): number {
    const texts = this.zip.sizeOf(this.#workbook.sharedStrings ?? '');
    return sheets.reduce((sum, { part }) => sum + 2 * this.zip.sizeOf(part), texts);
  }

  close(): void {
    this.zip.close();
  }
}

/** Texts looked at for an old font. */
const LOOKED_AT = 5_000;

/** All rows of a workbook, or of one of its sheets, piece by piece, with the share of it that is read. */
export async function* xlsxRows(
  path: string,
  only?: string,
): AsyncGenerator<{ rows: SheetRow[]; share: number }> {
  const file = await XlsxFile.open(path);
  try {
    const sheets = file.sheets.filter(({ name }) => only === undefined || name === only);
    const all = Math.max(1, file.bytesOf(sheets));
    let done = 0;
    const nothing = (bytes: number) => ({ rows: [], share: (done + bytes) / all });
    for await (const bytes of file.load()) yield nothing(bytes);
    done += file.bytesOf([]);
    for (const sheet of sheets) {
      const merged = new MergedRanges();
      for await (const bytes of file.findMerged(sheet, merged)) yield nothing(bytes);
      done += file.zip.sizeOf(sheet.part);
      for await (const { rows, bytes } of file.rows(sheet, merged))
        yield { rows, share: (done + bytes) / all };
      done += file.zip.sizeOf(sheet.part);
    }
  } finally {
    file.close();
  }
}

const tooManyBytes = () =>
  tooLarge(
    `Sổ tính lớn hơn ${MAX_XLSX_BYTES / 1_000_000} MB. Hãy xoá hình ảnh trong đó, hoặc lưu trang có hồ sơ thành "CSV UTF-8", rồi gửi lại.`,
    `The workbook is over ${MAX_XLSX_BYTES / 1_000_000} MB. Delete its pictures, or save the sheet as "CSV UTF-8", and send again.`,
  );
