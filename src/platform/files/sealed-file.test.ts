import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readSealed, writeSealed } from './sealed-file.ts';

const KEY = 'a key for tests';
const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-sealed-'));
const path = join(folder, 'inner', 'it.sealed');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = { words: 'lúa gạo', n: 7 };
const body = {
  size: 27,
  arrays: [
    [0, Uint8Array.of(1, 2, 3)],
    [8, Float64Array.of(0.5)],
    [16, Uint8Array.from({ length: 11 }, (_, i) => i)],
  ] as [number, ArrayBufferView][],
};

test('what is written is read, each array at its place', async () => {
  await writeSealed(path, KEY, head, body);
  const file = await readSealed(path, KEY);
  expect(file?.head).toEqual(head);
  expect(file!.body.byteOffset % 8).toBe(0);
  expect([...file!.body]).toEqual([1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe0, 0x3f, ...Array(11).keys()]);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, 'inner'))).toEqual(['it.sealed']);
});

test('an empty body is one too', async () => {
  await writeSealed(path, KEY, [], { size: 0, arrays: [] });
  expect((await readSealed(path, KEY))!.body.length).toBe(0);
});

test('one that is not there throws', async () => {
  await expect(readSealed(join(folder, 'none'), KEY)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a file of another key, torn at any byte, changed in any bit or made up is none', async () => {
  await writeSealed(path, KEY, head, body);
  const whole = readFileSync(path);
  const other = join(folder, 'other');
  const isNone = async (bytes: Uint8Array) => {
    writeFileSync(other, bytes);
    expect(await readSealed(other, KEY)).toBeUndefined();
  };
  expect(await readSealed(path, 'another key')).toBeUndefined();
  for (let size = 0; size < whole.length; size++) await isNone(whole.subarray(0, size));
  await isNone(Buffer.concat([whole, Buffer.of(0)]));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1 << bit;
      await isNone(changed);
    }),
    { numRuns: 200 },
  );
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), isNone), { numRuns: 50 });
});

test('what can not be written whole leaves the old file', async () => {
  await writeSealed(path, KEY, head, body);
  await expect(writeSealed(path, KEY, { circle: 1n }, body)).rejects.toThrow();
  expect((await readSealed(path, KEY))?.head).toEqual(head);
  expect(readdirSync(join(folder, 'inner'))).toEqual(['it.sealed']);
});
