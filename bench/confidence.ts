// Learns from the judged set when a match may be called confident, measures how often that errs on needs that it was
// not learnt from, and writes both where matching reads them.

import { writeFileSync } from 'node:fs';
import { analyseQuery, createIndex, lexiconWithLearnt, match, NO_TRAITS } from '../src/modules/discovery/engine.ts';
import { readFreePairs, readThesaurus } from '../src/modules/discovery/live/knowledge.ts';
import {
  chanceOf,
  FIRST,
  fieldOf,
  leastBeside,
  type Signs,
  signsOf,
  type Weights,
} from '../src/modules/discovery/matching/confidence.ts';
import { CANDIDATES } from '../src/modules/discovery/matching/constants.ts';
import { judged } from '../src/modules/discovery/quality/judged.ts';
import { hasData, realDocuments, sampleDocuments } from './data.ts';
import { type Example, learn } from './logistic.ts';
import { percent, printTable } from './table.ts';

const FILE = 'src/modules/discovery/matching/confidence.json';
const FOLDS = 8;
/** The set is divided in so many ways, and a need's chances averaged. */
const ROUNDS = 8;
const STIFFNESS = 3;
/** The part of the unanswerable needs that must stay without a confident match. */
const SILENT = 0.8;
/** What is only not judged right teaches little: it may be. */
const WEIGHTS = { right: 1.5, unanswerable: 1, robbed: 0.1, beside: 0.05 } as const;
const SIGNS = [
  'explained',
  'named',
  'apart',
  'near',
  'title',
  'wanted',
  'heaviest',
  'asked',
  'ahead',
  'together',
] as const satisfies readonly (keyof Signs)[];

type Kind = 'answerable' | 'unanswerable' | 'robbed';
type Found = { signs: Signs; right: boolean };
type Need = { text: string; kind: Kind; found: Found[] };

if (!hasData()) {
  console.log('The real records are not on this machine: there is too little to learn from.');
  process.exit(0);
}

const documents = [...sampleDocuments(), ...realDocuments()];
const lexicon = lexiconWithLearnt({ ...readThesaurus('db/thesaurus'), pairs: readFreePairs() }, documents);
const index = createIndex(lexicon);
await index.build(documents);

/** `robbed`: as if the right answers were not on offer. */
function needOf(text: string, answers: readonly string[], robbed: boolean): Need {
  const groups = analyseQuery(text, lexicon, { lang: 'vi' });
  const gone = new Set(robbed ? answers : []);
  const hits = index
    .search({ groups, kind: 'technology', limit: CANDIDATES + answers.length })!
    .hits.filter(hit => !gone.has(hit.id));
  const field = fieldOf(hits, groups.length);
  const items = match({
    from: { kind: 'need', groups, traits: NO_TRAITS },
    index,
    limit: FIRST + gone.size,
    today: '2026-01-01',
  }).filter(item => !gone.has(item.id));
  const found = items.slice(0, FIRST).flatMap(({ id }): Found[] => {
    const hit = hits.find(h => h.id === id);
    return hit ? [{ signs: signsOf(hit, field), right: answers.includes(id) }] : [];
  });
  return { text, kind: robbed ? 'robbed' : answers.length > 0 ? 'answerable' : 'unanswerable', found };
}

const told = [...judged.clear, ...judged.everyday];
const needs: Need[] = [
  ...told.map(q => needOf(q.text, q.answers, false)),
  ...judged.unanswerable.map(text => needOf(text, [], false)),
  ...told.map(q => needOf(q.text, q.answers, true)),
];

const weightOf = ({ kind }: Need, { right }: Found): number =>
  right ? WEIGHTS.right : kind === 'answerable' ? WEIGHTS.beside : WEIGHTS[kind];

const examplesOf = (some: readonly Need[]): Example[] =>
  some.flatMap(need =>
    need.found.map(f => ({
      x: SIGNS.map(sign => f.signs[sign]),
      right: f.right,
      weight: weightOf(need, f),
    })),
  );

function weightsFrom(some: readonly Need[]): Weights {
  const [constant, ...rest] = learn(examplesOf(some), STIFFNESS);
  return Object.fromEntries([['constant', constant!], ...SIGNS.map((sign, i) => [sign, rest[i]!])]) as Weights;
}

/** The same numbers every time: a need and the need robbed of its answers fall together. */
function foldsOf(round: number): Map<string, number> {
  let state = round * 7919 + 1;
  const next = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  return new Map([...new Set(needs.map(n => n.text))].map(text => [text, Math.floor(next() * FOLDS)]));
}

const odds = (p: number): number => Math.log(p / (1 - p));

/** Chances of all that was found, by models that had not seen the need; the set divided anew in each round. */
function unseenChances(round: number): Map<Found, number> {
  const folds = foldsOf(round);
  const chances = new Map<Found, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = weightsFrom(needs.filter(n => folds.get(n.text) !== fold));
    for (const f of needs.filter(n => folds.get(n.text) === fold).flatMap(n => n.found))
      chances.set(f, chanceOf(f.signs, weights));
  }
  return chances;
}

/** The mean of the odds over the rounds. */
const mean = (rounds: readonly Map<Found, number>[]): Map<Found, number> =>
  new Map(
    [...rounds[0]!.keys()].map(f => {
      const sum = rounds.reduce((all, round) => all + odds(round.get(f)!), 0);
      return [f, 1 / (1 + Math.exp(-sum / rounds.length))];
    }),
  );

const ROUNDS_SEEN = Array.from({ length: ROUNDS }, (_, round) => unseenChances(round));
const of = (kind: Kind) => needs.filter(n => n.kind === kind);
const answerable = of('answerable').filter(n => n.found.some(f => f.right));
const share = <T>(list: readonly T[], holds: (one: T) => boolean) =>
  list.filter(holds).length / Math.max(1, list.length);

type Chances = ReadonlyMap<Found, number>;
const best = (found: readonly Found[], chances: Chances): number => Math.max(0, ...found.map(f => chances.get(f)!));

function ratesFrom(least: number, chances: Chances) {
  const sure = ({ found }: Need): Found[] => {
    const from = leastBeside(best(found, chances), least);
    return found.filter(f => chances.get(f)! >= from);
  };
  return {
    silent: share(of('unanswerable'), n => sure(n).length === 0),
    kept: share(answerable, n => sure(n).length > 0),
    keptRight: share(answerable, n => sure(n).some(f => f.right)),
    right: share(of('answerable').flatMap(sure), f => f.right),
    robbed: share(of('robbed'), n => sure(n).length === 0),
  };
}

/** The lowest chance that leaves this part of the unanswerable without a confident match. */
function leastFor(silent: number, chances: Chances): number {
  const levels = of('unanswerable').map(n => best(n.found, chances)).sort((a, b) => a - b);
  return levels[Math.ceil(silent * levels.length) - 1]! + 1e-9;
}

const chances = mean(ROUNDS_SEEN);
const weights = weightsFrom(needs);
const learnt = new Map(needs.flatMap(n => n.found).map(f => [f, chanceOf(f.signs, weights)]));
/** As many are silent among the needs that it was learnt from, so that no table of the program says less. */
const least = Math.max(leastFor(SILENT, chances), leastFor(SILENT, learnt));
const rates = ratesFrom(least, chances);

const figures = (r: ReturnType<typeof ratesFrom>) =>
  [r.silent, r.kept, r.keptRight, r.right, r.robbed].map(part => percent(part));
const HEADER = ['unanswerable silent %', 'one kept %', 'a right one kept %', 'confident right %', 'robbed silent %'];
printTable(
  'Confidence on needs that it was not learnt from',
  ['least chance', ...HEADER],
  [0.7, 0.75, SILENT, 0.85, 0.9].map(part => {
    const level = part === SILENT ? least : leastFor(part, chances);
    return [level.toFixed(3), ...figures(ratesFrom(level, chances))];
  }),
);
printTable(
  'The same by each round alone',
  ['round', ...HEADER],
  ROUNDS_SEEN.map((round, i) => [`${i + 1}`, ...figures(ratesFrom(leastFor(SILENT, round), round))]),
);

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const whole = (part: number) => Math.round(100 * part);
writeFileSync(
  FILE,
  `${JSON.stringify(
    {
      weights: Object.fromEntries(Object.entries(weights).map(([sign, value]) => [sign, rounded(value)])),
      least: Math.ceil(least * 1000) / 1000,
      rates: {
        silent: whole(rates.silent),
        unanswerable: of('unanswerable').length,
        kept: whole(rates.kept),
        keptRight: whole(rates.keptRight),
        right: whole(rates.right),
        answerable: answerable.length,
      },
    },
    null,
    2,
  )}\n`,
);
