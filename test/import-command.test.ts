import { describe, expect, test, vi } from 'vitest';
import { COMMAND, freshFolder, searchReady, startChild, startServer } from './child.ts';
import { expectWhole, finishImport, writeImport } from './crash.ts';

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
    const dataDir = freshFolder();
    const { file, made } = writeImport(dataDir, 6_000);
    const stopped = importFile(dataDir, file);
    await stopped.says(/dòng\/lines/);
    expect(await stopped.kill('SIGTERM')).toBe(1);
    expect(stopped.output()).toContain('unfinished, run again to go on');
    await finishImport(dataDir, file);
    await expectWhole(dataDir, made);
  });

  test('hands its file to the server that holds the data folder', async () => {
    const dataDir = freshFolder();
    const { file, made } = writeImport(dataDir, 600);
    const server = await startServer(dataDir, { SAMPLE: 'none' });
    const command = importFile(dataDir, file);
    expect(await command.ended, command.output()).toBe(0);
    expect(command.output()).toContain('A server is running');
    expect(command.output()).toContain(`added ${made.added.length} `);
    await searchReady(server);
    await found(server.address, made.added.length);
    expect(await server.kill('SIGTERM')).toBe(0);
    await expectWhole(dataDir, made);
  });

  test('a run that was broken off is finished by the next server', async () => {
    const dataDir = freshFolder();
    const { file, made } = writeImport(dataDir, 6_000);
    const stopped = importFile(dataDir, file);
    await stopped.says(/dòng\/lines/);
    await stopped.kill('SIGKILL');
    const server = await startServer(dataDir, { SAMPLE: 'none' });
    await searchReady(server);
    await found(server.address, made.added.length);
    expect(await server.kill('SIGTERM')).toBe(0);
    await expectWhole(dataDir, made);
  });

  test.each([
    ['without a file', [], 'usage'],
    ['of a file that is not there', ['/nowhere.ndjson'], 'No such file: /nowhere.ndjson'],
  ])('%s says what is wrong: 2', async (_name, files, said) => {
    const command = importFile(freshFolder(), ...files);
    expect(await command.ended).toBe(2);
    expect(command.output()).toContain(said);
  });
});
