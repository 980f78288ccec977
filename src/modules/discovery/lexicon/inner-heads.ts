import type { Head, Lexicon } from './lexicon.ts';
import { read } from './reading.ts';

const known = new WeakMap<Head, readonly Head[]>();

/** The shorter heads of which a compound is made: máy sấy lúa → máy sấy, lúa. Empty for a single syllable. */
export function innerHeads(head: Head, lexicon: Lexicon): readonly Head[] {
  const found = known.get(head);
  if (found) return found;
  const size = head.syllables.length;
  const tokens = head.syllables.map((word, i) => ({ word, start: i, end: i + 1, breaks: false }));
  const inner = size < 2 ? [] : read(tokens, 'vi', lexicon, size - 1).flatMap(s => s.heads.map(h => h.head));
  known.set(head, inner);
  return inner;
}
