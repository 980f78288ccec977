import { LOCALES, type Locale, type LocalisedText } from '../../../kernel/localised.ts';
import { provinceName } from '../../authorities/index.ts';
import { placeName, sectorName } from '../../catalogue/index.ts';
import type { Concept, FacetName, Index, Kind, Lexicon } from '../engine.ts';
import { stem } from '../text/stem.ts';
import { isSign, tokenise } from '../text/tokens.ts';

export const PLACES = ['sector', 'country', 'province', 'organisation'] as const;
export type Place = (typeof PLACES)[number];
export type EntryType = 'concept' | Place | Kind;

/** What may be offered to whoever begins to type its words. `counts`: records of each kind behind it. */
export type Entry = {
  type: EntryType;
  /** A word of the thesaurus, a code, or the id of a record or an organisation. */
  id: string;
  text: string;
  /** Undefined for signs: Chinese, Japanese or Korean. */
  lang: string | undefined;
  counts: Record<Kind, number>;
  /** The same thing in the words of either language. */
  meaning?: Record<Locale, string>;
};

/** A word of the thesaurus, and what it may mean. */
export type Label = { text: string; lang: string | undefined; concepts: readonly Concept[] };

/** The words of the thesaurus in all of its languages. */
export function labelsOf(lexicon: Lexicon): Label[] {
  const heads = [...lexicon.heads.values()].filter(head => head.concepts.length > 0);
  return [
    ...heads.map(({ label: text, concepts }) => ({ text, lang: isSigns(text) ? undefined : 'vi', concepts })),
    ...[...lexicon.english].map(([stems, { label, concepts }]) => ({
      text: concepts.find(({ en }) => stemsOf(en) === stems)?.en ?? label,
      lang: 'en',
      concepts,
    })),
  ];
}

const isSigns = (text: string): boolean => isSign(tokenise(text, 1)[0]?.word ?? '');

/** Of the forms of one word (watering, water) the one that names the thing. */
const stemsOf = (label: string): string =>
  tokenise(label)
    .map(({ word }) => stem(word))
    .join(' ');

/** One entry for each label with the records that speak of it: of several meanings, those of the commonest. */
export function conceptEntries(labels: readonly Label[], index: Index): Entry[] {
  const known = new Map<Concept, Record<Kind, number>>();
  const countsOf = (concept: Concept) => {
    const counts = known.get(concept) ?? {
      technology: index.documentsWith(concept.term, 'technology'),
      need: index.documentsWith(concept.term, 'need'),
    };
    known.set(concept, counts);
    return counts;
  };
  return labels.map(({ text, lang, concepts }) => {
    const meaning = concepts.reduce((a, b) => (total(countsOf(b)) > total(countsOf(a)) ? b : a));
    return { type: 'concept', id: meaning.id, text, lang, counts: countsOf(meaning), meaning };
  });
}

const total = ({ technology, need }: Record<Kind, number>): number => technology + need;

/** How many records of each kind a sector, country, province or organisation has, by its code or id. */
export type Holdings = ReadonlyMap<string, Record<Kind, number>>;

export function holdingsOf(index: Index): Record<Place, Holdings> {
  const facets = (kind: Kind) => index.search({ groups: [], kind, limit: 0, facets: PLACES })!.facets;
  const found = { technology: facets('technology'), need: facets('need') };
  const of = (name: FacetName): Holdings => {
    const counts = new Map<string, Record<Kind, number>>();
    for (const kind of ['technology', 'need'] as const)
      for (const { value, count } of found[kind][name] ?? [])
        if (count > 0) counts.set(value, { ...(counts.get(value) ?? NOTHING), [kind]: count });
    return counts;
  };
  return {
    sector: of('sector'),
    country: of('country'),
    province: of('province'),
    organisation: of('organisation'),
  };
}

const NOTHING: Record<Kind, number> = { technology: 0, need: 0 };

const NAMES = { sector: sectorName, country: placeName, province: provinceName };

/** Sectors, countries and provinces by their names in both languages. */
export function* placeEntries(holdings: Record<Place, Holdings>): Generator<Entry> {
  for (const type of ['sector', 'country', 'province'] as const)
    for (const [id, counts] of holdings[type]) {
      const meaning = { vi: NAMES[type]('vi', id) ?? id, en: NAMES[type]('en', id) ?? id };
      for (const lang of LOCALES) yield { type, id, text: meaning[lang], lang, counts, meaning };
    }
}

/** One entry for each language of a name. */
export function* namedEntries(
  type: EntryType,
  id: string,
  name: LocalisedText,
  counts: Record<Kind, number>,
): Generator<Entry> {
  for (const { value, lang } of name) if (value !== '') yield { type, id, text: value, lang, counts };
}
