import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileStore } from './store.ts';

let folder: string;
let store: FileStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-files-'));
  store = new FileStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* parts(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield Buffer.from(text);
  }
}
const kept = () =>
  globSync('**', { cwd: folder, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)));

test('a file is found by the hash of what is in it, whatever its parts', async () => {
  const sha256 = createHash('sha256').update('lúa gạo').digest('hex');
  expect(await store.save(parts('lúa ', 'gạo'), 100)).toEqual({ sha256, size: 10 });
  expect(await store.save(parts('lúa gạo'), 100)).toEqual({ sha256, size: 10 });
  expect(readFileSync(store.pathOf(sha256), 'utf8')).toBe('lúa gạo');
  expect(kept()).toEqual([relative(folder, store.pathOf(sha256))]);
});

test('is readable by its owner alone', async () => {
  const { sha256 } = await store.save(parts('x'), 100);
  expect(statSync(store.pathOf(sha256)).mode & 0o077).toBe(0);
});

test('the limit itself is allowed, one byte more is not and leaves nothing', async () => {
  expect((await store.save(parts('12345', '67890'), 10)).size).toBe(10);
  await expect(store.save(parts('12345', '678901'), 10)).rejects.toMatchObject({
    kind: 'invalid',
    status: 413,
  });
  expect(kept()).toHaveLength(1);
});

test('nothing is kept of an upload that breaks off', async () => {
  await expect(store.save(parts('half', new Error('gone')), 100)).rejects.toThrow('gone');
  expect(kept()).toEqual([]);
});

test('the same file saved by many at once is one file', async () => {
  await Promise.all(Array.from({ length: 10 }, () => store.save(parts('same'), 100)));
  expect(kept()).toHaveLength(1);
});
