import type { HeadReading } from '../lexicon/heads-at.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Segment } from '../lexicon/reading.ts';
import { canonSyllable, normalise } from '../text/normalise.ts';
import { type QueryOptions, type QueryReading, readQuery } from './analyse-query.ts';

/** The language of a question as it was guessed; `unsure`: some words have been read in both. */
type GuessedLanguage = 'vi' | 'en' | 'signs' | 'unsure';

/** What a question was taken for. `text` is set where that is not what was typed. */
export type AsRead = { text: string | undefined; language: GuessedLanguage };

/** Of several words that differ by their marks so many are told: all of them are looked for. */
const MOST_TOLD = 3;

/** `count`: how many records speak of a term; of several words the commoner ones are told first. */
export function asRead(
  text: string,
  lexicon: Lexicon,
  count: (term: string) => number,
  options: QueryOptions = {},
): AsRead {
  const reading = readQuery(text, lexicon, options);
  const { typed, segments } = reading;
  let said = '';
  let last = 0;
  for (const segment of segments) {
    const start = typed[segment.from]!.start;
    const end = typed[segment.to - 1]!.end;
    said += text.slice(last, start) + wordsOf(reading, segment, text.slice(start, end), count);
    last = end;
  }
  said += text.slice(last);
  return {
    text: comparable(said) === comparable(text) ? undefined : said.trim(),
    language: languageOf(reading),
  };
}

const comparable = (text: string): string => normalise(text).split(/\s+/).map(canonSyllable).join(' ').trim();

/** A stretch in the words in which it was read. */
function wordsOf(
  { typed, tokens, language }: QueryReading,
  { heads, label, stop, from, to }: Segment,
  asTyped: string,
  count: (term: string) => number,
): string {
  const key = typed.slice(from, to).map(token => canonSyllable(token.word)).join(' ');
  const meant = tokens.slice(from, to).map(token => token.word).join(' ');
  const decoded = normalise(asTyped) === meant || key === meant ? asTyped : meant;
  // Words that are also English, or Vietnamese as they stand, have been read as such too.
  if (stop || heads.length === 0 || (label && language !== 'vi-unaccented')) return decoded;
  if (heads.some(({ head }) => head.key === key)) return asTyped;
  return commonest(heads, count).join(' / ');
}

function commonest(heads: readonly HeadReading[], count: (term: string) => number): string[] {
  const surest = Math.max(...heads.map(({ p }) => p));
  const counted = heads
    .filter(({ p }) => p === surest)
    .map(({ head }) => ({ label: head.label, n: Math.max(0, ...head.concepts.map(c => count(c.term))) }))
    .sort((a, b) => b.n - a.n);
  const found = counted.filter(({ n }) => n > 0);
  return (found.length > 0 ? found : counted.slice(0, 1)).slice(0, MOST_TOLD).map(({ label }) => label);
}

const isBoth = ({ heads, label, stop }: Segment): boolean => !stop && heads.length > 0 && label !== undefined;

function languageOf({ language, segments }: QueryReading): GuessedLanguage {
  if (language === 'vi-unaccented') return 'vi';
  if (language !== 'unsure') return language;
  if (segments.some(isBoth)) return 'unsure';
  const vietnamese = segments.filter(s => s.heads.length > 0).length;
  return vietnamese > 0 ? 'vi' : 'en';
}
