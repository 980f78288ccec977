import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Line, MAX_LINE_BYTES, readLines } from './line-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-lines-'));
const file = join(folder, 'lines.ndjson');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const START = { offset: 0, line: 0 };
async function linesOf(content: string | Buffer, from = START): Promise<Line[]> {
  writeFileSync(file, content);
  return Array.fromAsync(readLines(file, from));
}
const textsOf = async (content: string | Buffer) => (await linesOf(content)).map(l => l.text);

describe('the lines of a file', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['\uFEFFa\nb', ['a', 'b']],
    ['\uFEFF{"a":1}\r\n', ['{"a":1}']],
    ['a\n\n \nb\n', ['a', '', '', 'b']],
    ['\n', ['']],
  ])('%j', async (content, texts) => {
    expect(await textsOf(content)).toEqual(texts);
  });

  test('bytes that are no UTF-8 break nothing', async () => {
    expect(await textsOf(Buffer.from([0x61, 0xff, 0x0a, 0x62]))).toEqual(['a\uFFFD', 'b']);
  });

  test('a line over the limit has no text, and its neighbours are whole', async () => {
    const atLimit = 'x'.repeat(MAX_LINE_BYTES - 1);
    const lines = await linesOf(`a\n${atLimit}\n${'x'.repeat(3 * MAX_LINE_BYTES)}\nb\n`);
    expect(lines.map(l => l.text?.length)).toEqual([1, atLimit.length, undefined, 1]);
    expect(lines.at(-1)!.end).toBe(2 + MAX_LINE_BYTES + 3 * MAX_LINE_BYTES + 1 + 2);
  });

  test('a line over the limit at the very end is told too', async () => {
    expect(await textsOf(`a\n${'x'.repeat(MAX_LINE_BYTES + 1)}`)).toEqual(['a', undefined]);
  });

  test('characters on the border of two reads stay whole', async () => {
    const text = 'đ'.repeat(200_001);
    expect(await textsOf(`x${text}\n${text}`)).toEqual([`x${text}`, text]);
  });

  test('taken up after any line, the rest is the same', async () => {
    const oneLine = fc.string({ unit: 'grapheme', maxLength: 12 }).map(text => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneLine, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.nat(),
        async (texts, end, lastEnds, where) => {
          const content = texts.join(end) + (lastEnds ? end : '');
          const all = await linesOf(content);
          expect(all.map(l => l.number)).toEqual(all.map((_, i) => i + 1));
          if (all.length > 0) expect(all.at(-1)!.end).toBe(Buffer.byteLength(content));
          const done = all[where % Math.max(1, all.length)];
          if (done)
            expect(await linesOf(content, { offset: done.end, line: done.number })).toEqual(
              all.slice(done.number),
            );
        },
      ),
      { numRuns: 60 },
    );
  });
});
