import type { DocumentFields } from '../index/document.ts';
import { buildLexicon, type LearntPair, type Lexicon, type LexiconSources } from '../lexicon/lexicon.ts';
import { hasMarks } from '../text/fold.ts';
import { isPlausibleSyllable } from '../text/plausible-syllable.ts';
import { translationsOf } from './model.ts';
import { type Parallel, parallelsOf } from './segments.ts';
import { type Side, Spellings, wordsOf } from './words.ts';

type Document = { fields: DocumentFields };

/** Fewer records prove nothing, and would give away what one of them says. */
export const LEAST_RECORDS = 3;
const LEAST_P = 0.4;
const MOST_PER_WORD = 3;
/** What is read of a large catalogue, so that the time stays bounded. */
const MOST_PARTS = 30_000;
const MOST_WORDS = 30_000;
/** How much likelier a word of the lexicon is held to mean what the lexicon says. */
const BELIEF = 8;

/**
 * Learns words from what people wrote in both languages; the order of the records makes no difference. A word
 * to which the thesaurus gives a concept is left to it: what a person curated is never mixed with what was
 * counted. Give it published records only.
 */
export function learnPairs(documents: Iterable<Document>, base: Lexicon): LearntPair[] {
  const parts = parallelsOf(documents, MOST_PARTS);
  const spellings = new Spellings();
  const sides = wordsOf(parts, base, spellings);
  const ours = frequent(sides.map(side => side.ours));
  const theirs = frequent(sides.map(side => side.theirs));
  const pairs = sides.map(side => ({
    source: numbers(side.ours, ours),
    target: numbers(side.theirs, theirs),
  }));
  const sizes = { sources: ours.size, targets: theirs.size };
  const [vi, en] = [[...ours.keys()], [...theirs.keys()]];
  const expected = (source: number, target: number) =>
    isKnown(base, vi[source - 1]!, en[target - 1]!) ? BELIEF : 1;
  const count = recordsBehind(sides, parts);
  const found = translationsOf(pairs, sizes, LEAST_P, expected)
    .map(({ source, target, there, back }) => ({
      vi: vi[source - 1]!,
      stem: en[target - 1]!,
      p: Math.sqrt(there * back),
    }))
    .filter(pair => isLearnable(pair.vi, base) && pair.vi !== pair.stem)
    .flatMap(({ vi, stem, p }) => {
      const records = count(vi, stem);
      return records < LEAST_RECORDS ? [] : [{ vi, en: spellings.of(stem), p, records }];
    });
  return surest(found);
}

/** The lexicon of these sources and of what the documents teach it. */
export function lexiconWithLearnt(sources: LexiconSources, documents: Iterable<Document>): Lexicon {
  return buildLexicon({ ...sources, learnt: learnPairs(documents, buildLexicon(sources)) });
}

const isKnown = (base: Lexicon, vi: string, stem: string): boolean =>
  base.heads.get(vi)?.senses.some(sense => sense.stems.includes(stem)) ?? false;

/** A Vietnamese word without a concept; a single syllable without marks may be anything. */
function isLearnable(key: string, base: Lexicon): boolean {
  if (base.heads.get(key)?.concepts.length) return false;
  const syllables = key.split(' ');
  return syllables.every(isPlausibleSyllable) && (syllables.length > 1 || hasMarks(key));
}

/** Words of at least three parts, numbered from 1 in the order of their letters. */
function frequent(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST_RECORDS)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .sort();
  return new Map(kept.map((word, i) => [word, i + 1]));
}

const numbers = (words: readonly string[], known: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(new Set(words.flatMap(word => known.get(word) ?? [])));

/** In how many records two words stand across from each other; 0 when fewer than three parts say so. */
function recordsBehind(sides: readonly Side[], parts: readonly Parallel[]) {
  const places = new Map<string, number[]>();
  sides.forEach(({ ours }, i) => {
    for (const word of new Set(ours)) {
      const known = places.get(word);
      if (known) known.push(i);
      else places.set(word, [i]);
    }
  });
  return (vi: string, stem: string): number => {
    const where = (places.get(vi) ?? []).filter(i => sides[i]!.theirs.includes(stem));
    return where.length < LEAST_RECORDS ? 0 : new Set(where.flatMap(i => parts[i]!.records)).size;
  };
}

/** The surest translations of each word. */
function surest(pairs: readonly LearntPair[]): LearntPair[] {
  const byWord = Map.groupBy(pairs, pair => pair.vi);
  return [...byWord.values()].flatMap(same =>
    same.sort((a, b) => b.p - a.p || (a.en < b.en ? -1 : 1)).slice(0, MOST_PER_WORD),
  );
}
