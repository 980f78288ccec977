import { fold } from '../text/fold.ts';
import { canonSyllable } from '../text/normalise.ts';
import { once } from '../text/once.ts';
import { stem } from '../text/stem.ts';
import { syllableOf } from '../text/syllable.ts';
import { tokenise } from '../text/tokens.ts';
import { type Concept, conceptsOf } from './concept.ts';
import type { FreePair } from './free-pairs.ts';
import type { ReadingOrigin } from './groups.ts';
import { type NearWords, nearWords } from './near-words.ts';
import type { StopWord, ThesaurusRow } from './thesaurus-file.ts';

export type { Concept } from './concept.ts';

/**
 * One English meaning of a Vietnamese word. `stems`: its words that carry meaning; `p`: 0 to 1; `records`: on how
 * many records a learnt one rests.
 */
export type Sense = {
  concept: Concept | undefined;
  to: string;
  stems: readonly string[];
  p: number;
  origin: ReadingOrigin;
  records?: number;
};

/** A Vietnamese word or compound that a table knows. `key`: its canonical syllables, a space between. */
export type Head = {
  key: string;
  label: string;
  syllables: readonly string[];
  senses: Sense[];
  concepts: Concept[];
  general: boolean;
};

/** An English label: `size` words, and the concepts that it names. */
export type EnglishLabel = { size: number; label: string; concepts: Concept[] };

/** The tables that turn text into the pivot, compiled for reading and never changed afterwards. */
export type Lexicon = {
  concepts: ReadonlyMap<string, Concept>;
  heads: ReadonlyMap<string, Head>;
  folded: ReadonlyMap<string, readonly Head[]>;
  /** Compounds without marks and spaces, for what is typed with a slip. */
  readonly near: { words: NearWords; heads: readonly (readonly Head[])[] };
  english: ReadonlyMap<string, EnglishLabel>;
  /** How long the heads, folded heads and labels of several words are. */
  reach: { heads: Reach; folded: Reach; english: Reach };
  stop: { vi: ReadonlySet<string>; viFolded: ReadonlySet<string>; en: ReadonlySet<string> };
};
/** By first and second word: the most words of what begins so. */
type Reach = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * A Vietnamese word and an English one that records say across from each other. `p` (0 to 1): how sure that is;
 * `records`: how many records say so.
 */
export type LearntPair = { vi: string; en: string; p: number; records: number };

export type LexiconSources = {
  rows: readonly ThesaurusRow[];
  pairs?: readonly FreePair[];
  learnt?: readonly LearntPair[];
  stopWords?: readonly StopWord[];
};

/** The later a label stands in its row, the less it is what people say. */
const LABEL_STEP = 0.05;
const LABEL_LEAST = 0.75;
/** Each sense of a word that has several. */
const SHARED_SENSE = 0.85;

/** A label is looked at from several sides in a row. */
const FEW = 64;
const wordsOf = once((label: string): readonly string[] => tokenise(label).map(t => t.word), FEW);
const keyOf = (label: string): string[] => wordsOf(label).map(canonSyllable);
const stemsOf = (label: string): string[] => wordsOf(label).map(stem);

const carrying = (label: string, stop: ReadonlySet<string>): string[] => [
  ...new Set(wordsOf(label).filter(word => !stop.has(word)).map(stem)),
];

function headOf(heads: Map<string, Head>, label: string): Head | undefined {
  const syllables = keyOf(label);
  if (syllables.length === 0) return undefined;
  const key = syllables.join(' ');
  const known = heads.get(key);
  if (known) return known;
  const head: Head = { key, label, syllables, senses: [], concepts: [], general: false };
  heads.set(key, head);
  return head;
}

function addConceptHeads(heads: Map<string, Head>, row: ThesaurusRow, concept: Concept, stop: Set<string>) {
  const senses = row.en.map((to, i): Sense => {
    const p = Math.max(LABEL_LEAST, 1 - i * LABEL_STEP);
    return { concept, to, stems: carrying(to, stop), p, origin: 'thesaurus' };
  });
  for (const label of [...row.vi, ...Object.values(row.others ?? {}).flat()]) {
    const head = headOf(heads, label);
    if (!head || head.concepts.includes(concept)) continue;
    head.concepts.push(concept);
    head.senses.push(...senses);
  }
}

type Stop = { vi: ReadonlySet<string>; en: ReadonlySet<string> };

function addPair(heads: Map<string, Head>, { vi, en, p, origin }: FreePair, stop: Stop) {
  if (stop.vi.has(keyOf(vi).join(' '))) return;
  const head = headOf(heads, vi);
  // Curated senses are not mixed with open ones.
  if (!head || head.concepts.length > 0) return;
  head.senses.push({ concept: undefined, to: en, stems: carrying(en, stop.en), p, origin });
}

/** What was learnt completes a head of the open lists, and is a head where there is none. */
function addLearnt(heads: Map<string, Head>, { vi, en, p, records }: LearntPair, stop: Stop) {
  if (stop.vi.has(keyOf(vi).join(' '))) return;
  const head = headOf(heads, vi);
  if (!head || head.concepts.length > 0) return;
  const stems = carrying(en, stop.en);
  if (head.senses.some(sense => stems.every(stem => sense.stems.includes(stem)))) return;
  head.senses.push({ concept: undefined, to: en, stems, p, origin: 'learnt', records });
}

function finish(head: Head): void {
  const shared = head.concepts.length > 1 ? SHARED_SENSE : 1;
  head.senses = head.senses
    .filter(sense => sense.stems.length > 0)
    .map(sense => ({ ...sense, p: sense.p * shared }))
    .sort((a, b) => b.p - a.p || (a.to < b.to ? -1 : 1));
  head.general = head.concepts.length > 0 && head.concepts.every(concept => concept.general);
}

function addEnglish(labels: Map<string, EnglishLabel>, row: ThesaurusRow, concept: Concept) {
  for (const label of row.en) {
    const stems = stemsOf(label);
    if (stems.length === 0) continue;
    const key = stems.join(' ');
    const known = labels.get(key);
    if (!known) labels.set(key, { size: stems.length, label, concepts: [concept] });
    else if (!known.concepts.includes(concept)) known.concepts.push(concept);
  }
}

function* reachOf(keys: Iterable<string>): Steps<Reach> {
  const reach = new Map<string, Map<string, number>>();
  yield* inSlices(keys, key => {
    const words = key.split(' ');
    const [first, second] = words;
    if (first === undefined || second === undefined) return;
    const seconds = reach.get(first) ?? new Map<string, number>();
    reach.set(first, seconds);
    seconds.set(second, Math.max(seconds.get(second) ?? 0, words.length));
  });
  return reach;
}

function* foldedOf(heads: Iterable<Head>): Steps<Map<string, Head[]>> {
  const folded = new Map<string, Head[]>();
  yield* inSlices(heads, head => {
    const key = head.syllables.map(syllable => syllableOf(syllable).folded).join(' ');
    const same = folded.get(key);
    if (same) same.push(head);
    else folded.set(key, [head]);
  });
  return folded;
}

function nearOf(folded: ReadonlyMap<string, readonly Head[]>): Lexicon['near'] {
  const joined = Map.groupBy(folded, ([key]) => key.replaceAll(' ', ''));
  const heads = [...joined.values()].map(same => same.flatMap(([, list]) => list));
  return { words: nearWords([...joined.keys()]), heads };
}

function stopOf(words: readonly StopWord[]) {
  const of = (lang: string) => words.filter(w => w.lang === lang).map(w => w.word);
  // Other scripts can not be taken for Vietnamese: one set serves all that is read by heads.
  const vi = ['vi', 'ko', 'zh', 'ja'].flatMap(of).map(word => keyOf(word).join(' '));
  return { vi: new Set(vi), viFolded: new Set(vi.map(fold)), en: new Set(of('en')) };
}

/** A result on its way, which is asked for step by step. */
export type Steps<T> = Generator<undefined, T>;

/** Labels handled in one step: a millisecond or two. */
const SLICE = 250;

function* inSlices<T>(items: Iterable<T>, work: (item: T) => void): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    if (++done % SLICE === 0) yield;
  }
}

/** Compiles the tables at once. Faulty rows should have been refused before. */
export function buildLexicon(sources: LexiconSources): Lexicon {
  const steps = lexiconSteps(sources);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps of some milliseconds, for whoever has other work waiting; a second for 50,000 heads. */
export function* lexiconSteps({ rows, pairs = [], learnt = [], stopWords = [] }: LexiconSources): Steps<Lexicon> {
  const stop = stopOf(stopWords);
  const concepts = conceptsOf(rows);
  yield;
  const heads = new Map<string, Head>();
  const english = new Map<string, EnglishLabel>();
  yield* inSlices(rows, row => {
    const concept = concepts.get(row.id);
    if (!concept) return;
    addConceptHeads(heads, row, concept, stop.en);
    addEnglish(english, row, concept);
  });
  yield* inSlices(pairs, pair => addPair(heads, pair, stop));
  yield* inSlices(learnt, pair => addLearnt(heads, pair, stop));
  yield* inSlices(heads.values(), finish);
  const folded = yield* foldedOf(heads.values());
  const reach = {
    heads: yield* reachOf([...heads.keys(), ...stop.vi]),
    folded: yield* reachOf([...folded.keys(), ...stop.viFolded]),
    english: yield* reachOf(english.keys()),
  };
  let near: Lexicon['near'] | undefined;
  return {
    concepts,
    heads,
    folded,
    get near() {
      near ??= nearOf(folded);
      return near;
    },
    english,
    reach,
    stop,
  };
}
