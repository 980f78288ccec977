/**
 * The discovery engine: pure, in memory, rebuilt from the database at any time.
 *
 *   rows, pairs, stop words ─ buildLexicon ─▶ Lexicon
 *   records in two languages, Lexicon ─ learnPairs ─▶ pairs learnt here ─ buildLexicon ─▶ Lexicon
 *   Lexicon ─ createIndex ─▶ Index ─ upsert / build / remove / search
 *   text ─ analyseQuery ─▶ Group[] ─ index.search / match / highlight
 */
export { analyseQuery, analyseRecord, type QueryOptions } from './index/analyse-query.ts';
export { type AsRead, asRead } from './index/as-read.ts';
export { createIndex } from './index/create-index.ts';
export type {
  Band,
  DocumentFacets,
  DocumentFields,
  IndexDocument,
  Kind,
  Level,
  Listing,
  Place,
  Skill,
  Traits,
} from './index/document.ts';
export { NO_TRAITS } from './index/document.ts';
export type { FacetCounts } from './index/sieve.ts';
export { type Excerpt, excerpt, highlight, type Mark } from './index/highlight.ts';
export { joinParts } from './index/join-parts.ts';
export { phrasesIn } from './index/phrases.ts';
export {
  FACETS,
  type FacetCount,
  type FacetName,
  type Filters,
  type Hit,
  type Index,
  type IndexParts,
  type Pause,
  type SearchRequest,
  type SearchResult,
  type Share,
} from './index/types.ts';
export { SORTS, type Sort } from './index/sorting.ts';
export { type FreePair, pairsFromAnnotations, pairsFromPresets } from './lexicon/free-pairs.ts';
export type { Alternative, Group, GroupKind, ReadingOrigin, WeightedTerm } from './lexicon/groups.ts';
export { learnPairs, lexiconWithLearnt } from './learner/learn.ts';
export {
  buildLexicon,
  type Concept,
  type LearntPair,
  type Lexicon,
  type LexiconSources,
  lexiconSteps,
} from './lexicon/lexicon.ts';
export { withCodes, withOtherLabels } from './lexicon/other-labels.ts';
export {
  checkThesaurus,
  type ConceptCodes,
  faultOfText,
  faultsOfCells,
  isConceptId,
  labelsOf,
  OTHER_LANGUAGES,
  type OtherLabels,
  parseStopWords,
  parseThesaurus,
  type RowField,
  type StopWord,
  type ThesaurusFault,
  type ThesaurusRow,
} from './lexicon/thesaurus-file.ts';
export { match } from './matching/match.ts';
export type { Experience, Past, Verdict } from './matching/past.ts';
export {
  FACTORS,
  type Factor,
  type MatchedWord,
  type MatchItem,
  type MatchRequest,
  PARTS,
  type Part,
  type Reason,
  STANDINGS,
} from './matching/types.ts';
export { placesOf, readPlaces } from './matching/traits/places.ts';
export { readSkill } from './matching/traits/skills.ts';
export {
  CAPACITY_LINE,
  type Measure,
  type Measured,
  readMeasured,
  readThroughput,
} from './matching/traits/throughput.ts';
