import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../../platform/files/store.ts';

/** A record as a source might write it; `over` changes or removes members. */
export const record = (ref: string, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'technology',
  ref,
  title: `Record ${ref}`,
  source: { name: 'Test source', url: `https://example.org/${ref}`, licence: 'CC BY 4.0' },
  ...over,
});

export const line = (ref: string, over: Record<string, unknown> = {}): string =>
  JSON.stringify(record(ref, over));

/** A folder of stored files for one test file. */
export function makeStore() {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-imports-'));
  const store = new FileStore(folder);
  const save = async (content: string | Buffer, name = 'test.ndjson') => ({
    ...(await store.save(bytesOf(content), 10_000_000)),
    name,
  });
  return { folder, save, pathOf: (sha256: string) => store.pathOf(sha256) };
}

async function* bytesOf(content: string | Buffer): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}
