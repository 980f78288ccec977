import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { IN_VIETNAMESE, mention, mentionSyllable } from '../lexicon/mentions.ts';
import { read, readingLanguage } from '../lexicon/reading.ts';
import { tokenise } from '../text/tokens.ts';
import { coreWords } from './cores.ts';
import type { IndexDocument } from './document.ts';
import { inferSectors } from './infer-sectors.ts';
import { createWindows, type Windows } from './near.ts';
import { BORDER } from './phrases.ts';
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

type Terms = Map<string, Mention>;

/** What is read, besides terms: meaningful words, and every word for phrases. */
type Reading = { length: number; said: number[] };
type Version = Reading & { terms: Terms; lang: string };

function add(terms: Terms, term: string, count: number, where: number): void {
  const known = terms.get(term);
  if (known === undefined) terms.set(term, { count, where });
  else {
    known.count += count;
    known.where |= where;
  }
}

type Pen = { terms: Terms; weight: number; lexicon: Lexicon; windows: Windows };

/** Reads a text into `terms`; `windows` go on where the text before it ended. */
function readText(text: string, lang: string | undefined, { terms, weight, lexicon, windows }: Pen): Reading {
  const tokens = tokenise(text, MOST_TOKENS);
  const language = readingLanguage(tokens, lang);
  const segments = read(tokens, language, lexicon);
  let where = 0;
  const take = (term: string, count: number) => add(terms, term, count * weight, where);
  let length = 0;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.stop) continue;
    length++;
    where = windows.at(segment.from);
    mention(segment, segments[i - 1], tokens, lexicon, take);
  }
  for (let i = 0; i < tokens.length && language !== 'en'; i++) {
    where = windows.at(i);
    mentionSyllable(tokens, i, take);
  }
  windows.close(tokens.length);
  if (language === 'vi') add(terms, IN_VIETNAMESE, weight, 0);
  const said = tokens.map(token => token.code);
  said.push(BORDER);
  return { length, said };
}

/**
 * Language versions say the same thing: the larger count stands, so that two versions do not count double.
 */
function largest(versions: readonly Version[]): Terms {
  const [only] = versions;
  if (versions.length === 1 && only) return only.terms;
  const terms: Terms = new Map();
  for (const version of versions) {
    version.terms.forEach(({ count, where }, term) => {
      const known = terms.get(term) ?? { count: 0, where: 0 };
      terms.set(term, { count: Math.max(known.count, count), where: known.where | where });
    });
  }
  return terms;
}

const versionsOf = (text: LocalisedText, lexicon: Lexicon, windows: Windows): Version[] =>
  text.map(({ lang, value }) => {
    const terms: Terms = new Map();
    return { lang, terms, ...readText(value, lang, { terms, weight: 1, lexicon, windows }) };
  });

/** What a title says in English: its own words stand for themselves, those of others for all that they may mean. */
const called = (titles: readonly Version[]): Terms => titles.find(v => v.lang === 'en')?.terms ?? largest(titles);

/** Reads one record of any languages into the pivot. */
export function analyseDocument(doc: IndexDocument, lexicon: Lexicon): AnalysedDocument {
  const { title, summary, description, details = [], other } = doc.fields;
  const terms: Terms = new Map();
  const said: number[] = [];
  const windows = createWindows();
  let length = 0;
  const took = (reading: Reading) => {
    length += reading.length;
    for (const code of reading.said) said.push(code);
  };
  const takeVersions = (versions: readonly Version[], weight: number) => {
    largest(versions).forEach(({ count, where }, term) => add(terms, term, count * weight, where));
    took({ length: Math.max(0, ...versions.map(v => v.length)), said: versions.flatMap(v => v.said) });
  };
  const takeField = (text: LocalisedText, weight: number) => {
    const written = text.filter(v => v.value !== '');
    const [only] = written;
    if (only && written.length === 1) took(readText(only.value, only.lang, { terms, weight, lexicon, windows }));
    else takeVersions(versionsOf(written, lexicon, windows), weight);
  };
  const titles = versionsOf(title.filter(v => v.value !== ''), lexicon, windows);
  takeVersions(titles, FIELD_WEIGHTS.title);
  takeField(summary, FIELD_WEIGHTS.summary);
  takeField(description, FIELD_WEIGHTS.description);
  takeField(details, FIELD_WEIGHTS.details);
  for (const tag of other) took(readText(tag, undefined, { terms, weight: OTHER_WEIGHT, lexicon, windows }));
  const own = doc.facets.sector;
  const sectors = own.length > 0 ? own : inferSectors(terms, lexicon);
  const langs = [...new Set([title, summary, description].flatMap(text => text.map(v => v.lang)))].sort();
  const sectorInferred = own.length === 0 && sectors.length > 0;
  const lists = { title: titleWords(called(titles)), core: coreWords(terms, lexicon) };
  return { terms, ...lists, length, sectors, sectorInferred, langs, said };
}
