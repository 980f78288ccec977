import type { Language } from '../text/language.ts';
import { stem } from '../text/stem.ts';
import { syllableOf } from '../text/syllable.ts';
import type { Token } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';

/** What each token offers to the readings, worked out once. */
export type Line = {
  tokens: readonly Token[];
  keys: string[];
  folded: string[];
  marked: boolean[];
  stems: string[];
  /** Most syllables carry marks: one that carries none has none. */
  spelled: boolean;
  language: Language;
  lexicon: Lexicon;
  /** What has no marks is meant to have none. */
  literal: boolean;
};

/** Of Vietnamese syllables about seven in ten carry a mark. */
const SPELLED_SHARE = 0.5;

export function lineOf(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  literal = false,
): Line {
  const syllables = language === 'en' ? [] : tokens.map(t => syllableOf(t.word));
  const marked = syllables.map(s => s.marked);
  return {
    tokens,
    keys: syllables.map(s => s.key),
    folded: syllables.map(s => s.folded),
    marked,
    spelled: marked.filter(Boolean).length >= SPELLED_SHARE * tokens.length,
    stems: tokens.map(t => stem(t.word)),
    language,
    lexicon,
    literal,
  };
}

export function isStopAt(line: Line, from: number, to: number): boolean {
  const { stop } = line.lexicon;
  // AI is no pronoun where the thesaurus knows the abbreviation.
  if (line.tokens[from]?.capitals && isLabel(line, from)) return false;
  const word = line.tokens[from]?.word ?? '';
  if (line.language === 'en') return to - from === 1 && stop.en.has(word);
  if (stop.vi.has(joined(line.keys, from, to))) return true;
  if (to - from === 1 && stop.en.has(word)) return true;
  return line.language !== 'vi' && stop.viFolded.has(joined(line.folded, from, to));
}

/** The words from one place up to another as tables name them. */
export const joined = (words: readonly string[], from: number, to: number): string =>
  to - from === 1 ? words[from]! : words.slice(from, to).join(' ');

/** The very word: ore and or have one stem. */
const isLabel = ({ lexicon, stems, tokens }: Line, at: number): boolean =>
  lexicon.english.get(stems[at] ?? '')?.label.toLowerCase() === tokens[at]?.word;
