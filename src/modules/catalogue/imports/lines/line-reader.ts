import { createReadStream } from 'node:fs';

export const MAX_LINE_BYTES = 1_000_000;

/** `end` is the offset of the byte after the line; a line over the limit has no text. */
export type Line = { number: number; end: number; text: string | undefined };

const LINE_FEED = 10;
const READ_BYTES = 256 * 1024;

/** The lines of a file from a byte offset on, with the place of each, so that a run can go on where it stopped. */
export async function* readLines(path: string, from: { offset: number; line: number }): AsyncGenerator<Line> {
  let number = from.line;
  let offset = from.offset;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const finish = (): Line => {
    number += 1;
    const text = heldBytes > MAX_LINE_BYTES ? undefined : whole(held).toString('utf8');
    offset += heldBytes;
    held = [];
    heldBytes = 0;
    return { number, end: offset, text: text?.replace(/^\uFEFF/, '').trim() };
  };
  const hold = (part: Buffer) => {
    heldBytes += part.length;
    if (heldBytes <= MAX_LINE_BYTES) held.push(part);
  };
  for await (const chunk of bytesOf(path, from.offset)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end + 1));
      yield finish();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (heldBytes > 0) yield finish();
}

const bytesOf = (path: string, start: number): AsyncIterable<Buffer> =>
  createReadStream(path, { start, highWaterMark: READ_BYTES });

/** Most lines lie in one part of the file as it is read: they are not copied. */
const whole = (parts: readonly Buffer[]): Buffer => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));
