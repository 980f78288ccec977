import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { inject } from 'vitest';
import { ROOT } from '../src/platform/config.ts';
import { COMMAND, SERVER, startChild } from './child.ts';
import { startedBeside } from './started-program.ts';

const WORDS = {
  'few.tsv': 'id\tbroader\tsectors\tvi\ten\ndryer\t\tprocessing\tmáy sấy\tdryer\n',
  'other-languages.tsv': 'id\tko\tzh\tja\n',
  'classifications.tsv': 'id\tvsic\tipc\n',
  'stop-words.tsv': 'lang\tword\n',
};
/** What packages that are not modules expect to have. */
const REQUIRE = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url);`;
const NO_PRESETS = '{}';
const NO_ANNOTATIONS = '{"annotations":{"annotations":{}}}';

/** The program in a folder of its own, and how it is run there. */
export type CrashProgram = { root: string; env: Record<string, string>; flags: readonly string[] };

export const AS_BUILT: CrashProgram = { root: ROOT, env: {}, flags: [] };

let made: Promise<CrashProgram> | undefined;

/**
 * The program as it is built, but soon there: it is started hundreds of times, and most of a start would go into
 * words that nobody here asks for, and into files of packages. So it has few words, its packages in one file, and
 * at hand what Node compiled of them. The embedded database is compiled by the quicker of two compilers.
 */
export const quickProgram = (): Promise<CrashProgram> => (made ??= makeProgram());

async function makeProgram(): Promise<CrashProgram> {
  const folder = join(startedBeside(inject('pgliteTemplate')), `crash-${process.pid}`);
  const root = join(folder, 'program');
  const needed = (file: string) => !file.endsWith('.map');
  cpSync(join(ROOT, 'build'), join(root, 'build'), { recursive: true, filter: needed });
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(root, 'db'));
  symlinkSync(join(ROOT, 'db/migrations'), join(root, 'db/migrations'));
  writeWords(root);
  await takePackagesIn(root);
  const program = { root, env: { NODE_COMPILE_CACHE: join(folder, 'compiled') }, flags: ['--liftoff-only'] };
  // A setting that is refused ends them once everything is loaded.
  for (const main of [SERVER, [...COMMAND, 'import', 'none']])
    await startChild([...program.flags, ...main], { ...program.env, PORT: 'none' }, root).ended;
  return program;
}

function writeWords(root: string): void {
  for (const [file, text] of Object.entries(WORDS)) write(join(root, 'db/thesaurus', file), text);
  const packages = join(root, 'node_modules');
  for (const language of ['vi', 'en']) {
    const presets = `@openstreetmap/id-tagging-schema/dist/translations/${language}.json`;
    write(join(packages, presets), NO_PRESETS);
    write(join(packages, `cldr-annotations-full/annotations/${language}/annotations.json`), NO_ANNOTATIONS);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const takePackagesIn = (root: string): Promise<unknown> =>
  esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [...SERVER, ...COMMAND],
    outdir: join(root, 'build'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: ['@electric-sql/pglite', 'pg-native'],
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
