import type { Said } from '../../../kernel/errors.ts';
import { WORST_SHARE } from './constants.ts';
import type { Factor, Part, Reason } from './types.ts';

export type Judged = Reason;

export const known = (factor: Factor, part: Part, value: number, said: Said): Judged => ({
  factor,
  part,
  value,
  known: true,
  ...said,
});

export const unknown = (factor: Factor, part: Part, said: Said): Judged => ({
  factor,
  part,
  value: null,
  known: false,
  ...said,
});

/** One value for a factor from its known parts, the worst of them leading; `null` when none is known. */
export function combine(parts: readonly Judged[]): number | null {
  const values = parts.map(p => p.value).filter(v => v !== null);
  if (values.length === 0) return null;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return WORST_SHARE * Math.min(...values) + (1 - WORST_SHARE) * mean;
}
