import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../../../kernel/localised.ts';
import { StartFault } from '../../../platform/start-fault.ts';
import {
  buildLexicon,
  checkThesaurus,
  type FreePair,
  type Lexicon,
  type LexiconSources,
  lexiconSteps,
  pairsFromAnnotations,
  pairsFromPresets,
  parseStopWords,
  parseThesaurus,
  type StopWord,
  type ThesaurusFault,
  type ThesaurusRow,
  withCodes,
  withOtherLabels,
} from '../engine.ts';

const STOP_WORDS = 'stop-words.tsv';
const OTHER_LABELS = 'other-languages.tsv';
const CODES = 'classifications.tsv';
/** Files that speak of concepts whose rows stand in the others. */
const BESIDE = new Set([STOP_WORDS, OTHER_LABELS, CODES]);

/**
 * The words that discovery knows, as of now. Whoever changes them asks for a rebuild; the same object
 * answered twice says that nothing has changed, and spares the compiling.
 */
export type Knowledge = { sources(): Promise<LexiconSources> };

const shipped = new Map<string, Thesaurus>();

/** Our thesaurus first, the free word lists behind it. */
export const filesKnowledge = (thesaurusDir: string): Knowledge => ({
  sources: async () => sourcesIn(thesaurusDir),
});

const read = new Map<string, LexiconSources>();
const compiled = new WeakMap<LexiconSources, Lexicon>();

/** Files are read once in a process. */
function sourcesIn(thesaurusDir: string): LexiconSources {
  const known = read.get(thesaurusDir) ?? { ...readThesaurus(thesaurusDir), pairs: readFreePairs() };
  read.set(thesaurusDir, known);
  return known;
}

/** The lexicon of the files alone. */
export function readLexicon(thesaurusDir: string): Lexicon {
  const sources = sourcesIn(thesaurusDir);
  const lexicon = compiled.get(sources) ?? buildLexicon(sources);
  compiled.set(sources, lexicon);
  return lexicon;
}

/** Compiles in steps between which others get their turn. */
export async function compileLexicon(sources: LexiconSources): Promise<Lexicon> {
  const known = compiled.get(sources);
  if (known) return known;
  const steps = lexiconSteps(sources);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      compiled.set(sources, step.value);
      return step.value;
    }
    await setImmediate();
  }
}

/** What the files say, before any change of a steward. */
export type Thesaurus = { rows: readonly ThesaurusRow[]; stopWords: readonly StopWord[] };

/** The files of the thesaurus, checked; read once in a process. A fault stops the start. */
export function readThesaurus(thesaurusDir: string): Thesaurus {
  const known = shipped.get(thesaurusDir) ?? readFiles(thesaurusDir);
  shipped.set(thesaurusDir, known);
  return known;
}

function readFiles(thesaurusDir: string): Thesaurus {
  const files = readdirSync(thesaurusDir)
    .filter(file => file.endsWith('.tsv') && !BESIDE.has(file))
    .sort();
  const read = (file: string) => readFileSync(join(thesaurusDir, file), 'utf8');
  const parsed = files.map(file => parseThesaurus(file, read(file)));
  const labelled = withOtherLabels(
    parsed.flatMap(p => p.rows),
    OTHER_LABELS,
    read(OTHER_LABELS),
  );
  const coded = withCodes(labelled.rows, CODES, read(CODES));
  const faults = [
    ...parsed.flatMap(p => p.faults),
    ...checkThesaurus(coded.rows),
    ...labelled.faults,
    ...coded.faults,
  ];
  if (faults.length > 0) throw faulty(faults);
  return { rows: coded.rows, stopWords: parseStopWords(read(STOP_WORDS)) };
}

function faulty(faults: readonly ThesaurusFault[]): StartFault {
  const list = (locale: Locale) => faults.map(f => `  ${f.file}:${f.line} ${f.said[locale]}`).join('\n');
  return new StartFault(
    2,
    `Từ điển công nghệ có lỗi:\n${list('vi')}`,
    `The thesaurus has faults:\n${list('en')}`,
  );
}

/**
 * Vietnamese–English pairs of OpenStreetMap's tagging schema (ISC) and of CLDR's annotations (Unicode-3.0).
 */
export function readFreePairs(): FreePair[] {
  const read = (path: string) =>
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8'));
  const presets = (lang: string) => read(`@openstreetmap/id-tagging-schema/dist/translations/${lang}.json`);
  const annotations = (lang: string) => read(`cldr-annotations-full/annotations/${lang}/annotations.json`);
  return [
    ...pairsFromPresets(presets('vi'), presets('en')),
    ...pairsFromAnnotations(annotations('vi'), annotations('en')),
  ];
}
