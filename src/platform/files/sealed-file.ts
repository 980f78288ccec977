import { createHmac, type Hmac, timingSafeEqual } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** A file's first bytes; eight, as everything in it begins at a multiple of eight. */
const MAGIC = Buffer.from('NCSEAL01');
const LENGTH_BYTES = 8;
const SEAL_BYTES = 32;
/** Bytes that are hashed in one go: less than a millisecond. */
const PIECE = 2 ** 20;
const ALIGNED = 8;

export type Sealed = { head: unknown; body: Uint8Array };
export type Body = { size: number; arrays: readonly (readonly [at: number, ArrayBufferView])[] };

const padding = (size: number): Buffer => Buffer.alloc((ALIGNED - (size % ALIGNED)) % ALIGNED);

/**
 * Writes a JSON head and a body of arrays, each at its place, under a seal that only `key` can make. The
 * file is there as a whole or not at all.
 */
export async function writeSealed(path: string, key: string, head: unknown, body: Body): Promise<void> {
  const partial = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(partial, 'w', 0o600);
    try {
      await writeAll(file, createHmac('sha256', key), Buffer.from(JSON.stringify(head)), body);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeAll(file: FileHandle, seal: Hmac, head: Buffer, { size, arrays }: Body): Promise<void> {
  const write = async (bytes: Uint8Array) => {
    await sealed(seal, bytes);
    await file.writeFile(bytes);
  };
  const lengths = Buffer.alloc(2 * LENGTH_BYTES);
  lengths.writeDoubleLE(head.length, 0);
  lengths.writeDoubleLE(size, LENGTH_BYTES);
  await write(Buffer.concat([MAGIC, lengths, head, padding(head.length)]));
  let written = 0;
  for (const [at, { buffer, byteOffset, byteLength }] of arrays) {
    await write(Buffer.alloc(at - written));
    await write(new Uint8Array(buffer, byteOffset, byteLength));
    written = at + byteLength;
  }
  await file.writeFile(seal.digest());
}

async function sealed(seal: Hmac, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    seal.update(bytes.subarray(at, at + PIECE));
    if (bytes.length > PIECE) await setImmediate();
  }
}

/**
 * The head and the body as they were written, the body beginning at a multiple of eight; `undefined` for a
 * file that is torn, damaged or sealed with another key. Throws when there is none.
 */
export async function readSealed(path: string, key: string): Promise<Sealed | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(new ArrayBuffer(size));
    const whole = await readWhole(file, bytes);
    return whole && (await isSealed(bytes, key)) ? partsOf(bytes) : undefined;
  } finally {
    await file.close();
  }
}

async function readWhole(file: FileHandle, bytes: Uint8Array): Promise<boolean> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(bytes.length - at, 64 * PIECE));
    if (bytesRead === 0) return false;
    at += bytesRead;
  }
  return true;
}

async function isSealed(bytes: Uint8Array, key: string): Promise<boolean> {
  const end = bytes.length - SEAL_BYTES;
  if (end < MAGIC.length + 2 * LENGTH_BYTES || !MAGIC.equals(bytes.subarray(0, MAGIC.length))) return false;
  const seal = createHmac('sha256', key);
  await sealed(seal, bytes.subarray(0, end));
  return timingSafeEqual(seal.digest(), bytes.subarray(end));
}

/** What bears the seal was written here: its lengths are right. */
function partsOf(bytes: Uint8Array): Sealed {
  const lengths = new DataView(bytes.buffer, MAGIC.length, 2 * LENGTH_BYTES);
  const from = MAGIC.length + 2 * LENGTH_BYTES;
  const size = lengths.getFloat64(0, true);
  const at = from + size + padding(size).length;
  const head = JSON.parse(Buffer.from(bytes.buffer, from, size).toString());
  return { head, body: bytes.subarray(at, at + lengths.getFloat64(LENGTH_BYTES, true)) };
}
