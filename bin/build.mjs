import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILD = join(ROOT, 'build');

const PROGRAMS = {
  server: 'src/shell/server.ts',
  command: 'src/shell/command.ts',
  'pglite-worker': 'src/platform/db/pglite-worker.ts',
  'index-worker': 'src/modules/discovery/live/index-worker.ts',
  'chunk-worker': 'src/modules/catalogue/imports/lines/chunk-worker.ts',
  'reader-guard': 'src/platform/readers/reader-guard.ts',
  'reader-worker': 'src/platform/readers/reader-worker.ts',
};

/** Same sources, same build: the stamp spares a second start the work, and a running server the change. */
function stampOf() {
  const hash = createHash('sha256');
  const files = globSync('{src,bin}/**/*.{ts,tsx,css,mjs}', { cwd: ROOT }).sort();
  for (const file of ['package-lock.json', ...files])
    hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/** How everything that runs on Node is built: the programs, and the benches that measure them. */
export const PROGRAM_BUILD = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
};

const buildPrograms = outdir => esbuild.build({ ...PROGRAM_BUILD, entryPoints: PROGRAMS, outdir });

async function buildAssets(outdir) {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'src/web/client/main.ts',
      style: 'src/web/ui/styles/main.css',
      icon: 'src/web/ui/icon.svg',
    },
    outdir: join(outdir, 'public'),
    entryNames: '[name]-[hash]',
    // What few pages need is a file of its own, fetched by those alone.
    splitting: true,
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2021', 'safari15'],
    loader: { '.woff2': 'file', '.svg': 'copy' },
    metafile: true,
    logLevel: 'warning',
  });
  const named = {};
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint?.endsWith('main.ts')) named.js = relative(join(outdir, 'public'), join(ROOT, file));
    if (entryPoint?.endsWith('main.css')) named.css = relative(join(outdir, 'public'), join(ROOT, file));
    if (entryPoint?.endsWith('.svg')) named.icon = relative(join(outdir, 'public'), join(ROOT, file));
  }
  await writeFile(join(outdir, 'assets.json'), JSON.stringify(named));
}

export async function build() {
  const stamp = stampOf();
  const stampFile = join(BUILD, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const fresh = join(ROOT, `build.${process.pid}.tmp`);
  await mkdir(fresh, { recursive: true });
  try {
    await Promise.all([buildPrograms(fresh), buildAssets(fresh)]);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await writeFile(join(fresh, 'stamp'), stamp);
  await rm(BUILD, { recursive: true, force: true });
  await rename(fresh, BUILD);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
