// Bundles the benches asked for and runs each in a process of its own, so that none warms or burdens the next.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PROGRAM_BUILD } from '../bin/build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Of this clone alone, whose packages may be others' too; below its root, so that the bundles find these. */
const OUT = join(ROOT, '.bench');
const BENCHES = ['engine', 'acts', 'import', 'http', 'search', 'people'];

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : BENCHES;
const unknown = names.find(name => !existsSync(join(ROOT, 'bench', `${name}.ts`)));
if (unknown) {
  console.error(`There is no bench "${unknown}". There are: ${[...BENCHES, 'quality'].join(', ')}.`);
  process.exit(2);
}

await build({
  ...PROGRAM_BUILD,
  entryPoints: [...new Set([...names, 'bare-server'])].map(name => ({
    in: `bench/${name}.${name === 'bare-server' ? 'tsx' : 'ts'}`,
    out: name,
  })),
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
});

let failed = 0;
for (const name of names) {
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--expose-gc', join(OUT, `${name}.mjs`)],
    { cwd: ROOT, stdio: 'inherit' },
  );
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
