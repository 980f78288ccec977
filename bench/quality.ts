// How well needs in Vietnamese find records that are mostly in English. Prints tables, and keeps them for the page
// when the whole pool was asked; asserts nothing.

import { writeFileSync } from 'node:fs';
import { buildLexicon, type IndexDocument, lexiconWithLearnt } from '../src/modules/discovery/engine.ts';
import { readFreePairs, readLexicon, readThesaurus } from '../src/modules/discovery/live/knowledge.ts';
import { confidenceOf, type Share } from '../src/modules/discovery/quality/confidence.ts';
import { type JudgedQuery, judged } from '../src/modules/discovery/quality/judged.ts';
import type { AskerCode, Row, SetCode } from '../src/modules/discovery/quality/last-run.ts';
import { type Measures, measure, rankOf } from '../src/modules/discovery/quality/measures.ts';
import { names } from '../src/modules/discovery/quality/names.ts';
import { fold } from '../src/modules/discovery/text/fold.ts';
import { type Asker, engineAsker, untranslatedAsker } from './asker.ts';
import { hasData, realDocuments, sampleDocuments } from './data.ts';
import { parallelSets } from './parallel-sets.ts';
import { percent, printTable } from './table.ts';

const WORST = 20;
const CONFIDENT_WITHIN = 10;

const documents = [...sampleDocuments(), ...(hasData() ? realDocuments() : [])];
if (!hasData()) console.log('The real records are not on this machine: only the sample is measured.');
console.log(`Pool: ${documents.length} technologies.`);

const lexicon = readLexicon('db/thesaurus');
const sources = { ...readThesaurus('db/thesaurus'), pairs: readFreePairs() };
const freeOnly = buildLexicon({ ...sources, rows: [] });

/** With what the pool's own records in both languages teach; no other text teaches anything. */
const whole = lexiconWithLearnt(sources, documents);
const learntOnly = lexiconWithLearnt({ ...sources, rows: [], pairs: [] }, documents);

type Answering = Asker & { name: AskerCode };
const as = (asker: Asker, name: AskerCode): Answering => ({ ...asker, name });

const askersOver = async (documents: readonly IndexDocument[]): Promise<Answering[]> => [
  as(await engineAsker('engine', documents, whole), 'engine'),
  as(await engineAsker('engine', documents, lexicon), 'withoutLearner'),
  as(await engineAsker('engine', documents, freeOnly), 'openOnly'),
  as(await engineAsker('engine', documents, learntOnly), 'learntOnly'),
  as(untranslatedAsker(documents), 'untranslated'),
];

type How = 'search' | 'match';
type Part = { name: SetCode; how: How; queries: JudgedQuery[] };

const idsOf = (asker: Asker, how: How, text: string): string[] =>
  how === 'search' ? asker.search(text) : asker.match(text).map(found => found.id);

const measured = (asker: Asker, { how, queries }: Part): Measures =>
  measure(queries.map(q => rankOf(idsOf(asker, how, q.text), q.answers)));

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const row = (set: SetCode, asker: Answering, m: Measures): Row => ({
  set,
  by: asker.name,
  queries: m.count,
  s1: rounded(100 * m.s1, 1),
  s10: rounded(100 * m.s10, 1),
  mrr10: rounded(m.mrr10, 3),
});
const { sets, askers: askerNames } = names.en;
const printed = ({ set, by, queries, s1, s10, mrr10 }: Row) => [
  sets[set],
  askerNames[by],
  `${queries}`,
  s1.toFixed(1),
  s10.toFixed(1),
  mrr10.toFixed(3),
];
const HEADER = ['set', 'by', 'queries', 'S@1', 'S@10', 'MRR@10'];

const inVietnamese = ({ fields }: IndexDocument): boolean => fields.title.some(v => v.lang === 'vi');

/** Only queries that this pool can answer are counted. */
function partsFor(documents: readonly IndexDocument[]): Part[] {
  const present = new Set(documents.map(d => d.id));
  const kept = (queries: readonly JudgedQuery[]) => queries.filter(q => q.answers.some(a => present.has(a)));
  const unmarked = (queries: readonly JudgedQuery[]) => queries.map(q => ({ ...q, text: fold(q.text) }));
  const bilingual = new Set(documents.filter(inVietnamese).map(d => d.id));
  const abroad = (queries: readonly JudgedQuery[]) =>
    queries.filter(q => !q.answers.some(a => bilingual.has(a)));
  const [clear, everyday, short] = [kept(judged.clear), kept(judged.everyday), kept(judged.short)];
  const foreign = kept(judged.foreign);
  const parts: Part[] = [
    { name: 'clear', how: 'match', queries: clear },
    { name: 'everyday', how: 'match', queries: everyday },
    { name: 'short', how: 'search', queries: short },
    { name: 'shortUnmarked', how: 'search', queries: short.filter(q => q.text === fold(q.text)) },
    { name: 'foreign', how: 'search', queries: foreign },
    { name: 'englishOnly', how: 'match', queries: abroad([...clear, ...everyday]) },
    { name: 'clearStripped', how: 'match', queries: unmarked(clear) },
    { name: 'everydayStripped', how: 'match', queries: unmarked(everyday) },
    { name: 'shortStripped', how: 'search', queries: unmarked(short) },
  ];
  return parts.filter(part => part.queries.length > 0);
}

function printConfidence(asker: Asker, needs: readonly JudgedQuery[]) {
  const nothing = judged.unanswerable.map(text => ({ text, answers: [] }));
  const shares = confidenceOf(
    [...needs, ...nothing].map(({ text, answers }) => ({
      answers,
      found: asker.match(text).slice(0, CONFIDENT_WITHIN),
    })),
  );
  const { silent, kept, keptRight, robbed, right } = shares;
  const line = (what: string, { part, of }: Share) => [what, percent(part / Math.max(1, of)), `${of}`];
  printTable(
    'Confidence (matches of needs, first ten)',
    ['what', '%', 'of'],
    [
      line('unanswerable needs without a confident match', silent),
      line('answerable needs without a confident match beside the right ones', robbed),
      line('needs with a right answer that keep a confident match', kept),
      line('needs with a right answer that keep a confident right one', keptRight),
      line('confident matches that are judged right', right),
    ],
  );
  return Object.fromEntries(
    Object.entries(shares).map(([what, { part, of }]) => [
      what,
      { percent: rounded((100 * part) / Math.max(1, of), 1), of },
    ]),
  );
}

function printMisses(asker: Asker, parts: readonly Part[], titles: ReadonlyMap<string, string>): void {
  const misses = parts
    .flatMap(({ name, how, queries }) =>
      queries.map(q => {
        const ids = idsOf(asker, how, q.text);
        return {
          name,
          text: q.text,
          rank: rankOf(ids, q.answers) ?? Number.POSITIVE_INFINITY,
          first: ids[0],
        };
      }),
    )
    .filter(miss => miss.rank > 1)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, WORST);
  console.log('\nThe worst misses: rank of the first right answer, and what stood first instead\n');
  for (const { name, text, rank, first } of misses) {
    const place = Number.isFinite(rank) ? `${rank}` : '>50';
    console.log(
      `  ${place.padStart(3)}  ${name}: ${text}\n       ← ${first ? (titles.get(first) ?? first) : 'nothing'}`,
    );
  }
}

const parts = partsFor(documents);
const askers = await askersOver(documents);
const ours = parts.flatMap(part => askers.map(asker => row(part.name, asker, measured(asker, part))));
printTable('Our judged set', HEADER, ours.map(printed));
const confidence = printConfidence(askers[0]!, [...parts[0]!.queries, ...parts[1]!.queries]);

const rows: Row[] = [];
for (const { name, documents: texts, queries } of parallelSets())
  for (const asker of await askersOver(texts))
    rows.push(row(name, asker, measured(asker, { name, how: 'search', queries })));
if (rows.length > 0) printTable('Public parallel sets: Vietnamese question, English text', HEADER, rows.map(printed));
else console.log('\nXQuAD and Tatoeba are not on this machine: skipped.');

const titles = new Map(documents.map(d => [d.id, d.fields.title.map(v => v.value).join(' / ')]));
printMisses(askers[0]!, parts.slice(0, 3), titles);

if (hasData() && rows.length > 0) {
  const day = new Date().toISOString().slice(0, 10);
  const run = { day, technologies: documents.length, rows: [...ours, ...rows], confidence };
  writeFileSync('src/modules/discovery/quality/last-run.json', `${JSON.stringify(run, null, 2)}\n`);
}
