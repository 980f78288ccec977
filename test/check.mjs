// Types and style, without running anything.
import { spawnSync } from 'node:child_process';

const run = (program, args) =>
  spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1;
const types = run('node_modules/typescript/bin/tsc', ['-p', '.']);
const style = run('node_modules/@biomejs/biome/bin/biome', ['check']);
process.exit(types || style);
