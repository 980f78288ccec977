import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockDataFolder, tryLock } from './data-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOLDER = `
  import { lockDataFolder } from ${JSON.stringify(new URL('./data-lock.ts', import.meta.url).href)};
  globalThis.held = lockDataFolder(process.argv[1]);
  console.log('held');
  setInterval(() => {}, 1000);`;

test('a folder is held once, and free after release', () => {
  const held = lockDataFolder(folder);
  expect(tryLock(folder)).toBeUndefined();
  expect(() => lockDataFolder(folder)).toThrow(
    expect.objectContaining({ exitCode: 3, message: expect.stringContaining(folder) }),
  );
  held.release();
  lockDataFolder(folder).release();
});

test('the lock of a killed process is free', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(tryLock(folder)).toBeUndefined();
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockDataFolder(folder).release();
});
