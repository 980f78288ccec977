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
  type ThesaurusFault,
  type ThesaurusRow,
} from '../engine.ts';

const STOP_WORDS = 'stop-words.tsv';

/** The words that discovery knows: our thesaurus first, the free word lists behind it. */
export function readLexicon(thesaurusDir: string): Lexicon {
  const files = readdirSync(thesaurusDir)
    .filter(file => file.endsWith('.tsv') && file !== STOP_WORDS)
    .sort();
  const parsed = files.map(file => parseThesaurus(file, readFileSync(join(thesaurusDir, file), 'utf8')));
  const rows: ThesaurusRow[] = parsed.flatMap(p => p.rows);
  const stopWords = parseStopWords(readFileSync(join(thesaurusDir, STOP_WORDS), 'utf8'));
  const faults = [...parsed.flatMap(p => p.faults), ...checkThesaurus(rows)];
  if (faults.length > 0) throw faulty(faults);
  return buildLexicon({ rows, pairs: readFreePairs(), stopWords });
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
