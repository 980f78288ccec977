import { setTimeout } from 'node:timers/promises';
import { cosine } from './embedder.ts';
import { fuse, orderOf } from './fuse.ts';
import type { Vectors } from './vectors.ts';

/** As many as a reader looks through; what the words do not bring here the model does not either. */
export const CANDIDATES = 50;
/** What a question may wait for the model; after that the plain order stands. */
const LIMIT_MS = 300;
/** Models read about this much and pass over the rest. */
const LONGEST = 1_000;

type Candidate = { text: string; score: number };

export type Reranker = {
  /** How much the model counts beside the words, 0 to 1; 0 until it has proved to help. */
  weight: number;
  /** New scores of the candidates; `undefined` where the plain ones stand. */
  scores(question: string, candidates: readonly Candidate[]): Promise<number[] | undefined>;
};

export function makeReranker(vectors: Vectors, limitMs = LIMIT_MS): Reranker {
  const reranker: Reranker = {
    weight: 0,
    async scores(question, candidates) {
      const { weight } = reranker;
      if (weight === 0 || candidates.length < 2) return undefined;
      const texts = [question, ...candidates.map(c => c.text)].map(text => text.slice(0, LONGEST));
      const found = await within(limitMs, vectors.of(texts));
      if (!found) return undefined;
      const [asked, ...others] = found;
      const cosines = others.map(other => cosine(asked!, other));
      const scores = candidates.map(c => c.score);
      return cosines.every(Number.isFinite) ? fuse(scores, cosines, weight) : undefined;
    },
  };
  return reranker;
}

/** What comes in time; a model that fails is no reason to answer nothing. */
async function within<T>(limitMs: number, answer: Promise<T> | undefined): Promise<T | undefined> {
  const stop = new AbortController();
  try {
    return await Promise.race([answer, setTimeout(limitMs, undefined, { signal: stop.signal })]);
  } catch {
    return undefined;
  } finally {
    stop.abort();
  }
}

/** The items in their new order with their new scores, or as they were; those beyond the first 50 stay behind. */
export async function reranked<T>(
  reranker: Reranker,
  question: string,
  items: readonly T[],
  candidateOf: (item: T) => Candidate,
  withScore: (item: T, score: number) => T,
): Promise<readonly T[]> {
  const first = items.slice(0, CANDIDATES);
  const scores = await reranker.scores(question, first.map(candidateOf));
  if (!scores) return items;
  const ordered = orderOf(scores).map(at => withScore(first[at]!, scores[at]!));
  return [...ordered, ...items.slice(CANDIDATES)];
}
