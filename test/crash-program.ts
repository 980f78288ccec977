import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../src/platform/config.ts';
import { freshFolder, SERVER, startChild } from './child.ts';

const WORDS = {
  'few.tsv': 'id\tbroader\tsectors\tvi\ten\ndryer\t\tprocessing\tmáy sấy\tdryer\n',
  'other-languages.tsv': 'id\tko\tzh\tja\n',
  'classifications.tsv': 'id\tvsic\tipc\n',
  'stop-words.tsv': 'lang\tword\n',
};
const NO_PRESETS = '{}';
const NO_ANNOTATIONS = '{"annotations":{"annotations":{}}}';

/** The program in a folder of its own, and how it is run there. */
export type CrashProgram = { root: string; env: Record<string, string>; flags: readonly string[] };

export const AS_BUILT: CrashProgram = { root: ROOT, env: {}, flags: [] };

/**
 * The program as it is built, with few words and what Node has compiled of it: it is started hundreds of times, and
 * most of a start would go into words that nobody here asks for. The embedded database is compiled by the quicker of
 * two compilers, as no start lives for long.
 */
export async function makeCrashProgram(): Promise<CrashProgram> {
  const folder = freshFolder();
  const root = join(folder, 'program');
  cpSync(join(ROOT, 'build'), join(root, 'build'), { recursive: true, filter: file => !file.endsWith('.map') });
  cpSync(join(ROOT, 'package.json'), join(root, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(root, 'db'));
  symlinkSync(join(ROOT, 'db/migrations'), join(root, 'db/migrations'));
  writeWords(root);
  const program = { root, env: { NODE_COMPILE_CACHE: join(folder, 'compiled') }, flags: ['--liftoff-only'] };
  // A setting that is refused ends it once everything is loaded.
  await startChild([...program.flags, ...SERVER], { ...program.env, PORT: 'none' }, root).ended;
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
