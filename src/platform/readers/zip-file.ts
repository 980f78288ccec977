import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { broken, ReadFault, stop } from './fault.ts';
import {
  MAX_PACKING_RATIO,
  MAX_UNPACKED_BYTES,
  MAX_ZIP_ENTRIES,
  RATIO_COUNTS_FROM_BYTES,
} from './limits.ts';

/** The parts of a zip file by name. What it declares is checked before anything is unpacked. */
export class Zip {
  readonly #file: ZipFile;
  readonly #entries: Map<string, Entry>;

  private constructor(file: ZipFile, entries: Map<string, Entry>) {
    this.#file = file;
    this.#entries = entries;
  }

  static async open(path: string): Promise<Zip> {
    const file = await openPromise(path, { autoClose: false }).catch(asBroken);
    try {
      return new Zip(file, await entriesOf(file));
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0;
  }

  /** The part unpacked; it breaks off when it grows past the size it declared. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) throw broken();
    let stream: Readable | undefined;
    try {
      stream = await this.#file.openReadStreamPromise(entry);
      yield* stream as AsyncIterable<Buffer>;
    } catch (error) {
      throw error instanceof ReadFault ? error : broken();
    } finally {
      stream?.destroy();
    }
  }

  close(): void {
    this.#file.close();
  }
}

async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > MAX_ZIP_ENTRIES) throw bomb();
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of file.eachEntry()) {
      // Two parts of one name: what is checked would not be what is read.
      if (entries.has(entry.fileName)) throw broken();
      if (entry.isEncrypted()) throw locked();
      unpacked += entry.uncompressedSize;
      if (unpacked > MAX_UNPACKED_BYTES || isPackedTooTight(entry)) throw bomb();
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ReadFault ? error : broken();
  }
  return entries;
}

const isPackedTooTight = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > RATIO_COUNTS_FROM_BYTES && uncompressedSize > compressedSize * MAX_PACKING_RATIO;

const asBroken = (error: NodeJS.ErrnoException): never => {
  throw error.code === 'ENOENT' ? error : broken();
};

const bomb = () =>
  stop(
    'zip-bomb',
    'Tệp này phình ra quá lớn khi mở, nên không được đọc. Nếu đó là bảng thật, hãy xoá các hàng, cột trống có định dạng và hình ảnh, rồi lưu thành tệp mới.',
    'This file swells beyond measure when opened and was not read. If it is a real table, delete formatted empty rows and columns and pictures, and save it as a new file.',
  );

export const locked = () =>
  stop(
    'encrypted',
    'Tệp có đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi lại.',
    'The file is protected by a password. Open it, remove the password, save it and send it again.',
  );
