import { hasMarks } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { stem } from '../text/stem.ts';
import { syllableOf } from '../text/syllable.ts';
import type { Token } from '../text/tokens.ts';
import type { Concept } from './concept.ts';
import { innerHeads } from './inner-heads.ts';
import type { Lexicon } from './lexicon.ts';
import type { Segment } from './reading.ts';

/** First letters, compared as numbers: every term of every record is asked what it is. */
const [HASH, COLON, F, V] = [...'#:fv'].map(sign => sign.charCodeAt(0)) as [number, number, number, number];

/**
 * The terms of the pivot: English stems as they are, `#id` for concepts, `v:` for Vietnamese heads and
 * unknown words, `f:` for single syllables without their marks.
 */
export const headTerm = (key: string): string => `v:${key}`;
export const foldedTerm = (syllable: string): string => `f:${syllable}`;
export const isConcept = (term: string): boolean => term.charCodeAt(0) === HASH;
export const isFolded = (term: string): boolean => term.charCodeAt(0) === F && term.charCodeAt(1) === COLON;
export const isVietnamese = (term: string): boolean =>
  term.charCodeAt(1) === COLON && (term.charCodeAt(0) === V || term.charCodeAt(0) === F);
/** Stands in every record that says something in Vietnamese. */
export const IN_VIETNAMESE = headTerm('');

/** Receives a term with its expected count: 1 for a plain mention, less for an unsure or indirect one. */
export type Take = (term: string, count: number) => void;

/** An English rendering stands a little behind the word itself. */
export const P_STEMS = 0.9;
const P_INNER = 0.5;
/** An unknown syllable without marks may be a foreign name. */
const P_AS_ENGLISH = 0.5;
export const MANY_SENSES = 0.85;

export const isRawVietnamese = (segment: Segment): boolean =>
  segment.heads.length === 0 && segment.stems.length === 0 && !segment.stop;

function mentionConcept(concept: Concept, p: number, take: Take): void {
  take(concept.term, p);
  for (const { concept: wider, share } of concept.broader) take(wider.term, p * share);
}

function mentionHeads(segment: Segment, lexicon: Lexicon, take: Take): void {
  for (const { head, p } of segment.heads) {
    take(headTerm(head.key), p);
    for (const inner of innerHeads(head, lexicon)) take(headTerm(inner.key), p * P_INNER);
    const shared = head.concepts.length > 1 ? MANY_SENSES : 1;
    for (const concept of head.concepts) mentionConcept(concept, p * shared, take);
    for (const sense of head.senses) for (const stem of sense.stems) take(stem, p * sense.p * P_STEMS);
  }
}

const FIRST_IDEOGRAPH = 0x2e80;

/** Single letters and digits are no terms; a single ideograph is a word. */
export const isTerm = (stem: string): boolean => stem.length > 1 || stem.charCodeAt(0) >= FIRST_IDEOGRAPH;

/** What an English word says, or several that are one label. */
export function mentionEnglish({ stems, label }: Pick<Segment, 'stems' | 'label'>, take: Take): void {
  for (const stem of stems) if (isTerm(stem)) take(stem, 1);
  const concepts = label?.concepts ?? [];
  const shared = concepts.length > 1 ? MANY_SENSES : 1;
  if (stems.length > 0) for (const concept of concepts) mentionConcept(concept, shared, take);
}

function mentionRaw(
  segment: Segment,
  before: Segment | undefined,
  tokens: readonly Token[],
  take: Take,
): void {
  const key = keyAt(tokens, segment.from);
  take(headTerm(key), 1);
  if (!hasMarks(key)) take(stem(key), P_AS_ENGLISH);
  if (before && isRawVietnamese(before) && !tokens[segment.from]?.breaks)
    take(headTerm(`${keyAt(tokens, before.from)} ${key}`), 1);
}

const keyAt = (tokens: readonly Token[], i: number): string => syllableOf(tokens[i]?.word ?? '').key;

/**
 * Hands over everything that one segment of a text says, each term once with its largest count. `before` is
 * the segment in front of it: two unknown syllables side by side are also a term together.
 */
export function mention(
  segment: Segment,
  before: Segment | undefined,
  tokens: readonly Token[],
  lexicon: Lexicon,
  take: Take,
): void {
  if (isRawVietnamese(segment)) mentionRaw(segment, before, tokens, take);
  if (segment.heads.length === 0) {
    mentionEnglish(segment, take);
    return;
  }
  const counts = new Map<string, number>();
  const takeLargest: Take = (term, count) => {
    if ((counts.get(term) ?? 0) < count) counts.set(term, count);
  };
  mentionHeads(segment, lexicon, takeLargest);
  mentionEnglish(segment, takeLargest);
  counts.forEach((count, term) => {
    take(term, count);
  });
}

/** The bare syllable of a Vietnamese text: the last resort when its words were cut otherwise. */
export const mentionSyllable = (tokens: readonly Token[], i: number, take: Take): void =>
  take(bareTerm(tokens[i]!.word), 1);

const TERMS_KEPT = 100_000;
const bareTerm = once((word: string) => foldedTerm(syllableOf(word).folded), TERMS_KEPT);
