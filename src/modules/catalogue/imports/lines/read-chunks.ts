import { setImmediate } from 'node:timers/promises';
import type { TableMapping } from '../../tables/index.ts';
import type { Reject } from '../schema.ts';
import { type Line, readLines } from './line-reader.ts';
import { makePrepare, type Prepare, type Prepared, type Told } from './prepare.ts';
import { type Named, type Read, readLine, readTableLine } from './read-line.ts';

/** Some lines of a file, read and checked. */
export type Chunk = {
  firstLine: number;
  lastLine: number;
  /** Offset of the byte after the last line. */
  end: number;
  told: Told[];
  rejects: Reject[];
  /** Records of the lines that were set aside, as far as these say which. */
  named: Named[];
};

export type Place = { offset: number; line: number };

/** `mapping`: of a table, how it was read. */
export type Reading = Prepared & { path: string; mapping: TableMapping | null };

/** A chunk is one transaction: large enough that its fixed cost does not count, small enough to hold. */
export const CHUNK_LINES = 1000;
const GROWTH = 3;
/** Of the chunk after one of so many lines: while that one is stored, this one is read. */
export const linesAfter = (lines: number): number => Math.min(CHUNK_LINES, GROWTH * lines);
const CHUNK_BYTES = 4_000_000;
const HANDFUL = 4;

/** The lines of a file in chunks; the first has `firstLines` lines at most, those after it more. `apart`: in a thread of its own. */
export async function* readChunks(
  reading: Reading,
  from: Place,
  firstLines: number,
  apart = false,
): AsyncGenerator<Chunk> {
  const prepare = makePrepare(reading);
  let chunk = emptyChunk(from.line + 1, from.offset);
  let start = from.offset;
  let limit = firstLines;
  for await (const line of readLines(reading.path, from)) {
    // Between two handfuls whoever waits for an answer is heard: the database, a visitor.
    if (!apart && line.number % HANDFUL === 0) await setImmediate();
    take(chunk, line, reading.mapping, prepare);
    if (line.number - chunk.firstLine + 1 < limit && line.end - start < CHUNK_BYTES) continue;
    yield chunk;
    limit = linesAfter(limit);
    start = line.end;
    chunk = emptyChunk(line.number + 1, line.end);
  }
  if (chunk.lastLine >= chunk.firstLine) yield chunk;
}

const emptyChunk = (firstLine: number, end: number): Chunk => ({
  firstLine,
  lastLine: firstLine - 1,
  end,
  told: [],
  rejects: [],
  named: [],
});

function take(chunk: Chunk, line: Line, mapping: TableMapping | null, prepare: Prepare): void {
  chunk.lastLine = line.number;
  chunk.end = line.end;
  if (line.text === '') return;
  const read = readText(line.text, mapping);
  const place = read.place && { place: read.place };
  if (read.ok) {
    chunk.told.push({ line: line.number, ...place, ...prepare(read.record) });
    return;
  }
  chunk.rejects.push({ line: line.number, reason: read.reason, excerpt: read.excerpt, ...place });
  if (read.named) chunk.named.push(read.named);
}

function readText(text: string | undefined, mapping: TableMapping | null): Read {
  if (text === undefined) return TOO_LONG;
  return mapping ? readTableLine(text, mapping) : readLine(text);
}

const TOO_LONG: Read = {
  ok: false,
  reason: {
    vi: 'Dòng dài quá 1 MB. Hãy rút ngắn mô tả của hồ sơ này.',
    en: 'The line is over 1 MB. Shorten the texts of this record.',
  },
  excerpt: '',
};
