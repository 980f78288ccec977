import { type Column, type Columns, type FacetCodes, isSingle, NO_CODE } from './facets.ts';
import { FACETS, type FacetCount, type FacetName, type Filters } from './types.ts';

export type FacetCounts = Partial<Record<FacetName, FacetCount[]>>;

/** A filter compiled: `accepted[code]` is 1 for the values that pass. */
type Gate = { name: FacetName; accepted: Uint8Array };

function compileFilters(filters: Filters, facets: FacetCodes): Gate[] {
  return FACETS.filter(name => (filters[name]?.length ?? 0) > 0).map(name => {
    const accepted = new Uint8Array(facets[name].values.length);
    for (const value of filters[name] ?? []) {
      const code = facets[name].codes.get(value);
      if (code !== undefined) accepted[code] = 1;
    }
    return { name, accepted };
  });
}

/**
 * A document's verdict: it passes all gates, fails at several, or (from 0 on) at the one gate of that
 * number.
 */
export const PASSES = -1;
const FAILS = -2;

function opens({ accepted }: Gate, column: Column, doc: number): boolean {
  const { offsets, codes } = column;
  if (isSingle(column)) return accepted[codes[doc]!] === 1;
  for (let i = offsets[doc]!; i < offsets[doc + 1]!; i++) if (accepted[codes[i]!] === 1) return true;
  return false;
}

function verdictsOf(gates: readonly Gate[], columns: Columns, docs: Uint32Array): Int8Array {
  const verdicts = new Int8Array(docs.length).fill(PASSES);
  gates.forEach((gate, number) => {
    const column = columns[gate.name];
    for (let i = 0; i < docs.length; i++)
      if (!opens(gate, column, docs[i]!)) verdicts[i] = verdicts[i] === PASSES ? number : FAILS;
  });
  return verdicts;
}

type Tally = { name: FacetName; gate: number; counts: Uint32Array };

/** A facet's own filter does not reduce its own counts. */
function count({ gate, counts }: Tally, column: Column, docs: Uint32Array, verdicts: Int8Array) {
  const { offsets, codes } = column;
  const own = gate < 0 ? PASSES : gate;
  const single = isSingle(column);
  for (let d = 0; d < docs.length; d++) {
    const verdict = verdicts[d]!;
    if (verdict !== PASSES && verdict !== own) continue;
    const doc = docs[d]!;
    if (single) {
      if (codes[doc] !== NO_CODE) counts[codes[doc]!]!++;
    } else for (let i = offsets[doc]!; i < offsets[doc + 1]!; i++) counts[codes[i]!]!++;
  }
}

/** Filters documents, segment by segment, and counts the facets of what is left. */
export type Sieve = {
  /** How many have passed so far. */
  readonly total: number;
  /** A verdict for each of the documents: `PASSES`, or another. */
  sift(columns: Columns, docs: Uint32Array): Int8Array;
  /** The counts of some of the facets that it was made to count. */
  counts(names: readonly FacetName[]): FacetCounts;
};

export function createSieve(names: readonly FacetName[], filters: Filters, facets: FacetCodes): Sieve {
  const gates = compileFilters(filters, facets);
  const tallies = names.map(
    (name): Tally => ({
      name,
      gate: gates.findIndex(gate => gate.name === name),
      counts: new Uint32Array(facets[name].values.length),
    }),
  );
  let total = 0;
  return {
    get total() {
      return total;
    },
    sift(columns, docs) {
      const verdicts = verdictsOf(gates, columns, docs);
      for (let i = 0; i < verdicts.length; i++) if (verdicts[i] === PASSES) total++;
      for (const tally of tallies) count(tally, columns[tally.name], docs, verdicts);
      return verdicts;
    },
    counts: wanted =>
      Object.fromEntries(
        wanted
          .flatMap(name => tallies.filter(tally => tally.name === name))
          .map(({ name, counts }) => [name, listed(counts, facets[name], filters[name] ?? [])]),
      ),
  };
}

/** Most frequent first; a chosen value is listed even when nothing has it, so that it can be taken back. */
function listed(
  counts: Uint32Array,
  { codes, values }: FacetCodes[FacetName],
  chosen: readonly string[],
): FacetCount[] {
  const found: FacetCount[] = [];
  counts.forEach((count, code) => {
    if (count > 0) found.push({ value: values[code]!, count });
  });
  const absent = [...new Set(chosen)].filter(value => !counts[codes.get(value) ?? -1]);
  return [...found, ...absent.map(value => ({ value, count: 0 }))].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
