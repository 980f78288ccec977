import type { Traits } from '../index/document.ts';
import type { Hit } from '../index/types.ts';
import { LEAST_FACTOR } from './constants.ts';
import { fitParts } from './fit/fit.ts';
import { meansParts } from './means/means.ts';
import type { Judged } from './parts.ts';
import { countedAs, type Usual } from './usual.ts';

export type Pair = { need: Traits; technology: Traits };
export type Parts = { fit: Judged[]; means: Judged[] };
/** A candidate as it was judged against what asks. */
export type Candidate = Pair & Parts & {
  hit: Hit;
  /** The relevance with what is known from before, 0 to 1: what fit and means are counted on. */
  weight: number;
};
export type Counted = { score: number; fit: number | null; means: number | null };

export const judge = ({ need, technology }: Pair, today: string): Parts => ({
  fit: fitParts(need, technology, today),
  means: meansParts(need, technology),
});

const damped = (factor: number): number => LEAST_FACTOR + (1 - LEAST_FACTOR) * factor;

/** The score of a candidate beside what is usual; an unknown factor counts as the usual one. */
export function count(weight: number, parts: Parts, usual: Usual): Counted {
  const fit = countedAs(parts.fit, usual.parts, usual.fit);
  const means = countedAs(parts.means, usual.parts, usual.means);
  return { fit, means, score: weight * damped(fit ?? usual.fit) * damped(means ?? usual.means) };
}
