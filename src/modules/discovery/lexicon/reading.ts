import { type Language, languageOf } from '../text/language.ts';
import { syllableOf } from '../text/syllable.ts';
import { isSign, type Token } from '../text/tokens.ts';
import { type HeadReading, headsAt, slipsAt } from './heads-at.ts';
import type { EnglishLabel, Lexicon } from './lexicon.ts';
import { isStopAt, joined, type Line, lineOf } from './line.ts';
import { COST, wordCost } from './reading-costs.ts';
import { readEnglish } from './reading-english.ts';

/**
 * A stretch of text read as one thing, tokens `from` up to `to`. `heads`: Vietnamese readings; `label`: an
 * English one that names concepts; `stems`: set when the words may be English; none of them: no table knows it.
 */
export type Segment = {
  from: number;
  to: number;
  heads: readonly HeadReading[];
  label: EnglishLabel | undefined;
  stems: readonly string[];
  stop: boolean;
};

const STOP: Omit<Segment, 'from' | 'to'> = { heads: [], label: undefined, stems: [], stop: true };

type Option = { segment: Segment; cost: number };

/** The reading language of a text: what it is said to be, corrected by how it looks. */
export function readingLanguage(tokens: readonly Token[], lang: string | undefined): Language {
  if (lang === 'vi') return tokens.some(t => syllableOf(t.word).marked) ? 'vi' : 'vi-unaccented';
  if (lang === undefined || SIGNS.has(lang.slice(0, 2))) return languageOf(tokens);
  return 'en';
}

const SIGNS = new Set(['ko', 'zh', 'ja']);

/** Its words need not be looked at to know it. */
export const isSaidEnglish = (lang: string): boolean => readingLanguage([], lang) === 'en';

const NO_HEADS: Segment['heads'] = [];

function optionAt(line: Line, from: number, to: number): Option | undefined {
  const size = to - from;
  const vietnamese = line.language === 'en' ? undefined : headsAt(line, from, to);
  const label = line.lexicon.english.get(joined(line.stems, from, to));
  const heads = vietnamese?.heads ?? NO_HEADS;
  const make = (cost: number, stems: readonly string[], stop = false): Option => ({
    segment: stop ? { ...STOP, from, to } : { from, to, heads, label, stems, stop },
    cost,
  });
  const guessed = line.language === 'vi' && vietnamese && vietnamese.cost > COST.known;
  if ((!vietnamese || guessed) && isStopAt(line, from, to)) return make(COST.known, [], true);
  if (size > 1) {
    if (label && vietnamese) return make(Math.min(vietnamese.cost, COST.known), line.stems.slice(from, to));
    if (label)
      return make(line.language === 'vi' ? COST.foreignLabel : COST.known, line.stems.slice(from, to));
    return vietnamese && make(vietnamese.cost, []);
  }
  const word = line.tokens[from]?.word ?? '';
  if (line.language === 'en') return make(COST.known, [line.stems[from] ?? '']);
  if (isSign(word)) return make(vietnamese?.cost ?? COST.raw, []);
  const { plausible } = syllableOf(word);
  const foreign =
    !plausible || !(line.marked[from] || (line.language === 'vi' && line.spelled && label?.label !== word));
  const asWord = foreign ? wordCost(line.language, plausible, label !== undefined) : Number.POSITIVE_INFINITY;
  const english = asWord <= COST.raw || (line.language !== 'vi' && !line.marked[from]);
  return make(Math.min(vietnamese?.cost ?? COST.raw, asWord), english ? [line.stems[from] ?? ''] : []);
}

type ReadOptions = { longest?: number; forgiving?: boolean; literal?: boolean };

/** The most syllables of a compound that is looked for with a slip in it. */
const SLIP_REACH = 5;

function slipAt(line: Line, from: number, to: number): Option | undefined {
  if (line.language === 'signs') return undefined;
  const slips = slipsAt(line, from, to);
  return slips && { segment: { ...STOP, from, to, heads: slips.heads, stop: false }, cost: slips.cost };
}

function cheaper(a: Option | undefined, b: Option | undefined): Option | undefined {
  if (!a || !b) return a ?? b;
  return b.cost < a.cost ? b : a;
}

/** The most words of anything that a table knows and that may begin here. */
function reachAt({ language, lexicon, stems, keys, folded }: Line, i: number): number {
  const { reach } = lexicon;
  const english = reach.english.get(stems[i]!)?.get(stems[i + 1]!) ?? 1;
  if (language === 'en') return english;
  const heads = reach.heads.get(keys[i]!)?.get(keys[i + 1]!) ?? 1;
  return Math.max(english, heads, reach.folded.get(folded[i]!)?.get(folded[i + 1]!) ?? 1);
}

/**
 * Reads a text as the cheapest row of known words and compounds; of equally cheap rows the one with the
 * longest compounds. `longest` keeps compounds below a length, to look inside one; `forgiving` also reads what is a
 * slip of the finger away, which is for short queries: a text has too many words that are nearly others.
 * `literal` puts no marks where there are none.
 */
export function read(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  { longest = Number.POSITIVE_INFINITY, forgiving = false, literal = false }: ReadOptions = {},
): Segment[] {
  if (language === 'en' && !forgiving) return readEnglish(tokens, lexicon, longest);
  const line = lineOf(tokens, language, lexicon, literal);
  const count = tokens.length;
  const costs = new Float64Array(count + 1);
  const chosen: (Segment | undefined)[] = new Array(count);
  for (let i = count - 1; i >= 0; i--) {
    costs[i] = Number.POSITIVE_INFINITY;
    const reach = Math.min(Math.max(reachAt(line, i), forgiving ? SLIP_REACH : 1), count - i, longest);
    for (let size = 1; size <= reach; size++) {
      if (size > 1 && tokens[i + size - 1]!.breaks) break;
      const option = cheaper(optionAt(line, i, i + size), forgiving ? slipAt(line, i, i + size) : undefined);
      if (!option) continue;
      const cost = option.cost - COST.lengthBonus * size * size + costs[i + size]!;
      if (cost < costs[i]!) {
        costs[i] = cost;
        chosen[i] = option.segment;
      }
    }
  }
  const segments: Segment[] = [];
  for (let i = 0; i < count; ) {
    const segment = chosen[i]!;
    segments.push(segment);
    i = segment.to;
  }
  return segments;
}
