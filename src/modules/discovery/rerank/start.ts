import type { Log } from '../../../platform/log.ts';
import { type Sample, toTechnology } from '../../catalogue/index.ts';
import type { IndexDocument, Lexicon } from '../engine.ts';
import { technologyDocument } from '../live/projection.ts';
import { judged } from '../quality/judged.ts';
import type { Embedder } from './embedder.ts';
import { makeReranker, type Reranker } from './reranker.ts';
import { selfTest } from './self-test.ts';
import { makeVectors } from './vectors.ts';

const EPOCH = new Date(0);
const WHOLE = { version: 1, state: 'published' as const, updatedAt: EPOCH };

/** The sample as the index takes it; ids are refs, as in the judged set. */
const documentsOf = ({ technologies }: Sample): IndexDocument[] =>
  technologies.map(record => {
    const placed = { id: record.ref, digest: '', party: undefined, now: EPOCH };
    return technologyDocument({ ...toTechnology(record, placed), ...WHOLE }, undefined);
  });

/**
 * A reranker that stays out of the way until its model has shown, on the questions of the judged set that the
 * sample answers, that it helps. `proved` is settled when that is known; nothing has to wait for it.
 */
export function startReranker(
  embedder: Embedder,
  lexicon: Lexicon,
  sample: Sample,
  log: Log,
): { reranker: Reranker; proved: Promise<void> } {
  const vectors = makeVectors(embedder);
  const reranker = makeReranker(vectors);
  const questions = [...judged.clear, ...judged.everyday, ...judged.short];
  const proved = selfTest(vectors, lexicon, documentsOf(sample), questions).then(
    verdict => {
      reranker.weight = verdict.weight;
      log.info(verdict, 'the model was tried on the judged set: weight 0 leaves it out');
    },
    error => log.error({ err: error }, 'the model could not be tried: it is left out'),
  );
  return { reranker, proved };
}
