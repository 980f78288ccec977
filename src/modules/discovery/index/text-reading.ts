import type { Lexicon } from '../lexicon/lexicon.ts';
import { isConcept, isVietnamese, mention } from '../lexicon/mentions.ts';
import { read, readingLanguage, type Segment } from '../lexicon/reading.ts';
import type { Language } from '../text/language.ts';
import { stem } from '../text/stem.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A stretch of a text, and the terms by which it is found. `joins`: only a space parts it from the last. */
export type Stretch = { start: number; end: number; terms: readonly string[]; joins: boolean };

/** Mentions less sure than this are not shown to people. */
const SHOWN_MENTION = 0.45;
/** Texts whose reading is kept, some kilobytes each: the same records are shown again and again. */
const MOST = 3_000;
const LONGEST = 2_000;

const kept = new WeakMap<Lexicon, Map<string, Stretch[]>>();

/** What a text says, stretch by stretch. */
export function stretchesOf(text: string, lang: string, lexicon: Lexicon): Stretch[] {
  if (text.length > LONGEST) return readStretches(text, lang, lexicon);
  const readings = kept.get(lexicon) ?? new Map<string, Stretch[]>();
  kept.set(lexicon, readings);
  const key = `${lang} ${text}`;
  const stretches = readings.get(key) ?? readStretches(text, lang, lexicon);
  readings.delete(key);
  readings.set(key, stretches);
  if (readings.size > MOST) readings.delete(readings.keys().next().value!);
  return stretches;
}

function readStretches(text: string, lang: string, lexicon: Lexicon): Stretch[] {
  const tokens = tokenise(text);
  const language = readingLanguage(tokens, lang);
  return language === 'en' ? byStems(tokens) : byReading(tokens, language, lexicon);
}

/** In English the stems tell enough: reading compounds would cost a list of results most of its time. */
const byStems = (tokens: readonly Token[]): Stretch[] =>
  tokens.map(({ word, start, end, breaks }) => ({ start, end, terms: [stem(word)], joins: !breaks }));

function byReading(tokens: readonly Token[], language: Language, lexicon: Lexicon): Stretch[] {
  const segments = read(tokens, language, lexicon);
  return segments.map((segment, i) => {
    const terms: string[] = [];
    const shown = shownStems(segment);
    mention(segment, segments[i - 1], tokens, lexicon, (term, count) => {
      const isStem = !isConcept(term) && !isVietnamese(term);
      if (count >= SHOWN_MENTION && (!isStem || !shown || shown.has(term))) terms.push(term);
    });
    return { start: tokens[segment.from]!.start, end: tokens[segment.to - 1]!.end, terms, joins: false };
  });
}

/**
 * English words that a Vietnamese one may be shown to answer; undefined: any. Husk is "rice husk", and no rice:
 * where there is a concept, only a word that is its whole name counts.
 */
function shownStems({ heads, stems }: Segment): ReadonlySet<string> | undefined {
  if (heads.length === 0) return undefined;
  const senses = heads.flatMap(({ head }) => head.senses);
  const whole = senses.filter(sense => sense.concept === undefined || sense.stems.length === 1);
  return new Set([...stems, ...whole.flatMap(sense => sense.stems)]);
}
