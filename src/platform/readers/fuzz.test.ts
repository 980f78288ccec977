import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDocx, makePdf, pdfText } from './document-maker.test-data.ts';
import { readDocumentFile } from './documents/read-document.ts';
import { ReadFault } from './fault.ts';
import { inspectTableFile } from './inspect/inspect-table.ts';
import { readDocument } from './read-file.ts';
import { tableBatches } from './table-rows.ts';
import { tempFiles } from './temp-file.test-data.ts';
import { makeXlsx, xlsxParts } from './xlsx-maker.test-data.ts';
import { makeZip } from './zip-maker.test-data.ts';

const files = tempFiles();
afterAll(files.remove);

/** A result, or a sentence; nothing else, and in the end always one of them. */
async function answers(content: Uint8Array): Promise<void> {
  const path = files.path(content);
  for (const read of [inspectTableFile, readDocumentFile])
    await read(path).catch((error: unknown) => expect(error).toBeInstanceOf(ReadFault));
  for (const format of ['csv', 'xlsx'] as const)
    for await (const { rows, stopped } of tableBatches(path, { format })) {
      for (const { cells } of rows) for (const cell of cells) expect(cell).toBeTypeOf('string');
      if (stopped) expect(stopped.said.vi).not.toBe('');
    }
}

const book = {
  sheets: [{ rows: [['Tên', 'Giá', 'Ngày'], ['Máy sấy', 5, { date: 46348 }]], merged: ['A2:B2'] }],
};
const VALID: [string, Buffer][] = [
  ['a workbook', makeXlsx(book)],
  ['a Word document', makeDocx(['Máy sấy vải thiều', 'bằng bơm nhiệt'])],
  ['a CSV file', Buffer.from('Tên;Giá\n"Máy ""A""\nsấy";5\nMáy cắt;7,5\n')],
  ['an old CSV file', Buffer.from('Tªn c«ng nghÖ;§¬n vÞ\nM¸y sÊy v¶i;ViÖn C¬ ®iÖn\n', 'latin1')],
];

const flipped = (bytes: Buffer, flips: readonly { at: number; bit: number }[]): Buffer => {
  const copy = Buffer.from(bytes);
  for (const { at, bit } of flips) copy[at % copy.length]! ^= 1 << bit;
  return copy;
};
const flips = fc.array(fc.record({ at: fc.nat(), bit: fc.nat(7) }), { minLength: 1, maxLength: 12 });

describe('every reader answers', () => {
  test('to any bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), answers), { numRuns: 50 }));

  test('to any text', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }).map(text => Buffer.from(text)), answers),
      { numRuns: 50 },
    ));

  test.each(VALID)('to %s that breaks off', (_, bytes) =>
    fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), length => answers(bytes.subarray(0, length))),
      { numRuns: 30 },
    ));

  test.each(VALID)('to %s with flipped bits', (_, bytes) =>
    fc.assert(fc.asyncProperty(flips.map(at => flipped(bytes, at)), answers), { numRuns: 50 }));

  test('to a PDF that breaks off or has flipped bits', () => {
    const pdf = makePdf([pdfText(['Heat pump dryer', 'for litchi']), pdfText(['and longan'])]);
    const damaged = fc.oneof(
      fc.nat(pdf.length).map(length => pdf.subarray(0, length)),
      flips.map(at => flipped(pdf, at)),
    );
    const outcome = async (bytes: Buffer) => {
      const { ok } = await readDocument(files.path(bytes));
      expect([true, false]).toContain(ok);
    };
    return fc.assert(fc.asyncProperty(damaged, outcome), { numRuns: 30 });
  });

  test('to a workbook whose parts are damaged before they are packed', () => {
    const parts = xlsxParts(book);
    const damaged = fc.tuple(fc.nat(parts.length - 1), flips).map(([which, at]) => {
      const part = parts[which]!;
      const content = flipped(Buffer.from(part.content as string), at);
      return makeZip(parts.with(which, { ...part, content }));
    });
    return fc.assert(fc.asyncProperty(damaged, answers), { numRuns: 80 });
  });
});
