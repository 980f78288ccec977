/** S@1 and S@10: share of queries with a right answer first, or among the first ten. MRR@10: mean of 1/rank. */
export type Measures = { count: number; s1: number; s10: number; mrr10: number };

/** The place (from 1) of the first right answer, or undefined. */
export function rankOf(ids: readonly string[], answers: readonly string[]): number | undefined {
  const at = ids.findIndex(id => answers.includes(id));
  return at < 0 ? undefined : at + 1;
}

export function measure(ranks: readonly (number | undefined)[]): Measures {
  const within = (most: number) => ranks.filter(rank => rank !== undefined && rank <= most) as number[];
  const share = (sum: number) => (ranks.length === 0 ? 0 : sum / ranks.length);
  return {
    count: ranks.length,
    s1: share(within(1).length),
    s10: share(within(10).length),
    mrr10: share(within(10).reduce((sum, rank) => sum + 1 / rank, 0)),
  };
}
