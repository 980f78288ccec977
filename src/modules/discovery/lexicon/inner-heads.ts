import type { Concept, Head, Lexicon } from './lexicon.ts';
import { read } from './reading.ts';

const known = new WeakMap<Head, readonly Head[]>();

const isAbove = (a: Concept, b: Concept): boolean => b.broader.some(({ concept }) => concept === a);

function isKin(a: Concept, b: Concept): boolean {
  const siblings = a.broader.length > 0 && a.broader[0]?.concept === b.broader[0]?.concept;
  return a === b || siblings || isAbove(a, b) || isAbove(b, a);
}

const stemsOf = ({ senses }: Head): string[] => senses.flatMap(sense => sense.stems);

/**
 * Half of a two-syllable word is often only a sound of it: hành chính, administration, has no hành, onion, in
 * it. It is meant when it speaks of the same thing. In longer compounds the parts are mostly words.
 */
function isMeant(part: Head, whole: Head): boolean {
  if (whole.syllables.length > 2) return true;
  if (part.concepts.some(a => whole.concepts.some(b => isKin(a, b)))) return true;
  const stems = new Set(stemsOf(whole));
  return stemsOf(part).some(stem => stems.has(stem));
}

/** The shorter heads of which a compound is made: máy sấy lúa → máy sấy, lúa. Empty for a single syllable. */
export function innerHeads(head: Head, lexicon: Lexicon): readonly Head[] {
  const found = known.get(head);
  if (found) return found;
  const size = head.syllables.length;
  const tokens = head.syllables.map((word, i) => ({ word, start: i, end: i + 1, breaks: false, capitals: false, code: 0 }));
  const parts = size < 2 ? [] : read(tokens, 'vi', lexicon, { longest: size - 1 }).flatMap(s => s.heads.map(h => h.head));
  const inner = parts.filter(part => isMeant(part, head));
  known.set(head, inner);
  return inner;
}
