import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { line, many } from '../import-lines.test-data.ts';
import { chunksOf } from './chunks.ts';
import { type Chunk, CHUNK_LINES, readChunks } from './read-chunks.ts';

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-chunks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const START = { offset: 0, line: 0 };
let files = 0;
function readingOf(lines: readonly string[], rows = false) {
  const path = join(folder, `${(files += 1)}.ndjson`);
  writeFileSync(path, lines.join('\n'));
  return { path, mapping: null, now: new Date('2026-11-22T02:00:00Z'), rows };
}
const joined = (chunks: readonly Chunk[]) => ({
  told: chunks.flatMap(chunk => chunk.told),
  rejects: chunks.flatMap(chunk => chunk.rejects),
  named: chunks.flatMap(chunk => chunk.named),
  last: chunks.at(-1) && [chunks.at(-1)!.lastLine, chunks.at(-1)!.end],
});

/** Large enough for a thread: records of all kinds, faults, lines without any. */
const LONG = { description: 'Một câu mô tả, nói lại cho dài. '.repeat(40) };
const large = (name: string) => [
  ...many(name, 600, LONG),
  '',
  'no json',
  line('n', { kind: 'need', budgetVnd: 5_000_000 }),
  line('o', { kind: 'organisation', title: undefined, name: 'Viện', type: 'institute' }),
  line('p', { provider: { ref: 'o' } }),
  line('x', { title: 7 }),
  ...many(`${name} again`, 700, LONG),
];

describe('the chunks of a file', () => {
  test.each([false, true])('are the same wherever it is read; rows of technologies: %s', async rows => {
    const reading = readingOf(large('Anywhere'), rows);
    const here = await Array.fromAsync(readChunks(reading, START, CHUNK_LINES));
    const apart = await Array.fromAsync(chunksOf(reading, START));
    expect(joined(apart)).toEqual(joined(here));
    expect(apart.map(chunk => chunk.lastLine)).toEqual([100, 400, 1300, 1306]);
    expect(apart[2]!.told.some(one => one.row)).toBe(true);
    expect(apart[2]!.told.some(one => one.row && one.kind === 'technology')).toBe(rows);
  });

  test('from any of their ends on are the rest', async () => {
    const reading = readingOf(large('Onwards'));
    const all = await Array.fromAsync(chunksOf(reading, START));
    const { end: offset, lastLine } = all[0]!;
    const rest = await Array.fromAsync(chunksOf(reading, { offset, line: lastLine }));
    expect(joined(rest)).toEqual(joined(all.slice(1)));
    expect(await Array.fromAsync(chunksOf(reading, { offset: all.at(-1)!.end, line: 1306 }))).toEqual([]);
  });

  test('of several files at a time do not mix, and one that is left midway hinders none', async () => {
    const left = chunksOf(readingOf(large('Left')), START);
    expect((await left.next()).value?.told[0]?.source).toBe('Left');
    await left.return(undefined);
    const names = ['A', 'B', 'C'];
    const all = await Promise.all(names.map(n => Array.fromAsync(chunksOf(readingOf(large(n)), START))));
    const sources = all.map(chunks => new Set(joined(chunks).told.map(one => one.source.replace(' again', ''))));
    expect(sources).toEqual(names.map(name => new Set([name, 'Test source'])));
  });

  test('of a file that is cut short meanwhile end with it; of one that is gone the reader is told', async () => {
    const reading = readingOf(large('Cut'));
    const chunks = chunksOf(reading, START);
    await chunks.next();
    truncateSync(reading.path, 0);
    expect((await Array.fromAsync(chunks)).length).toBeLessThan(4);
    rmSync(reading.path);
    await expect(chunksOf(reading, START).next()).rejects.toThrow('ENOENT');
  });
});
