import { broken, tooLarge } from '../fault.ts';
import { MAX_MERGED_RANGES } from '../limits.ts';
import { type Attributes, parseXml } from '../xml.ts';
import type { Zip } from '../zip-file.ts';
import { type CellRange, cellRange } from './cell-place.ts';

const WIDEST_SHEET = 16_384;

/** Gathers `<mergeCell ref>` in the order of rows. */
export class MergedRanges {
  readonly #ranges: CellRange[] = [];
  #sorted = true;
  #next = 0;
  #open: CellRange[] = [];

  get all(): readonly CellRange[] {
    return this.#ranges;
  }

  add(ref: string | undefined): void {
    const range = cellRange(ref ?? '');
    // One cell alone is no merger.
    if (!range || (range.top === range.bottom && range.left === range.right)) return;
    if (this.#ranges.length >= MAX_MERGED_RANGES) throw tooManyMerged();
    this.#ranges.push(range);
    this.#sorted = false;
  }

  /** The ranges that cross a row; rows are asked for from the top down. */
  crossing(row: number): readonly CellRange[] {
    if (!this.#sorted) this.#ranges.sort((a, b) => a.top - b.top);
    this.#sorted = true;
    for (let range = this.#ranges[this.#next]; range && range.top <= row; range = this.#ranges[this.#next]) {
      this.#open.push(range);
      this.#next++;
    }
    if (this.#open.length > 0) this.#open = this.#open.filter(range => range.bottom >= row);
    // Mergers never overlap.
    if (this.#open.reduce((sum, { left, right }) => sum + right - left + 1, 0) > WIDEST_SHEET) throw broken();
    return this.#open;
  }
}

/** A sheet names its mergers after its rows, so they are looked for before the rows are read. Yields as it goes on. */
export async function* findMerged(zip: Zip, part: string, ranges: MergedRanges): AsyncGenerator<number> {
  const open = (name: string, a: Attributes) => {
    if (name === 'mergeCell') ranges.add(a.ref);
  };
  yield* parseXml(zip.read(part), { open }, rowSieve());
}

const START = /<(\w+:)?sheetData\s*>/;
const END = /<\/(\w+:)?sheetData\s*>/;
const LONGEST_TAG = 64;

/** Takes all rows out of a sheet's text, piece by piece; '' ends it. */
function rowSieve(): (piece: string) => string {
  let held = '';
  let border: RegExp | undefined = START;
  return piece => {
    held += piece;
    let kept = '';
    for (let found = find(); found; found = find()) {
      if (border === START) kept += held.slice(0, found.end);
      held = held.slice(border === START ? found.end : found.start);
      border = border === START ? END : undefined;
    }
    const end = piece === '' || !border ? held.length : Math.max(0, held.length - LONGEST_TAG);
    if (border !== END) kept += held.slice(0, end);
    held = held.slice(end);
    return kept;
  };

  function find(): { start: number; end: number } | undefined {
    // The plain search is the fast one.
    const found = border && held.includes('sheetData') ? border.exec(held) : undefined;
    return found ? { start: found.index, end: found.index + found[0].length } : undefined;
  }
}

const tooManyMerged = () =>
  tooLarge(
    `Trang tính có hơn ${MAX_MERGED_RANGES} vùng ô gộp. Hãy bỏ gộp ô (Merge & Center) rồi gửi lại.`,
    `The sheet has over ${MAX_MERGED_RANGES} merged ranges. Unmerge the cells and send it again.`,
  );
