import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { ROOT } from '../src/platform/config.ts';
import { STARTED, startedData } from '../test/started-program.ts';

const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
export const executablePath = BROWSERS.find(path => path && existsSync(path));
/** A slow machine takes its time to load the sample and to index it. */
const PATIENCE_MS = 150_000;

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
export const DESKTOP = { viewport: { width: 1440, height: 900 } };

/** A server of its own with the sample in it, and a browser to visit it. */
export type Site = {
  address: string;
  operatorKey: string;
  /** The folder of the server's data. */
  dataDir: string;
  /** A fresh visitor: no cookie, nothing stored. The page knows relative addresses. */
  visit(options?: BrowserContextOptions): Promise<Page>;
};

/** Like `describe`, with one running site for all its tests; skipped where there is no Chromium. */
export function describeSite(name: string, tests: (site: () => Site) => void): void {
  if (!executablePath) console.log(`${name}: skipped, no Chromium found (set CHROMIUM_PATH)`);
  describe.skipIf(!executablePath)(name, () => {
    let site: Site | undefined;
    let server: Server | undefined;
    let browser: Browser | undefined;
    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), chromium.launch({ executablePath })]);
      site = siteOf(server, browser);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });
    tests(() => site!);
  });
}

function siteOf({ address, operatorKey, dataDir }: Server, browser: Browser): Site {
  return {
    address,
    operatorKey,
    dataDir,
    visit: async options => {
      const context = await browser.newContext({ baseURL: address, locale: 'vi-VN', ...options });
      context.setDefaultTimeout(15_000);
      return context.newPage();
    },
  };
}

type Server = { address: string; operatorKey: string; dataDir: string; stop(): Promise<void> };

async function startServer(): Promise<Server> {
  const built = spawnSync(process.execPath, [join(ROOT, 'bin/build.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-site-'));
  cpSync(await STARTED.pglite(), join(folder, 'pglite'), { recursive: true });
  cpSync(await startedData('pglite'), folder, { recursive: true });
  const child = spawn(process.execPath, [join(ROOT, 'build/server.js')], {
    env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = await readyAddress(join(folder, 'server.json'), () => child.exitCode);
    const operatorKey = readFileSync(join(folder, 'operator.key'), 'utf8').trim();
    return { address, operatorKey, dataDir: folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyAddress(file: string, exitCode: () => number | null): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
    if (exitCode() !== null) throw new Error(`the server ended with ${exitCode()}`);
    if (!existsSync(file)) continue;
    const { address } = JSON.parse(readFileSync(file, 'utf8') || '{}');
    const ready = address && (await fetch(`${address}/readyz`).catch(() => undefined));
    if (ready?.ok) return address;
  }
  throw new Error('the server did not become ready');
}

/** The first button of that name in what the page is about. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
