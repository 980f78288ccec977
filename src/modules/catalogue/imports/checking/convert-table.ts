import type { FileStore, StoredFile } from '../../../../platform/files/store.ts';
import { type TableMapping, tableRecords } from '../../tables/index.ts';
import { LARGEST_FILE } from '../schema.ts';

/** JSON spells a table's cells with their names: the records of a large table are larger than it. */
const LARGEST_CONVERTED = 4 * LARGEST_FILE;
/** Rows between two reports of how far it is. */
const TOLD_EVERY = 2000;

/**
 * A table as NDJSON, kept beside the files that were sent; undefined where the work was broken off.
 * `onShare` is told how much of the table has been read, 0 to 1.
 */
export async function convertTable(
  files: FileStore,
  sha256: string,
  mapping: TableMapping,
  { signal, onShare }: { signal?: AbortSignal | undefined; onShare: (share: number) => Promise<void> },
): Promise<StoredFile | undefined> {
  let share = 0;
  const onProgress = (now: number) => {
    share = now;
  };
  const lines = tableRecords(files.pathOf(sha256), mapping, { onProgress, ...(signal && { signal }) });
  const stored = await files.save(
    bytesOf(lines, () => onShare(share)),
    LARGEST_CONVERTED,
  );
  return signal?.aborted ? undefined : stored;
}

async function* bytesOf(lines: AsyncIterable<string>, tell: () => Promise<void>): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const line of lines) {
    yield Buffer.from(`${line}\n`);
    count += 1;
    if (count % TOLD_EVERY === 0) await tell();
  }
}
