// Types, then all tests; the last line counts them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const long = process.argv.includes('--long');
const names = process.argv.slice(2).filter(arg => arg !== '--long');
const run = (program, args, env = {}) =>
  spawnSync(process.execPath, [program, ...args], { stdio: 'inherit', env: { ...process.env, ...env } })
    .status ?? 1;

const checked = names.length > 0 ? 0 : run('node_modules/typescript/bin/tsc', ['-p', '.']);
const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-tests-'));
const report = join(folder, 'report.json');
const tested = run(
  'node_modules/vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...names],
  { NODE_ENV: 'test', ...(long ? { LONG_TESTS: '1' } : {}) },
);

const counted = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true, force: true });
const brokenFiles = counted.testResults.filter(
  file => file.status === 'failed' && file.assertionResults.length === 0,
).length;
const failed = counted.numFailedTests + brokenFiles + (checked === 0 ? 0 : 1);
const skipped = counted.numPendingTests + counted.numTodoTests;
console.log(`${counted.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || tested !== 0 || checked !== 0 ? 1 : 0);
