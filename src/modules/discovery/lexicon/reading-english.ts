import { stem } from '../text/stem.ts';
import type { Token } from '../text/tokens.ts';
import type { EnglishLabel, Lexicon } from './lexicon.ts';
import type { Segment } from './reading.ts';
import { COST } from './reading-costs.ts';

/**
 * An English word as a lexicon knows it, looked up once and for all. `following`: by the stem of the next word, the
 * most words of any label that begins with the two.
 */
type Word = {
  stem: string;
  stems: readonly string[];
  label: EnglishLabel | undefined;
  stop: boolean;
  /** AI is no pronoun where the thesaurus knows the abbreviation. */
  abbreviation: boolean;
  following: ReadonlyMap<string, number> | undefined;
};

const NO_HEADS: Segment['heads'] = [];
const NO_STEMS: readonly string[] = [];
const WORDS_KEPT = 200_000;
const words = new WeakMap<Lexicon, Map<string, Word>>();

function wordsOf(lexicon: Lexicon): Map<string, Word> {
  const known = words.get(lexicon);
  if (known && known.size < WORDS_KEPT) return known;
  const fresh = new Map<string, Word>();
  words.set(lexicon, fresh);
  return fresh;
}

function lookUp(word: string, { english, reach, stop }: Lexicon): Word {
  const stemmed = stem(word);
  const label = english.get(stemmed);
  return {
    stem: stemmed,
    stems: [stemmed],
    label,
    stop: stop.en.has(word),
    // The very word: ore and or have one stem.
    abbreviation: label?.label.toLowerCase() === word,
    following: reach.english.get(stemmed),
  };
}

function lineOf(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const known = wordsOf(lexicon);
  return tokens.map(({ word }) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const fresh = lookUp(word, lexicon);
    known.set(word, fresh);
    return fresh;
  });
}

/** An English text read as the cheapest row of its words and of the labels of at most `longest` words. */
export function readEnglish(tokens: readonly Token[], lexicon: Lexicon, longest: number): Segment[] {
  const line = lineOf(tokens, lexicon);
  const count = tokens.length;
  const costs = new Float64Array(count + 1);
  const sizes = new Uint32Array(count);
  const labels = new Map<number, EnglishLabel>();
  for (let i = count - 1; i >= 0; i--) {
    costs[i] = COST.known - COST.lengthBonus + costs[i + 1]!;
    sizes[i] = 1;
    const { following } = line[i]!;
    if (following !== undefined && i + 1 < count && !tokens[i + 1]!.breaks)
      takeLabels(i, Math.min(following.get(line[i + 1]!.stem) ?? 1, count - i, longest));
  }

  function takeLabels(i: number, reach: number): void {
    let stems = line[i]!.stem;
    for (let size = 2; size <= reach && !tokens[i + size - 1]!.breaks; size++) {
      stems += ` ${line[i + size - 1]!.stem}`;
      const label = lexicon.english.get(stems);
      if (!label) continue;
      const cost = COST.known - COST.lengthBonus * size * size + costs[i + size]!;
      if (cost >= costs[i]!) continue;
      costs[i] = cost;
      sizes[i] = size;
      labels.set(i, label);
    }
  }

  const segments: Segment[] = [];
  for (let i = 0; i < count; i += sizes[i]!) segments.push(segmentAt(tokens, line, i, sizes[i]!, labels.get(i)));
  return segments;
}

function segmentAt(
  tokens: readonly Token[],
  line: readonly Word[],
  from: number,
  size: number,
  together: EnglishLabel | undefined,
): Segment {
  const to = from + size;
  if (size > 1) {
    const stems = line.slice(from, to).map(word => word.stem);
    return { from, to, heads: NO_HEADS, label: together, stems, stop: false };
  }
  const { stems, label, stop, abbreviation } = line[from]!;
  if (stop && !(abbreviation && tokens[from]!.capitals))
    return { from, to, heads: NO_HEADS, label: undefined, stems: NO_STEMS, stop: true };
  return { from, to, heads: NO_HEADS, label, stems, stop: false };
}
