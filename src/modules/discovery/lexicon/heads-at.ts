import { fold } from '../text/fold.ts';
import { syllableOf } from '../text/syllable.ts';
import { isSign } from '../text/tokens.ts';
import type { Head } from './lexicon.ts';
import { joined, type Line } from './line.ts';
import {
  COST,
  FEW_WORDS,
  foldedCost,
  P_AS_TYPED,
  P_FOLDED,
  P_FOLDED_STOP,
  P_FOLDED_SYLLABLE,
  P_SLIP,
  SLIP_COST,
} from './reading-costs.ts';

export type HeadReading = { head: Head; p: number };

/** Marks that were typed are believed: a folded head must agree with them. */
function agrees(line: Line, from: number, head: Head): boolean {
  return head.syllables.every((s, i) => !line.marked[from + i] || s === line.keys[from + i]);
}

/** How far an unmarked reading is believed; a lone syllable that is also a stop word hardly at all. */
function trust(line: Line, from: number, size: number): number {
  if (size > 1) return P_FOLDED;
  const common = line.lexicon.stop.viFolded.has(line.folded[from] ?? '');
  return common && line.tokens.length > FEW_WORDS ? P_FOLDED_STOP : P_FOLDED_SYLLABLE;
}

const isSaid = (line: Line, from: number, to: number): boolean => {
  const key = joined(line.keys, from, to);
  return line.lexicon.heads.has(key) || line.lexicon.stop.vi.has(key);
};

/** Is the stretch a row of known words and stop words just as it is written? */
function isSaidThroughout(line: Line, from: number, to: number): boolean {
  for (let end = from + 1; end <= to; end++)
    if (isSaid(line, from, end) && (end === to || isSaidThroughout(line, end, to))) return true;
  return false;
}

/** One mark forgotten among several ("may sấy lúa"): two that were typed agree, and what has none is no stop word. */
function isForgetful(line: Line, from: number, to: number): boolean {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  const plain = places.filter(at => !line.marked[at]);
  return places.length - plain.length >= 2 && plain.every(at => !line.lexicon.stop.vi.has(line.keys[at]!));
}

/** Heads that the stretch may mean if marks were left out. */
function guessesAt(line: Line, from: number, to: number): readonly Head[] {
  if (line.language === 'signs' || line.literal) return [];
  const believed = line.language === 'vi' && line.spelled && to - from === 1;
  if (believed || !line.marked.slice(from, to).includes(false)) return [];
  const same = line.lexicon.folded.get(joined(line.folded, from, to)) ?? [];
  const guesses = same.filter(head => agrees(line, from, head));
  // Among marked words "do mưa", caused by rain, is no forgetful "đo mưa", rain gauge.
  const written =
    line.language === 'vi' &&
    guesses.length > 0 &&
    !isForgetful(line, from, to) &&
    isSaidThroughout(line, from, to);
  return written ? [] : guesses;
}

const SOUND = /^[\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/** One sign of an alphabet of sounds is a word only by itself: 배, pear, is none in 재배, growing. */
function isInsideWord(line: Line, at: number): boolean {
  const sign = line.tokens[at]!;
  if (line.language !== 'signs' || !SOUND.test(sign.word)) return false;
  const before = line.tokens[at - 1];
  const after = line.tokens[at + 1];
  if (before && before.end === sign.start && isSign(before.word)) return true;
  if (!after || after.start !== sign.end || !isSign(after.word)) return false;
  const particle = (size: number) => line.lexicon.stop.vi.has(joined(line.keys, at + 1, at + 1 + size));
  return !particle(1) && !particle(2);
}

/** Compounds one slip of the finger away from a stretch of a short query, when it names nothing as it stands. */
export function slipsAt(line: Line, from: number, to: number): { heads: readonly HeadReading[]; cost: number } | undefined {
  // Somebody who puts marks has looked at the word: it is amiss only when it can be no syllable.
  if (line.language === 'vi' && line.tokens.slice(from, to).every(t => syllableOf(t.word).plausible)) return undefined;
  const { words, heads } = line.lexicon.near;
  const typed = line.folded.slice(from, to).join('');
  const all = words.near(typed).flatMap(number => heads[number]!);
  // Only the spaces or the marks are amiss: that is no slip.
  const same = all.filter(head => fold(head.key).replaceAll(' ', '') === typed);
  const found = same.length > 0 ? same : all;
  if (found.length === 0) return undefined;
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  const known = places.every(at => isSaid(line, at, at + 1) || line.lexicon.folded.has(line.folded[at]!));
  // "may cat" is a machine that cuts, although the plough is only a letter away.
  if (known && same.length === 0 && typed.length < LEAST_KNOWN) return undefined;
  return {
    heads: found.slice(0, MOST_SLIPS).map(head => ({ head, p: P_SLIP })),
    cost: known ? SLIP_COST.known : SLIP_COST.unknown,
  };
}
const MOST_SLIPS = 3;
/** Known words that are taken for others have at least so many letters together. */
const LEAST_KNOWN = 8;

/** The heads that a stretch may be, and what it costs to read it so. */
export function headsAt(
  line: Line,
  from: number,
  to: number,
): { heads: readonly HeadReading[]; cost: number } | undefined {
  const size = to - from;
  const exact = line.lexicon.heads.get(joined(line.keys, from, to));
  if (size === 1 && exact && isInsideWord(line, from)) return undefined;
  if (exact && (line.language === 'vi' || line.language === 'signs')) return { heads: [{ head: exact, p: 1 }], cost: COST.known };
  const guesses = guessesAt(line, from, to).filter(head => head !== exact);
  if (!exact && guesses.length === 0) return undefined;
  const p = trust(line, from, size);
  const heads = guesses.map(head => ({ head, p }));
  if (exact) heads.unshift({ head: exact, p: guesses.length === 0 ? 1 : Math.min(1, p + P_AS_TYPED) });
  return { heads, cost: exact ? COST.known : foldedCost(line.language, size) };
}
