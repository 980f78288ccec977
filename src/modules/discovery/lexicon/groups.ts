/**
 * Where a reading of a word comes from: the curated thesaurus, an open word list, what the records here say in both
 * languages, or the text's own word.
 */
export type ReadingOrigin = 'thesaurus' | 'osm' | 'cldr' | 'learnt' | 'text';

/** A term of the pivot with its share inside an alternative; the final share also follows its rarity. */
export type WeightedTerm = { term: string; weight: number };

/**
 * One way to read a word. `p` (0 to 1) says how sure the reading is. Several terms are a soft conjunction:
 * each counts by its rarity, and a text that has only one of them is worth much less than half. `records`: on how
 * many records a learnt reading rests.
 */
export type Alternative = {
  origin: ReadingOrigin;
  to: string;
  p: number;
  terms: WeightedTerm[];
  records?: number;
};

/** `topic`: known to a table; `general`: says little by itself (machine, system); `raw`: no table knows it. */
export type GroupKind = 'topic' | 'general' | 'raw';

/**
 * A source word or compound of a query with all its readings. `start` and `end` are offsets into the query
 * text as it was given; `words` is the number of source words.
 */
export type Group = {
  from: string;
  start: number;
  end: number;
  words: number;
  kind: GroupKind;
  weight: number;
  alternatives: Alternative[];
};
