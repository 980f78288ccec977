import type { Group } from '../lexicon/groups.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isRawVietnamese } from '../lexicon/mentions.ts';
import type { Segment } from '../lexicon/reading.ts';
import { P_FOLDED_STOP } from '../lexicon/reading-costs.ts';
import type { Language } from '../text/language.ts';
import { canonSyllable } from '../text/normalise.ts';
import { isSign, type Token } from '../text/tokens.ts';
import {
  distinct,
  readingsAsSyllables,
  readingsOfEnglish,
  readingsOfHead,
  readingsOfRaw,
} from './readings.ts';

const WEIGHT = { topic: 1, general: 0.35, raw: 0.9 } as const;
/** A topic that belongs to no sector (dust, budget, neighbour) tells less of what is asked. */
const SECTORLESS = 0.6;
/** A Vietnamese word that may as well be English. */
const P_OTHER_LANGUAGE = 0.8;
const P_UNKNOWN_BESIDE = 0.45;
/** Unknown syllables are taken together up to this many. */
const RAW_RUN = 3;
/** Signs are shorter than syllables: a foreign word of six of them is one word. */
const SIGN_RUN = 6;
const LONE = /^(\p{N}{1,2}|\p{sc=Latin})$/u;
const NUMBER = /^\p{N}+$/u;

type Stretch = { from: number; to: number };
/** A text on its way into groups. */
type Read = { text: string; tokens: readonly Token[]; language: Language; lexicon: Lexicon };

function placeOf(
  { text, tokens }: Read,
  { from, to }: Stretch,
): Pick<Group, 'from' | 'start' | 'end' | 'words'> {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { from: text.slice(start, end), start, end, words: to - from };
}

const keysOf = ({ tokens }: Read, { from, to }: Stretch): string[] =>
  tokens.slice(from, to).map(t => canonSyllable(t.word));

function kindOf({ heads, label, stems }: Segment): Group['kind'] {
  const named = stems.length > 0 ? (label?.concepts ?? []) : [];
  const concepts = [...heads.flatMap(h => h.head.concepts), ...named];
  if (heads.length === 0 && concepts.length === 0)
    return stems.every(s => NUMBER.test(s)) ? 'general' : 'raw';
  if (heads.length > 0 && heads.every(h => h.p <= P_FOLDED_STOP)) return 'general';
  return concepts.length > 0 && concepts.every(concept => concept.general) ? 'general' : 'topic';
}

function knownGroup(read: Read, segment: Segment): Group {
  const { language, lexicon } = read;
  const place = placeOf(read, segment);
  const kind = kindOf(segment);
  const vietnamese = segment.heads.length > 0;
  const pEnglish = vietnamese ? englishBeside(segment, language) : 1;
  const alternatives = distinct([
    ...segment.heads.flatMap(({ head, p }) => readingsOfHead(head, p, lexicon)),
    ...readingsOfEnglish(segment, place.from, pEnglish),
    ...(vietnamese || language === 'en' ? [] : readingsAsSyllables(keysOf(read, segment), place.from)),
  ]);
  const weight = kind === 'topic' && !hasSector(segment) ? SECTORLESS : WEIGHT[kind];
  return { ...place, kind, weight, alternatives };
}

/** How far words with a Vietnamese reading are believed to be English: less when no table knows them as such. */
function englishBeside({ label }: Segment, language: Language): number {
  if (!label) return P_UNKNOWN_BESIDE;
  return language === 'unsure' ? 1 : P_OTHER_LANGUAGE;
}

const hasSector = ({ heads, label }: Segment): boolean =>
  [...heads.flatMap(h => h.head.concepts), ...(label?.concepts ?? [])].some(c => c.sectors.length > 0);

function rawGroup(read: Read, run: Stretch): Group {
  const place = placeOf(read, run);
  const alternatives = distinct(readingsOfRaw(keysOf(read, run), place.from));
  return { ...place, kind: 'raw', weight: WEIGHT.raw, alternatives };
}

/** A lone letter or a small number asks for nothing by itself. */
const saysNothing = ({ stop, heads, from, to }: Segment, tokens: readonly Token[]): boolean =>
  stop || (to - from === 1 && heads.length === 0 && LONE.test(tokens[from]?.word ?? ''));

/** The groups of a text that has been read: one for each segment, unknown syllables taken together. */
export function groupsOf(read: Read, segments: readonly Segment[]): Group[] {
  const isRaw = (i: number): boolean => {
    const segment = segments[i];
    return segment !== undefined && isRawVietnamese(segment) && !saysNothing(segment, read.tokens);
  };
  const breaksBefore = (i: number): boolean => read.tokens[segments[i]?.from ?? 0]?.breaks ?? false;
  const groups: Group[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (saysNothing(segment, read.tokens)) continue;
    if (!isRaw(i)) {
      groups.push(knownGroup(read, segment));
      continue;
    }
    let last = i;
    const run = isSign(read.tokens[segment.from]?.word ?? '') ? SIGN_RUN : RAW_RUN;
    while (last - i + 1 < run && isRaw(last + 1) && !breaksBefore(last + 1)) last++;
    groups.push(rawGroup(read, { from: segment.from, to: segments[last]!.to }));
    i = last;
  }
  return groups;
}
