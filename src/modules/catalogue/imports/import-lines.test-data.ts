import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { NOW, operatorCtx } from '../../../../test/database.ts';
import type { Database } from '../../../platform/db/database.ts';
import { FileStore } from '../../../platform/files/store.ts';
import { checkImport, startImport } from './commands.ts';
import { carryOutImport } from './saving/carry-out.ts';
import type { ImportRun } from './schema.ts';
import { workOnImport } from './work.ts';

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

export const from = (name: string) => ({ source: { name } });
/** Lines of one source, with refs r0, r1 … */
export const many = (name: string, count: number, over: Record<string, unknown> = {}): string[] =>
  Array.from({ length: count }, (_, i) => line(`r${i}`, { ...from(name), ...over }));

/** A folder of stored files for one test file, and the ways in which a file is imported from it. */
export function makeStore() {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-imports-'));
  const files = new FileStore(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const options = { files, now: () => NOW };
  const save = async (content: string | Buffer, name = 'test.ndjson') => ({
    ...(await files.save(bytesOf(content), 10_000_000)),
    name,
  });
  const start = async (database: Database, content: string): Promise<ImportRun> =>
    startImport(operatorCtx(database), await save(content));
  const importAt = async (database: Database, now: Date, ...lines: string[]): Promise<ImportRun> => {
    const run = await startImport(operatorCtx(database, now), await save(lines.join('\n')));
    return carryOutImport(operatorCtx(database, now), run.id, { files, now: () => now });
  };
  const importAll = (database: Database, ...lines: string[]) => importAt(database, NOW, ...lines);
  const check = async (database: Database, ...lines: string[]): Promise<ImportRun> => {
    const run = await checkImport(operatorCtx(database), await save(lines.join('\n')));
    return workOnImport(operatorCtx(database), run.id, options);
  };
  return { files, options, save, start, importAll, importAt, check };
}

async function* bytesOf(content: string | Buffer): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}
