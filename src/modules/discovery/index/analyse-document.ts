import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { IN_VIETNAMESE, mention, mentionSyllables } from '../lexicon/mentions.ts';
import { read, readingLanguage } from '../lexicon/reading.ts';
import { tokenise } from '../text/tokens.ts';
import { coreWords } from './cores.ts';
import type { IndexDocument } from './document.ts';
import { inferSectors } from './infer-sectors.ts';
import { BORDER, codesOf } from './phrases.ts';
import { type TermCounts, titleWords } from './titles.ts';

/** How much a mention counts in each field. */
const FIELD_WEIGHTS = { title: 3, summary: 1.5, description: 1, details: 0.25 } as const;
const OTHER_WEIGHT = 1;
/** Words of a field that are read; beyond them a text repeats itself. */
const MOST_TOKENS = 4000;

/**
 * A record in the pivot: weighted counts by term, and its length in meaningful words. `sectors` are its own
 * or, when it has none, those which its words speak of; `said` its texts word by word, for phrases.
 */
export type AnalysedDocument = {
  terms: Map<string, number>;
  title: TermCounts;
  core: TermCounts;
  length: number;
  sectors: string[];
  sectorInferred: boolean;
  langs: string[];
  said: number[];
};

type FieldCounts = { counts: Map<string, number>; length: number; said: number[] };

function countsOf(text: string, lang: string | undefined, lexicon: Lexicon): FieldCounts {
  const tokens = tokenise(text, MOST_TOKENS);
  const language = readingLanguage(tokens, lang);
  const segments = read(tokens, language, lexicon);
  const counts = new Map<string, number>();
  const take = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
  let length = 0;
  segments.forEach((segment, i) => {
    if (!segment.stop) length++;
    mention(segment, segments[i - 1], tokens, lexicon, take);
  });
  if (language !== 'en') mentionSyllables(tokens, take);
  if (language === 'vi') take(IN_VIETNAMESE, 1);
  return { counts, length, said: [...codesOf(tokens), BORDER] };
}

/**
 * Language versions say the same thing: the larger count stands, so that two versions do not count double.
 */
function largest(versions: readonly FieldCounts[]): FieldCounts {
  const [only] = versions;
  if (versions.length === 1 && only) return only;
  const counts = new Map<string, number>();
  for (const version of versions) {
    version.counts.forEach((count, term) => {
      if ((counts.get(term) ?? 0) < count) counts.set(term, count);
    });
  }
  return { counts, length: Math.max(0, ...versions.map(v => v.length)), said: versions.flatMap(v => v.said) };
}

type Version = FieldCounts & { lang: string };

const versionsOf = (text: LocalisedText, lexicon: Lexicon): Version[] =>
  text.filter(v => v.value !== '').map(v => ({ lang: v.lang, ...countsOf(v.value, v.lang, lexicon) }));

/** What a title says in English: its own words stand for themselves, those of others for all that they may mean. */
const called = (titles: readonly Version[]): FieldCounts => titles.find(v => v.lang === 'en') ?? largest(titles);

/** Reads one record of any languages into the pivot. */
export function analyseDocument(doc: IndexDocument, lexicon: Lexicon): AnalysedDocument {
  const { title, summary, description, details = [], other } = doc.fields;
  const terms = new Map<string, number>();
  const said: number[] = [];
  let length = 0;
  const add = (field: FieldCounts, weight: number) => {
    length += field.length;
    for (const code of field.said) said.push(code);
    field.counts.forEach((count, term) => {
      terms.set(term, (terms.get(term) ?? 0) + count * weight);
    });
  };
  const titles = versionsOf(title, lexicon);
  add(largest(titles), FIELD_WEIGHTS.title);
  add(largest(versionsOf(summary, lexicon)), FIELD_WEIGHTS.summary);
  add(largest(versionsOf(description, lexicon)), FIELD_WEIGHTS.description);
  add(largest(versionsOf(details, lexicon)), FIELD_WEIGHTS.details);
  for (const tag of other) add(countsOf(tag, undefined, lexicon), OTHER_WEIGHT);
  const own = doc.facets.sector;
  const sectors = own.length > 0 ? own : inferSectors(terms, lexicon);
  const langs = [...new Set([title, summary, description].flatMap(text => text.map(v => v.lang)))].sort();
  const sectorInferred = own.length === 0 && sectors.length > 0;
  const lists = { title: titleWords(called(titles).counts), core: coreWords(terms, lexicon) };
  return { terms, ...lists, length, sectors, sectorInferred, langs, said };
}
