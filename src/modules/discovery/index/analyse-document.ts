import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { IN_VIETNAMESE, mention, mentionSyllable } from '../lexicon/mentions.ts';
import { read, readingLanguage } from '../lexicon/reading.ts';
import { tokenise } from '../text/tokens.ts';
import { coreWords } from './cores.ts';
import type { IndexDocument } from './document.ts';
import { inferSectors } from './infer-sectors.ts';
import { createWindows, type Windows } from './near.ts';
import { BORDER, codesOf } from './phrases.ts';
import { type TermCounts, titleWords } from './titles.ts';

/** How much a mention counts in each field. */
const FIELD_WEIGHTS = { title: 3, summary: 1.5, description: 1, details: 0.25 } as const;
const OTHER_WEIGHT = 1;
/** Words of a field that are read; beyond them a text repeats itself. */
const MOST_TOKENS = 4000;

/** How often a record says a term, weighted by certainty and field, and the windows in which it does. */
export type Mention = { count: number; where: number };

/**
 * A record in the pivot, with its length in meaningful words. `sectors` are its own or, when it has none, those which
 * its words speak of; `said` its texts word by word, for phrases.
 */
export type AnalysedDocument = {
  terms: Map<string, Mention>;
  title: TermCounts;
  core: TermCounts;
  length: number;
  sectors: string[];
  sectorInferred: boolean;
  langs: string[];
  said: number[];
};

type FieldTerms = { terms: Map<string, Mention>; length: number; said: number[] };

/** Reads a text; `windows` go on where the text before it ended. */
function readText(text: string, lang: string | undefined, lexicon: Lexicon, windows: Windows): FieldTerms {
  const tokens = tokenise(text, MOST_TOKENS);
  const language = readingLanguage(tokens, lang);
  const segments = read(tokens, language, lexicon);
  const terms = new Map<string, Mention>();
  let where = 0;
  const take = (term: string, count: number) => {
    const known = terms.get(term);
    if (known === undefined) terms.set(term, { count, where });
    else {
      known.count += count;
      known.where |= where;
    }
  };
  let length = 0;
  segments.forEach((segment, i) => {
    if (!segment.stop) length++;
    where = windows.at(segment.from);
    mention(segment, segments[i - 1], tokens, lexicon, take);
  });
  for (let i = 0; i < tokens.length && language !== 'en'; i++) {
    where = windows.at(i);
    mentionSyllable(tokens, i, take);
  }
  windows.close(tokens.length);
  if (language === 'vi') terms.set(IN_VIETNAMESE, { count: 1, where: 0 });
  return { terms, length, said: [...codesOf(tokens), BORDER] };
}

/**
 * Language versions say the same thing: the larger count stands, so that two versions do not count double.
 */
function largest(versions: readonly FieldTerms[]): FieldTerms {
  const [only] = versions;
  if (versions.length === 1 && only) return only;
  const terms = new Map<string, Mention>();
  for (const version of versions) {
    version.terms.forEach(({ count, where }, term) => {
      const known = terms.get(term) ?? { count: 0, where: 0 };
      terms.set(term, { count: Math.max(known.count, count), where: known.where | where });
    });
  }
  return { terms, length: Math.max(0, ...versions.map(v => v.length)), said: versions.flatMap(v => v.said) };
}

type Version = FieldTerms & { lang: string };

const versionsOf = (text: LocalisedText, lexicon: Lexicon, windows: Windows): Version[] =>
  text.filter(v => v.value !== '').map(v => ({ lang: v.lang, ...readText(v.value, v.lang, lexicon, windows) }));

/** What a title says in English: its own words stand for themselves, those of others for all that they may mean. */
const called = (titles: readonly Version[]): FieldTerms => titles.find(v => v.lang === 'en') ?? largest(titles);

/** Reads one record of any languages into the pivot. */
export function analyseDocument(doc: IndexDocument, lexicon: Lexicon): AnalysedDocument {
  const { title, summary, description, details = [], other } = doc.fields;
  const terms = new Map<string, Mention>();
  const said: number[] = [];
  const windows = createWindows();
  let length = 0;
  const add = (field: FieldTerms, weight: number) => {
    length += field.length;
    for (const code of field.said) said.push(code);
    field.terms.forEach(({ count, where }, term) => {
      const known = terms.get(term);
      if (known === undefined) terms.set(term, { count: count * weight, where });
      else {
        known.count += count * weight;
        known.where |= where;
      }
    });
  };
  const titles = versionsOf(title, lexicon, windows);
  add(largest(titles), FIELD_WEIGHTS.title);
  add(largest(versionsOf(summary, lexicon, windows)), FIELD_WEIGHTS.summary);
  add(largest(versionsOf(description, lexicon, windows)), FIELD_WEIGHTS.description);
  add(largest(versionsOf(details, lexicon, windows)), FIELD_WEIGHTS.details);
  for (const tag of other) add(readText(tag, undefined, lexicon, windows), OTHER_WEIGHT);
  const own = doc.facets.sector;
  const sectors = own.length > 0 ? own : inferSectors(terms, lexicon);
  const langs = [...new Set([title, summary, description].flatMap(text => text.map(v => v.lang)))].sort();
  const sectorInferred = own.length === 0 && sectors.length > 0;
  const lists = { title: titleWords(called(titles).terms), core: coreWords(terms, lexicon) };
  return { terms, ...lists, length, sectors, sectorInferred, langs, said };
}
