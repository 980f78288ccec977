import { tooLarge } from '../fault.ts';
import { MAX_CELL_CHARACTERS, MAX_SHARED_BYTES, MAX_SHARED_STRINGS } from '../limits.ts';
import { parseXml } from '../xml.ts';
import type { Zip } from '../zip-file.ts';
import { unescapeText } from './unescape-text.ts';

/** No text is longer: parsing stops at far less. */
const BLOCK_BYTES = 4_000_000;

/** The texts that the cells of a workbook point to, as bytes: strings would keep alive the XML they were cut from. */
export class SharedStrings {
  readonly #blocks: Buffer[] = [];
  /** Start and end of each text, counted through all blocks. */
  #places = new Uint32Array(2_000);
  #count = 0;
  #end = 0;
  #bytes = 0;

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.#bytes += length;
    if (this.#bytes > MAX_SHARED_BYTES || this.#count >= MAX_SHARED_STRINGS) throw tooMuchText();
    const left = this.#blocks.length * BLOCK_BYTES - this.#end;
    if (length > left) {
      this.#end += left;
      this.#blocks.push(Buffer.alloc(BLOCK_BYTES));
    }
    this.#blocks.at(-1)?.write(text, this.#end % BLOCK_BYTES);
    this.#place(this.#end, this.#end + length);
    this.#end += length;
  }

  #place(start: number, end: number): void {
    if (2 * this.#count === this.#places.length) {
      const wider = new Uint32Array(2 * this.#places.length);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places.set([start, end], 2 * this.#count++);
  }

  /** '' where there is none. */
  at(index: number): string {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return '';
    const [start, end] = this.#places.subarray(2 * index, 2 * index + 2) as unknown as [number, number];
    const block = Math.floor(start / BLOCK_BYTES);
    const from = start - block * BLOCK_BYTES;
    return this.#blocks[block]?.toString('utf8', from, from + end - start) ?? '';
  }

  first(count: number): string[] {
    return Array.from({ length: Math.min(count, this.#count) }, (_, i) => this.at(i));
  }
}

/** Fills `strings`; yields the bytes read as it goes on. */
export async function* loadSharedStrings(
  zip: Zip,
  part: string,
  strings: SharedStrings,
): AsyncGenerator<number> {
  let said = '';
  let reading = false;
  let phonetic = false;
  yield* parseXml(zip.read(part), {
    open(name) {
      if (name === 't') reading = !phonetic;
      if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (reading && said.length <= MAX_CELL_CHARACTERS) said += text;
    },
    close(name) {
      if (name === 't') reading = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      strings.add(unescapeText(said));
      said = '';
    },
  });
}

const tooMuchText = () =>
  tooLarge(
    'Sổ tính có quá nhiều chữ để đọc một lần. Hãy chia thành vài tệp, hoặc lưu trang có hồ sơ thành "CSV UTF-8", rồi gửi lại.',
    'The workbook holds too much text to be read at once. Split it into several files, or save the sheet as "CSV UTF-8", and send again.',
  );
