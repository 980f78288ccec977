// Learns from the judged set when a match may be called confident, measures how often that errs on needs that it was
// not learnt from, and writes both where matching reads them.

import { writeFileSync } from 'node:fs';
import { analyseQuery, createIndex, lexiconWithLearnt, match, NO_TRAITS } from '../src/modules/discovery/engine.ts';
import { readFreePairs, readThesaurus } from '../src/modules/discovery/live/knowledge.ts';
import { chanceOf, fieldOf, type Signs, signsOf, type Weights } from '../src/modules/discovery/matching/confidence.ts';
import { CANDIDATES } from '../src/modules/discovery/matching/constants.ts';
import { judged } from '../src/modules/discovery/quality/judged.ts';
import { hasData, realDocuments, sampleDocuments } from './data.ts';
import { type Example, learn } from './logistic.ts';
import { percent, printTable } from './table.ts';

const FILE = 'src/modules/discovery/matching/confidence.json';
const WITHIN = 10;
const FOLDS = 8;
/** The set is divided in so many ways, and a need's chances averaged. */
const ROUNDS = 8;
const STIFFNESS = 3;
/** The part of the unanswerable needs that must stay without a confident match. */
const SILENT = 0.8;
/** A right match weighs more than one of a need that nothing answers, and most what is only not judged right. */
const WEIGHTS = { right: 1.5, unanswerable: 1, robbed: 0.25, beside: 0.15 } as const;
const SIGNS = ['explained', 'title', 'asked', 'ahead', 'heaviest'] as const satisfies readonly (keyof Signs)[];

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
  const field = fieldOf(hits);
  const items = match({
    from: { kind: 'need', groups, traits: NO_TRAITS },
    index,
    limit: WITHIN + gone.size,
    today: '2026-01-01',
  }).filter(item => !gone.has(item.id));
  const found = items.slice(0, WITHIN).flatMap(({ id }): Found[] => {
    const hit = hits.find(h => h.id === id);
    return hit ? [{ signs: signsOf(hit, groups.length, field), right: answers.includes(id) }] : [];
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

/** Chances of all that was found, by models that had not seen the need. */
function unseenChances(): Map<Found, number> {
  const sums = new Map<Found, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const folds = foldsOf(round);
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = weightsFrom(needs.filter(n => folds.get(n.text) !== fold));
      for (const f of needs.filter(n => folds.get(n.text) === fold).flatMap(n => n.found))
        sums.set(f, (sums.get(f) ?? 0) + odds(chanceOf(f.signs, weights)));
    }
  }
  return new Map([...sums].map(([f, sum]) => [f, 1 / (1 + Math.exp(-sum / ROUNDS))]));
}

const chances = unseenChances();
const best = (found: readonly Found[]): number => Math.max(0, ...found.map(f => chances.get(f)!));
const of = (kind: Kind) => needs.filter(n => n.kind === kind);
const answerable = of('answerable').filter(n => n.found.some(f => f.right));
const share = <T>(list: readonly T[], holds: (one: T) => boolean) => list.filter(holds).length / list.length;
const rates = (least: number) => ({
  silent: share(of('unanswerable'), n => best(n.found) < least),
  kept: share(answerable, n => best(n.found.filter(f => f.right)) >= least),
  robbed: share(of('robbed'), n => best(n.found) < least),
});

const levels = [...new Set(of('unanswerable').map(n => best(n.found)))].sort((a, b) => a - b).map(p => p + 1e-9);
const least = levels.find(level => rates(level).silent >= SILENT)!;
const { silent, kept, robbed } = rates(least);
const weights = weightsFrom(needs);
const round = (value: number) => Math.round(value * 1000) / 1000;

printTable(
  'Confidence on needs that it was not learnt from',
  ['least chance', 'unanswerable silent %', 'right kept %', 'robbed silent %'],
  [...[0.7, 0.8, 0.9].map(part => levels.find(level => rates(level).silent >= part)!), least].map(level => {
    const r = rates(level);
    return [level.toFixed(3), percent(r.silent), percent(r.kept), percent(r.robbed)];
  }),
);
console.log(`\nChosen: ${least.toFixed(3)}; robbed needs silent: ${percent(robbed)} %.`);
const whole = (part: number) => Math.round(100 * part);
writeFileSync(
  FILE,
  `${JSON.stringify(
    {
      weights: Object.fromEntries(Object.entries(weights).map(([sign, value]) => [sign, round(value)])),
      least: round(least),
      rates: {
        silent: whole(silent),
        unanswerable: of('unanswerable').length,
        kept: whole(kept),
        answerable: answerable.length,
      },
    },
    null,
    2,
  )}\n`,
);
