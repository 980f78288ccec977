import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFailed, onTestFinished } from 'vitest';
import { ROOT } from '../src/platform/config.ts';

export const SERVER = ['build/server.js'];
export const COMMAND = ['build/command.js'];

/** How a process ended: its exit code, or the signal that ended it. */
export type End = number | NodeJS.Signals;

export type Child = {
  process: ChildProcess;
  /** All that it has written so far, both streams. */
  output(): string;
  /** The first match in what it writes; fails if it ends before. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<End>;
  kill(signal: NodeJS.Signals): Promise<End>;
};

/** The program in `root` as its users start it, with nothing of this process's own settings. */
export function startChild(args: readonly string[], env: Record<string, string>, root = ROOT): Child {
  const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...inherited, LOG_LEVEL: 'error', ...env },
  });
  let written = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      written += text;
      look();
    });
  const ended = new Promise<End>(resolve => child.once('close', (code, signal) => resolve(code ?? signal!)));
  const says = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      look = () => {
        const found = written.match(pattern);
        if (found) resolve(found);
      };
      look();
      ended.then(end => reject(new Error(`It ended (${end}) without saying ${pattern}: ${written}`)));
    });
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { process: child, output: () => written, says, ended, kill };
}

export type ServerChild = Child & { address: string };

/** On a port of its own, for this machine alone. */
export const ANY_PORT = { PORT: '0', HOST: '127.0.0.1' };

export const startServer = (dataDir: string, env: Record<string, string> = {}): Promise<ServerChild> =>
  served(startChild(SERVER, { DATA_DIR: dataDir, ...ANY_PORT, ...env }));

/** A server, once it has told its address. It does not outlive its test; should that fail, its log is shown. */
export async function served(child: Child): Promise<ServerChild> {
  onTestFinished(() => void child.process.kill('SIGKILL'));
  onTestFailed(() => console.error(logged(child.output())));
  const [, address] = await child.says(/^Nhịp Cầu: (http:\S+)/m);
  return { ...child, address: address! };
}

const logged = (output: string): string => output.split('\n').filter(line => line.startsWith('{')).join('\n');

export const isRunning = ({ process }: Child): boolean => process.exitCode === null && process.signalCode === null;

export const searchReady = (child: Child) => child.says(/The search is ready/);

/** The data folder of a program that was started once and is empty. */
export function migratedFolder(): string {
  const folder = freshFolder();
  cpSync(inject('pgliteTemplate'), join(folder, 'pglite'), { recursive: true });
  return folder;
}

/** A new folder that is removed after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
