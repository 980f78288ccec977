import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runSql } from '../src/platform/db/database.ts';
import { COMMAND, migratedFolder, searchReady, startChild, startServer } from './child.ts';
import { expectWhole, finishImport, writeImport } from './crash.ts';
import { siteIn } from './crash-site.ts';

const LONGEST_MS = 180_000;

const importFile = (dataDir: string, ...files: string[]) =>
  startChild([...COMMAND, 'import', ...files], { DATA_DIR: dataDir });

/** The index follows the acts: what is stored can be found a moment later. */
async function found(address: string, count: number): Promise<void> {
  const total = async () =>
    ((await (await fetch(`${address}/api/v1/technologies`)).json()) as { total: number }).total;
  await vi.waitFor(async () => expect(await total()).toBe(count), { timeout: 50_000, interval: 100 });
}

describe('the import command', { timeout: LONGEST_MS }, () => {
  test('asked to stop, stops after its chunk; run again, goes on', async () => {
    const dataDir = migratedFolder();
    const { file, made } = writeImport(dataDir, 6_000);
    const stopped = importFile(dataDir, file);
    await stopped.says(/dòng\/lines/);
    expect(await stopped.kill('SIGTERM')).toBe(1);
    expect(stopped.output()).toContain('unfinished, run again to go on');
    await finishImport(siteIn(dataDir), file);
    await expectWhole(siteIn(dataDir), made);
  });

  test('hands its file to the server that holds the data folder', async () => {
    const dataDir = migratedFolder();
    const { file, made } = writeImport(dataDir, 600);
    const server = await startServer(dataDir, { SAMPLE: 'none' });
    const command = importFile(dataDir, file);
    expect(await command.ended, command.output()).toBe(0);
    expect(command.output()).toContain('A server is running');
    expect(command.output()).toContain(`added ${made.added.length} `);
    await searchReady(server);
    await found(server.address, made.added.length);
    expect(await server.kill('SIGTERM')).toBe(0);
    await expectWhole(siteIn(dataDir), made);
  });

  test('a run that was broken off is finished by the next server', async () => {
    const dataDir = migratedFolder();
    const { file, made } = writeImport(dataDir, 6_000);
    const stopped = importFile(dataDir, file);
    await stopped.says(/dòng\/lines/);
    await stopped.kill('SIGKILL');
    const server = await startServer(dataDir, { SAMPLE: 'none' });
    await searchReady(server);
    await found(server.address, made.added.length);
    expect(await server.kill('SIGTERM')).toBe(0);
    await expectWhole(siteIn(dataDir), made);
  });

  test('with --check tells what it would do, and does nothing', async () => {
    const dataDir = migratedFolder();
    const { file, made } = writeImport(dataDir, 600);
    const looked = importFile(dataDir, '--check', file);
    expect(await looked.ended, looked.output()).toBe(0);
    expect(looked.output()).toContain(`would add ${made.added.length} `);
    expect(looked.output()).toContain('stands on another line of this file');
    await siteIn(dataDir).withDatabase(async ({ db }) => {
      expect(await runSql(db, 'select state from import_run')).toEqual([{ state: 'discarded' }]);
      expect(await runSql(db, 'select 1 from technology')).toEqual([]);
    });
  });

  test('imports a table of a source by its headers, here and through a server', async () => {
    const dataDir = migratedFolder();
    const file = join(dataDir, 'table.csv');
    writeFileSync(file, 'Tên công nghệ,Mô tả,Giá từ,Giá đến\nMáy sấy,Sấy vải,1 tỷ,2 tỷ\nMáy ép,Ép dầu,9 tỷ,2 tỷ\n');
    const unnamed = importFile(dataDir, file);
    expect(await unnamed.ended).toBe(1);
    expect(unnamed.output()).toContain('Say whose table this is');
    const here = importFile(dataDir, '--source', 'Sở A', file);
    expect(await here.ended, here.output()).toBe(0);
    expect(here.output()).toContain('would add 1 · đổi/change 0 · như cũ/unchanged 0 · để riêng/set aside 1');
    const server = await startServer(dataDir, { SAMPLE: 'none' });
    const there = importFile(dataDir, '--source', 'Sở A', file);
    expect(await there.ended, there.output()).toBe(0);
    expect(there.output()).toContain('unchanged 1');
    expect(await server.kill('SIGTERM')).toBe(0);
  });

  test.each([
    ['with an option that it does not know', ['--chek', 'x.ndjson'], 'usage'],
    ['without a file', [], 'usage'],
    ['of a file that is not there', ['/nowhere.ndjson'], 'No such file: /nowhere.ndjson'],
  ])('%s says what is wrong: 2', async (_name, files, said) => {
    const command = importFile(migratedFolder(), ...files);
    expect(await command.ended).toBe(2);
    expect(command.output()).toContain(said);
  });
});
