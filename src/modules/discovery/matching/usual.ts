import { KNOWN_ENOUGH, NOTHING_KNOWN, TOLD_ENOUGH } from './constants.ts';
import { combine, type Judged } from './parts.ts';

/** What the candidates of one match usually come to: by the parts that most of them tell, and by factors. */
export type Usual = { parts: ReadonlyMap<string, number>; fit: number; means: number };

type Candidate = { fit: readonly Judged[]; means: readonly Judged[] };

/** The middle of the known values: an empty record is neither favoured nor punished. */
function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1 || sorted.length === 0) return sorted[middle];
  return (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Most technologies stand on no list: where nothing is said of it, nothing is missing. */
const isOwed = ({ part }: Judged): boolean => part !== 'listing';

function partsOf(candidates: readonly Candidate[]): Map<string, number> {
  const values = new Map<string, number[]>();
  const gather = (judged: Judged) => {
    if (judged.value === null || !isOwed(judged)) return;
    const known = values.get(judged.part);
    if (known) known.push(judged.value);
    else values.set(judged.part, [judged.value]);
  };
  for (const { fit, means } of candidates) {
    fit.forEach(gather);
    means.forEach(gather);
  }
  const enough = [...values].filter(([, told]) => told.length >= candidates.length * TOLD_ENOUGH);
  return new Map(enough.map(([part, told]) => [part, median(told)!]));
}

/** A factor from its known parts, with what is usual for those that this record leaves out and most tell. */
function filled(parts: readonly Judged[], usual: Usual['parts']): number | null {
  if (!parts.some(p => p.value !== null)) return null;
  const values: number[] = [];
  for (const { part, value } of parts) {
    const counts = value ?? usual.get(part);
    if (counts !== undefined) values.push(counts);
  }
  return combine(values);
}

export function usualOf(candidates: readonly Candidate[]): Usual {
  const parts = partsOf(candidates);
  const middle = (factor: 'fit' | 'means') =>
    median(candidates.map(c => filled(c[factor], parts)).filter(v => v !== null)) ?? NOTHING_KNOWN;
  return { parts, fit: middle('fit'), means: middle('means') };
}

/**
 * What a factor counts as, 0 to 1; `null` when nothing of it is known. An unknown part counts as it usually is,
 * and a record that tells less than half never comes out above the middle: nobody gains by leaving out what
 * is good.
 */
export function countedAs(parts: readonly Judged[], usual: Usual['parts'], middle: number): number | null {
  const value = filled(parts, usual);
  if (value === null) return null;
  let [owed, told] = [0, 0];
  for (const p of parts) {
    if (!isOwed(p) || (p.value === null && !usual.has(p.part))) continue;
    owed++;
    if (p.value !== null) told++;
  }
  return told < owed * KNOWN_ENOUGH ? Math.min(value, middle) : value;
}
