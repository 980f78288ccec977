// The one door of every npm script: installs what is missing, builds, and runs the program on its own Node.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT, runtimeNode } from './install.mjs';

const [command, ...args] = process.argv.slice(2);

const PROGRAM = {
  start: ['build/server.js'],
  import: ['build/command.js', 'import'],
  'export-acts': ['build/command.js', 'export-acts'],
  'verify-acts': ['bin/verify-acts.mjs'],
  test: ['test/run.mjs'],
  'test-long': ['test/run.mjs', '--long'],
  check: ['test/check.mjs'],
  bench: ['bench/run.mjs'],
  quality: ['bench/run.mjs', 'quality'],
};
const NEEDS_DEV = new Set(['test', 'test-long', 'check', 'bench', 'quality']);
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error('Cần Node 20 trở lên. / Node 20 or newer is needed.');
  process.exit(2);
}
if (!Object.hasOwn(PROGRAM, command ?? '')) {
  console.error(`Không có lệnh này. / No such command. ${Object.keys(PROGRAM).join(', ')}`);
  process.exit(2);
}

ensureInstalled({ withDev: NEEDS_DEV.has(command) });
const node = runtimeNode();
const built = spawnSync(node, [join(ROOT, 'bin/build.mjs')], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const [program, ...first] = PROGRAM[command];
const child = spawn(node, ['--enable-source-maps', join(ROOT, program), ...first, ...args], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
});
for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
stopWhenAbandoned(child);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));

/** A shell between npm and this process may die of a signal without passing it on: then the server is asked to drain. */
function stopWhenAbandoned(server) {
  if (command !== 'start') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM');
  }, 500).unref();
}
