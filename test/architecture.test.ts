import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The floors, lowest first: an import goes down or stays on its floor. */
const FLOORS = ['kernel', 'platform', 'web', 'modules', 'shell'];
/** The modules in their order: each imports only the doors of those before it. */
const MODULES = ['authorities', 'identity', 'directory', 'catalogue', 'discovery', 'deals', 'history'];
/** Pure files: no clock, no chance, no input or output, no SQL. */
const PURE =
  /(^src\/kernel\/)|\/(rules|policy|schema)\.ts$|^src\/modules\/discovery\/(text|lexicon|index|learner|matching)\//;
const IMPURE =
  /\bnew Date\(\)|Date\.now\(\)|Math\.random\(\)|from 'node:(fs|net|http|worker_threads)|from 'kysely'/;
const SQL_PLACES = /^src\/platform\/|\/store\.ts$/;
const SQL = /from 'kysely'|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/;
const FORBIDDEN_FOLDERS = /(^|\/)(utils|helpers|common|misc)(\/|$)/;

const files = globSync('src/**/*.{ts,tsx}').map(normalize).sort();
const sources = files.filter(file => !file.includes('.test.'));
const textOf = (file: string) => readFileSync(file, 'utf8');
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(m => normalize(join(dirname(file), m[1]!)));
const floorOf = (file: string) => FLOORS.indexOf(file.split('/')[1]!);
const moduleOf = (file: string) => (file.startsWith('src/modules/') ? file.split('/')[2]! : undefined);

const faults = (check: (file: string) => string[]) => sources.flatMap(check);

describe('the house', () => {
  test('every import goes down', () => {
    const upward = faults(file =>
      importsOf(file)
        .filter(target => floorOf(target) > floorOf(file))
        .map(target => `${file} is on a lower floor than ${target}, which it imports`),
    );
    expect(upward).toEqual([]);
  });

  test('a module imports only the doors of the modules before it', () => {
    const wrong = faults(file => {
      const own = moduleOf(file);
      if (!own) return [];
      return importsOf(file).flatMap(target => {
        const theirs = moduleOf(target);
        if (!theirs || theirs === own) return [];
        if (MODULES.indexOf(theirs) > MODULES.indexOf(own))
          return [`${file} imports ${theirs}, which comes after ${own}`];
        return target.endsWith(`${theirs}/index.ts`)
          ? []
          : [`${file} goes past the door of ${theirs}: ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the shell enters modules by their doors', () => {
    const wrong = sources
      .filter(file => file.startsWith('src/shell/'))
      .flatMap(file =>
        importsOf(file)
          .filter(t => moduleOf(t) && !t.endsWith('/index.ts'))
          .map(t => `${file} → ${t}`),
      );
    expect(wrong).toEqual([]);
  });

  test('every module stands in the order', () => {
    expect(new Set(sources.map(moduleOf).filter(Boolean))).toEqual(new Set(MODULES));
  });

  test('pure files do nothing but decide', () => {
    const impure = faults(file =>
      PURE.test(file) && IMPURE.test(textOf(file)) ? [`${file} should be pure`] : [],
    );
    expect(impure).toEqual([]);
  });

  test('SQL stands in stores and in the platform', () => {
    const wrong = faults(file =>
      !SQL_PLACES.test(file) && SQL.test(textOf(file)) ? [`${file} speaks SQL`] : [],
    );
    expect(wrong).toEqual([]);
  });

  test('no room without a purpose', () => {
    expect(files.filter(file => FORBIDDEN_FOLDERS.test(file))).toEqual([]);
  });

  test('no file is longer than 250 lines', () => {
    const long = sources.filter(file => textOf(file).split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
