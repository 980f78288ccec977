import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { latestSeq } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import { DATASETS, type DatasetName, partsOf } from './datasets.ts';

export const FORMATS = ['ndjson', 'csv'] as const;
export type DatasetFormat = (typeof FORMATS)[number];

export type DatasetFile = {
  name: DatasetName;
  format: DatasetFormat;
  records: number;
  bytes: number;
  sha256: string;
};
/** What the files hold: `act` is the number of the last act that they know of. */
export type Manifest = { publishedAt: string; act: number; withheld: number; files: DatasetFile[] };

const LEAST_AGE_MS = 10 * 60_000;

/** The public records as files below `folder`, made anew when somebody asks and something has changed since. */
export class OpenData {
  readonly #database: Database;
  readonly #folder: string;
  #manifest: Manifest | undefined;
  #making: Promise<Manifest> | undefined;

  constructor(database: Database, folder: string) {
    this.#database = database;
    this.#folder = folder;
  }

  async manifest(now: Date): Promise<Manifest> {
    const made = this.#manifest;
    if (made && now.getTime() - Date.parse(made.publishedAt) < LEAST_AGE_MS) return made;
    if (made && made.act === (await latestSeq(this.#database.db))) return made;
    this.#making ??= this.#make(now).finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  /** The bytes of a file of the present manifest. */
  read({ name, format }: Pick<DatasetFile, 'name' | 'format'>): ReadableStream<Uint8Array> {
    return Readable.toWeb(createReadStream(this.#pathOf(name, format))) as ReadableStream<Uint8Array>;
  }

  #pathOf(name: DatasetName, format: DatasetFormat): string {
    return join(this.#folder, `${name}.${format}`);
  }

  async #make(now: Date): Promise<Manifest> {
    await mkdir(this.#folder, { recursive: true });
    const act = await latestSeq(this.#database.db);
    const files: DatasetFile[] = [];
    let withheld = 0;
    for (const name of DATASETS) {
      const made = await this.#write(name);
      files.push(...made.files);
      withheld += made.withheld;
    }
    this.#manifest = { publishedAt: now.toISOString(), act, withheld, files };
    return this.#manifest;
  }

  /** Readers of the files before keep reading those until the new ones take their names. */
  async #write(name: DatasetName): Promise<{ files: DatasetFile[]; withheld: number }> {
    const partial = (format: DatasetFormat) => `${this.#pathOf(name, format)}.partial`;
    const outs = await Promise.all(FORMATS.map(async format => new Measured(await open(partial(format), 'w'))));
    let records = 0;
    let withheld = 0;
    try {
      for await (const part of partsOf(this.#database.db, name)) {
        records += part.records;
        withheld += part.withheld;
        await outs[0]!.write(part.ndjson);
        await outs[1]!.write(part.csv);
      }
    } finally {
      await Promise.all(outs.map(out => out.close()));
    }
    const files = FORMATS.map((format, i) => ({ name, format, records, ...outs[i]!.measure() }));
    for (const format of FORMATS) await rename(partial(format), this.#pathOf(name, format));
    return { files, withheld };
  }
}

class Measured {
  readonly #file: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  #bytes = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.write(bytes);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  measure(): { bytes: number; sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
