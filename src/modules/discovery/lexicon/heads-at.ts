import type { Head } from './lexicon.ts';
import type { Line } from './line.ts';
import {
  COST,
  FEW_WORDS,
  foldedCost,
  P_AS_TYPED,
  P_FOLDED,
  P_FOLDED_STOP,
  P_FOLDED_SYLLABLE,
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
  const key = line.keys.slice(from, to).join(' ');
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
  const believed = line.language === 'vi' && line.spelled && to - from === 1;
  if (believed || !line.marked.slice(from, to).includes(false)) return [];
  const same = line.lexicon.folded.get(line.folded.slice(from, to).join(' ')) ?? [];
  const guesses = same.filter(head => agrees(line, from, head));
  // Among marked words "do mưa", caused by rain, is no forgetful "đo mưa", rain gauge.
  const written =
    line.language === 'vi' &&
    guesses.length > 0 &&
    !isForgetful(line, from, to) &&
    isSaidThroughout(line, from, to);
  return written ? [] : guesses;
}

/** The heads that a stretch may be, and what it costs to read it so. */
export function headsAt(
  line: Line,
  from: number,
  to: number,
): { heads: readonly HeadReading[]; cost: number } | undefined {
  const size = to - from;
  const exact = line.lexicon.heads.get(line.keys.slice(from, to).join(' '));
  if (exact && line.language === 'vi') return { heads: [{ head: exact, p: 1 }], cost: COST.known };
  const guesses = guessesAt(line, from, to).filter(head => head !== exact);
  if (!exact && guesses.length === 0) return undefined;
  const p = trust(line, from, size);
  const heads = guesses.map(head => ({ head, p }));
  if (exact) heads.unshift({ head: exact, p: guesses.length === 0 ? 1 : Math.min(1, p + P_AS_TYPED) });
  return { heads, cost: exact ? COST.known : foldedCost(line.language, size) };
}
