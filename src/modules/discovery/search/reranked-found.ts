import { type Reranker, reranked } from '../rerank/reranker.ts';
import { textOf } from '../rerank/text.ts';
import type { Found } from './queries.ts';
import type { Asked } from './schema.ts';

const isByRelevance = ({ q, sort }: Asked): boolean =>
  q.trim() !== '' && (sort === undefined || sort === 'relevance');

/**
 * One page in the order that a model helped to find. Pages are not mixed: whatever the model says, and whether
 * it answers in time, paging shows every record once.
 */
export async function rerankedFound(
  reranker: Reranker,
  asked: Asked,
  items: readonly Found[],
): Promise<Found[]> {
  if (!isByRelevance(asked)) return [...items];
  const ordered = await reranked(
    reranker,
    asked.q,
    items,
    ({ row, hit }) => ({ text: textOf(row.title, row.summary, row.opening), score: hit.score }),
    (found, score) => ({ ...found, hit: { ...found.hit, score } }),
  );
  return [...ordered];
}
