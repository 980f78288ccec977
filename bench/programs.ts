import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A server in a process of its own. */
export type Program = { url: string; cpuMs(): number | undefined; stop(): Promise<void> };

const READY_MS = 120_000;
const TICK_MS = 10;

/** CPU time of a process so far, where the system tells it (Linux). */
function cpuOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout!.on('data', chunk => {
      printed += chunk;
      const found = /http:\/\/\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', code => reject(new Error(`The server ended with ${code}: ${printed}`)));
  });
}

export async function startServer(file: string, env: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: '0', HOST: '127.0.0.1', ...env },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await addressFrom(child);
  return {
    url,
    cpuMs: () => cpuOf(child.pid!),
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until the path answers with 200. */
export async function untilReady(url: string): Promise<void> {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await setTimeout(200);
  }
  throw new Error(`${url} did not get ready`);
}

/** Runs a program to its end; what it prints is shown only when it fails. */
export const runProgram = (args: readonly string[], env: Record<string, string>): void => {
  execFileSync(process.execPath, args, {
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
};
