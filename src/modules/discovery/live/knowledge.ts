import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Locale } from '../../../kernel/localised.ts';
import { StartFault } from '../../../platform/start-fault.ts';
import {
  buildLexicon,
  checkThesaurus,
  type FreePair,
  type Lexicon,
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

const compiled = new Map<string, Lexicon>();
const shipped = new Map<string, Thesaurus>();

/** The words that discovery knows: our thesaurus first, the free word lists behind it. Read once in a process. */
export function readLexicon(thesaurusDir: string): Lexicon {
  const known = compiled.get(thesaurusDir) ?? compile(thesaurusDir);
  compiled.set(thesaurusDir, known);
  return known;
}

const compile = (thesaurusDir: string): Lexicon =>
  buildLexicon({ ...readThesaurus(thesaurusDir), pairs: readFreePairs() });

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

/** Vietnamese–English pairs of OpenStreetMap's tagging schema (ISC) and of CLDR's annotations (Unicode-3.0). */
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
