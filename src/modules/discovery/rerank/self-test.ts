import { analyseQuery, createIndex, type IndexDocument, type Lexicon } from '../engine.ts';
import type { JudgedQuery } from '../quality/judged.ts';
import { measure, rankOf } from '../quality/measures.ts';
import { cosine } from './embedder.ts';
import { fuse, orderOf } from './fuse.ts';
import { CANDIDATES } from './reranker.ts';
import { textOf } from './text.ts';
import type { Vectors } from './vectors.ts';

/** A question with what the words found for it, and how near the model holds each. */
export type Trial = {
  ids: readonly string[];
  scores: readonly number[];
  cosines: readonly number[];
  answers: readonly string[];
};

export type Verdict = { weight: number; plain: number; best: number };

const WEIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Less of MRR@10 is chance. */
const LEAST_GAIN = 0.005;

/** MRR@10 of the trials, the model counting so much. */
function mrr(trials: readonly Trial[], weight: number): number {
  const ranks = trials.map(({ ids, scores, cosines, answers }) => {
    const order = orderOf(fuse(scores, cosines, weight));
    return rankOf(order.map(at => ids[at]!), answers);
  });
  return measure(ranks).mrr10;
}

/** The smallest weight that helps most, and harms neither half of the questions; 0 when none does. */
export function chooseWeight(trials: readonly Trial[]): Verdict {
  const halves = [0, 1].map(half => trials.filter((_, i) => i % 2 === half));
  const harmless = (weight: number) => halves.every(half => mrr(half, weight) >= mrr(half, 0));
  const plain = mrr(trials, 0);
  let verdict: Verdict = { weight: 0, plain, best: plain };
  for (const weight of WEIGHTS) {
    const best = mrr(trials, weight);
    const least = verdict.weight === 0 ? plain + LEAST_GAIN : verdict.best + 1e-9;
    if (best >= least && harmless(weight)) verdict = { weight, plain, best };
  }
  return verdict;
}

/** Asks these records the judged questions that they answer, and finds how much the model should count. */
export async function selfTest(
  vectors: Vectors,
  lexicon: Lexicon,
  documents: readonly IndexDocument[],
  questions: readonly JudgedQuery[],
): Promise<Verdict> {
  const texts = new Map(documents.map(d => [d.id, textOf(d.fields.title, d.fields.summary, d.fields.description)]));
  const index = createIndex(lexicon);
  await index.build(documents);
  const trials: Trial[] = [];
  for (const { text, answers } of questions.filter(q => q.answers.some(answer => texts.has(answer)))) {
    const groups = analyseQuery(text, lexicon, { lang: 'vi' });
    const { hits } = index.search({ groups, kind: 'technology', limit: CANDIDATES })!;
    const found = await vectors.of([text, ...hits.map(hit => texts.get(hit.id)!)]);
    if (!found) continue;
    const [asked, ...others] = found;
    const cosines = others.map(other => cosine(asked!, other));
    trials.push({ ids: hits.map(hit => hit.id), scores: hits.map(hit => hit.score), cosines, answers });
  }
  return chooseWeight(trials);
}
