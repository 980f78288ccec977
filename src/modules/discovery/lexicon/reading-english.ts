import type { Token } from '../text/tokens.ts';
import { type EnglishLine, EnglishWords } from './english-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Segment } from './reading.ts';

const NO_HEADS: Segment['heads'] = [];
const NO_STEMS: readonly string[] = [];
const WORDS_KEPT = 200_000;
const kept = new WeakMap<Lexicon, EnglishWords>();

function wordsOf(lexicon: Lexicon): EnglishWords {
  const known = kept.get(lexicon);
  if (known && known.count < WORDS_KEPT) return known;
  const fresh = new EnglishWords(lexicon);
  kept.set(lexicon, fresh);
  return fresh;
}

function lineOf(tokens: readonly Token[], known: EnglishWords): EnglishLine {
  const words = Int32Array.from(tokens, ({ word }) => known.numberOf(word));
  return { count: tokens.length, words, breaks: Uint8Array.from(tokens, token => (token.breaks ? 1 : 0)) };
}

/** An English text read as the cheapest row of its words and of the labels of at most `longest` words. */
export function readEnglish(tokens: readonly Token[], lexicon: Lexicon, longest: number): Segment[] {
  const known = wordsOf(lexicon);
  const line = lineOf(tokens, known);
  const { sizes, labels } = known.row(line, longest);
  const segments: Segment[] = [];
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    to = from + sizes[from]!;
    const together = labels.get(from);
    const words = line.words.subarray(from, to);
    const stop = !together && known.isStop(words[0]!, tokens[from]!.capitals);
    const label = stop ? undefined : (together ?? known.labelOf(words[0]!));
    const stems = stop ? NO_STEMS : Array.from(words, word => known.stemOf(word));
    segments.push({ from, to, heads: NO_HEADS, label, stems, stop });
  }
  return segments;
}
