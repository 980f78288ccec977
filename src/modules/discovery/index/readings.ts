import type { Alternative, WeightedTerm } from '../lexicon/groups.ts';
import { innerHeads } from '../lexicon/inner-heads.ts';
import type { Concept, Head, Lexicon, Sense } from '../lexicon/lexicon.ts';
import { foldedTerm, headTerm, isTerm, MANY_SENSES, P_STEMS } from '../lexicon/mentions.ts';
import type { Segment } from '../lexicon/reading.ts';
import { fold, hasMarks } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

const MOST_ALTERNATIVES = 16;
/** How far other readings answer for the word itself. */
const P_BROADER = 0.3;
/** The general sense of a word that also has a special one. */
const GENERAL_SENSE = 0.6;
const P_INNER = 0.65;
/** In a compound taken apart, the part that says little: waste sorting is about waste. */
const GENERAL_PART = 0.35;
const P_FOLDED_WORD = 0.5;
const P_RAW_APART = 0.6;
/**
 * A compound's words somewhere in a text. Where they stand together the concept has been met already, so
 * apart they are weak evidence; compounds of the open lists have no concept and are believed more.
 */
const P_APART = 0.6;
const P_APART_OPEN = 0.75;

function reading(
  origin: Alternative['origin'],
  to: string,
  p: number,
  terms: readonly string[],
): Alternative {
  return { origin, to, p, terms: [...new Set(terms)].map(term => ({ term, weight: 1 })) };
}

const apart = (to: string, p: number, terms: WeightedTerm[]): Alternative => ({
  origin: 'text',
  to,
  p,
  terms: [...new Map(terms.map(t => [t.term, t])).values()],
});

function ofConcept(concept: Concept, p: number): Alternative[] {
  const own = reading('thesaurus', concept.en, p, [concept.term]);
  const wider = concept.broader[0]?.concept;
  return wider && wider.sectors.length > 0
    ? [own, reading('thesaurus', wider.en, p * P_BROADER, [wider.term])]
    : [own];
}

function ofConcepts(concepts: readonly Concept[], p: number): Alternative[] {
  const shared = concepts.length > 1 ? MANY_SENSES : 1;
  const special = concepts.some(concept => !concept.general);
  return concepts.flatMap(concept =>
    ofConcept(concept, p * shared * (special && concept.general ? GENERAL_SENSE : 1)),
  );
}

function ofSense(sense: Sense, p: number): Alternative {
  const apart = sense.concept ? P_APART : P_APART_OPEN;
  const together = sense.stems.length > 1 ? apart : P_STEMS;
  const found = reading(sense.origin, sense.to, p * sense.p * together, sense.stems);
  return sense.records === undefined ? found : { ...found, records: sense.records };
}

/** The readings of a Vietnamese word or compound. */
export function readingsOfHead(head: Head, p: number, lexicon: Lexicon): Alternative[] {
  const special = head.concepts.some(concept => !concept.general);
  const all = innerHeads(head, lexicon);
  // "Manage" and "sell" somewhere in a text are no sales management.
  const inner = all.some(h => !h.general) ? all : [];
  const parts = inner.map(h => ({
    term: h.concepts[0]?.term ?? headTerm(h.key),
    weight: h.general ? GENERAL_PART : 1,
  }));
  return [
    ...ofConcepts(head.concepts, p),
    reading('text', head.label, p * (head.concepts.length > 1 ? MANY_SENSES : 1), [headTerm(head.key)]),
    ...head.senses.map(sense => ofSense(sense, p * (special && sense.concept?.general ? GENERAL_SENSE : 1))),
    ...(parts.length > 1 ? [apart(inner.map(h => h.label).join(' + '), p * P_INNER, parts)] : []),
  ];
}

/** The readings of English words, `from` as they were typed. */
export function readingsOfEnglish({ stems, label }: Segment, from: string, p: number): Alternative[] {
  const terms = stems.filter(isTerm);
  if (terms.length === 0) return [];
  const whole = label ? (terms.length > 1 ? P_APART : P_STEMS) : 1;
  return [...ofConcepts(label?.concepts ?? [], p), reading('text', from, p * whole, terms)];
}

/** A word that looks English may be an unknown Vietnamese one. */
export const readingsAsSyllables = (keys: readonly string[], from: string): Alternative[] => [
  reading(
    'text',
    from,
    P_FOLDED_WORD,
    keys.map(key => foldedTerm(fold(key))),
  ),
];

/** Syllables that no table knows: side by side, apart, without marks, or a foreign name. */
export function readingsOfRaw(keys: readonly string[], from: string): Alternative[] {
  const pairs = keys.slice(1).map((key, i) => headTerm(`${keys[i]} ${key}`));
  const single = pairs.length === 0;
  return [
    ...(single ? [] : [reading('text', from, 1, pairs)]),
    reading('text', from, single ? 1 : P_RAW_APART, keys.map(headTerm)),
    ...readingsAsSyllables(keys, from),
    ...(keys.some(hasMarks) ? [] : [reading('text', from, P_RAW_APART, keys.map(stem))]),
  ];
}

/** Readings of equal terms are kept once, the surest; the surest come first. */
export function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const names = alternative.terms.map(t => t.term).sort();
    const key = names.join('\t');
    const known = best.get(key);
    if (!known || known.p < alternative.p) best.set(key, alternative);
  }
  return [...best.values()].sort((a, b) => b.p - a.p).slice(0, MOST_ALTERNATIVES);
}
