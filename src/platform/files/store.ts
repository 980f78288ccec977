import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { tooLarge } from '../../kernel/errors.ts';
import { formatInteger } from '../i18n/format.ts';

export type StoredFile = { sha256: string; size: number };

/** Files by the hash of what is in them, below `DATA_DIR/files`: the same file twice is stored once. */
export class FileStore {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'files');
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** What a killed process left half received; only while no other process receives files. */
  async removePartial(): Promise<void> {
    await rm(join(this.#folder, 'partial'), { recursive: true, force: true });
  }

  /** Nothing is kept of a file that breaks off or grows past `maxBytes`. */
  async save(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile> {
    const partial = join(this.#folder, 'partial', randomUUID());
    await mkdir(dirname(partial), { recursive: true });
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > maxBytes ? overLimit(maxBytes) : null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(partial, { mode: 0o600 }));
      const sha256 = hash.digest('hex');
      await mkdir(dirname(this.pathOf(sha256)), { recursive: true });
      await rename(partial, this.pathOf(sha256));
      return { sha256, size };
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }
}

function overLimit(maxBytes: number): Error {
  const mb = Math.floor(maxBytes / 1_000_000);
  return tooLarge({
    vi: `Tệp lớn quá ${formatInteger('vi', mb)} MB. Hãy chia nhỏ tệp rồi gửi lại.`,
    en: `The file is over ${formatInteger('en', mb)} MB. Split it and send it again.`,
  });
}
