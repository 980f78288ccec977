import { pick } from '../../../kernel/localised.ts';
import type { Group } from '../lexicon/groups.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isFolded } from '../lexicon/mentions.ts';
import { read, readingLanguage, type Segment } from '../lexicon/reading.ts';
import { type Language, languageOf } from '../text/language.ts';
import { asMeant } from '../text/keyboard.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { DocumentFields } from './document.ts';
import { focus } from './focus.ts';
import { groupsOf } from './groups-of.ts';

/** What is left of a long text: beyond its heaviest words there is only narration. */
const MOST_GROUPS = 120;
const MOST_TOKENS = 3000;
/** Words of a query in which a slip of the finger is looked for. */
const SHORT = 12;
/** What each further mention of the same thing adds, and where that ends. */
const REPEATED = 0.3;
const MOST_WEIGHT = 2.5;
/** Fields of a record beside its title. */
const SUMMARY = 0.8;
const OTHER = 0.6;
const DESCRIPTION = 0.5;
/** All of a description's words together weigh at most as much as this many words of a title. */
const DESCRIPTION_TOTAL = 4;

/** The same thing in other words is one thing: groups meet by their concepts, else by their first reading. */
function identity(group: Group): string {
  const concepts = group.alternatives.filter(a => a.p >= 0.8).map(a => a.terms[0]?.term ?? '');
  return (
    concepts.find(term => term.startsWith('#')) ?? concepts[0] ?? group.alternatives[0]?.terms[0]?.term ?? ''
  );
}

/** Joins repeated groups (their weight grows by 0.3 each). */
function gather(groups: readonly Group[]): Group[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    const key = identity(group);
    const known = found.get(key);
    if (!known) found.set(key, group);
    else {
      const weight = Math.min(MOST_WEIGHT * known.weight, known.weight + REPEATED * group.weight);
      found.set(key, { ...known, weight: Math.max(known.weight, weight) });
    }
  }
  return [...found.values()];
}

/** The core of what was said: the heaviest groups, in their order. */
function core(groups: readonly Group[], lexicon: Lexicon): Group[] {
  const all = focus(groups, lexicon);
  if (all.length <= MOST_GROUPS) return all;
  const heaviest = new Set([...all].sort((a, b) => b.weight - a.weight).slice(0, MOST_GROUPS));
  return all.filter(group => heaviest.has(group));
}

/** `lang`: what the question is said to be in. `literal`: nothing else is meant than what was typed. */
export type QueryOptions = { lang?: string; literal?: boolean };

/** A question cut into words, each as it was typed and as its keyboard meant it, and read. */
export type QueryReading = {
  typed: readonly Token[];
  tokens: readonly Token[];
  language: Language;
  segments: readonly Segment[];
};

type Kept = { text: string; lang: string | undefined; literal: boolean; reading: QueryReading };
const kept = new WeakMap<Lexicon, Kept>();

/** Whoever answers a question reads it twice, to look for it and to say what it was taken for: once is enough. */
export function readQuery(text: string, lexicon: Lexicon, { lang, literal = false }: QueryOptions): QueryReading {
  const last = kept.get(lexicon);
  if (last && last.text === text && last.lang === lang && last.literal === literal) return last.reading;
  const reading = readAnew(text, lexicon, lang, literal);
  kept.set(lexicon, { text, lang, literal, reading });
  return reading;
}

function readAnew(text: string, lexicon: Lexicon, lang: string | undefined, literal: boolean): QueryReading {
  const typed = tokenise(text, MOST_TOKENS);
  const tokens = literal ? typed : asMeant(typed);
  const look = languageOf(tokens);
  const language = look === 'vi-unaccented' && lang === 'en' ? 'unsure' : look;
  const forgiving = tokens.length <= SHORT && !literal;
  return { typed, tokens, language, segments: read(tokens, language, lexicon, { forgiving, literal }) };
}

/**
 * Reads what somebody typed, three words or a thousand, in Vietnamese with or without marks, English, or both.
 * One group for each word or compound; offsets are those of `text`. `lang` is a hint only: people type either
 * language on any page.
 */
export function analyseQuery(text: string, lexicon: Lexicon, options: QueryOptions = {}): Group[] {
  const { tokens, language, segments } = readQuery(text, lexicon, options);
  const groups = groupsOf({ text, tokens, language, lexicon }, segments);
  return core(gather(options.literal ? groups.map(withMarksAsTyped) : groups), lexicon);
}

/** Without the readings that take a syllable for any other of the same letters. */
const withMarksAsTyped = (group: Group): Group => ({
  ...group,
  alternatives: group.alternatives.filter(({ terms }) => !terms.some(({ term }) => isFolded(term))),
});

function groupsIn(text: string, lexicon: Lexicon, languageOfTokens: (tokens: Token[]) => Language): Group[] {
  const tokens = asMeant(tokenise(text, MOST_TOKENS));
  const language = languageOfTokens(tokens);
  const forgiving = tokens.length <= SHORT;
  return groupsOf({ text, tokens, language, lexicon }, read(tokens, language, lexicon, { forgiving }));
}

const scaled = (groups: readonly Group[], by: number): Group[] =>
  groups.map(g => ({ ...g, weight: g.weight * by }));

/**
 * Reads a record in order to match it: its title leads, its description adds a bounded part. Of each text
 * the original version is read. Offsets are those of the field that a word stands in.
 */
export function analyseRecord(fields: DocumentFields, lexicon: Lexicon): Group[] {
  const groups = (text: DocumentFields['title']) => {
    const version = text.find(v => v.origin === 'original' && v.value !== '') ?? pick(text, 'vi');
    return version ? groupsIn(version.value, lexicon, tokens => readingLanguage(tokens, version.lang)) : [];
  };
  const description = gather(groups(fields.description));
  const other = fields.other.flatMap(text => groupsIn(text, lexicon, languageOf));
  const all = gather([
    ...groups(fields.title),
    ...scaled(groups(fields.summary), SUMMARY),
    ...scaled(other, OTHER),
    ...scaled(description, Math.min(DESCRIPTION, DESCRIPTION_TOTAL / Math.max(1, description.length))),
  ]);
  return core(all, lexicon);
}
