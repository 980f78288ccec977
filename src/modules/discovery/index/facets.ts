import type { AnalysedDocument } from './analyse-document.ts';
import type { IndexDocument } from './document.ts';
import { FACETS, type FacetCount, type FacetName, type Filters } from './types.ts';

/** The values of each facet as codes, shared by all segments of an index; codes are never given anew. */
export type FacetCodes = Record<FacetName, { codes: Map<string, number>; values: string[] }>;

/** One facet of a segment's documents: those of document `d` stand at `offsets[d]` up to `offsets[d + 1]`. */
export type Column = { offsets: Uint32Array; codes: Int32Array };
export type Columns = Record<FacetName, Column>;

const perFacet = <T>(make: (name: FacetName) => T): Record<FacetName, T> =>
  Object.fromEntries(FACETS.map(name => [name, make(name)])) as Record<FacetName, T>;

export const createFacetCodes = (): FacetCodes => perFacet(() => ({ codes: new Map(), values: [] }));

export function codeOf(dictionary: FacetCodes[FacetName], value: string): number {
  const known = dictionary.codes.get(value);
  if (known !== undefined) return known;
  const code = dictionary.values.length;
  dictionary.codes.set(value, code);
  dictionary.values.push(value);
  return code;
}

/** The facet values of a record, as text; what is not known has none. */
export function facetValues(doc: IndexDocument, analysed: AnalysedDocument): Record<FacetName, string[]> {
  const { country, form, trl, green, province, organisation = null, source } = doc.facets;
  const one = (value: string | number | boolean | null) => (value === null ? [] : [String(value)]);
  return {
    sector: [...new Set(analysed.sectors)],
    country: one(country),
    form: [...new Set(form)],
    trl: one(trl),
    green: one(green),
    province: one(province),
    organisation: one(organisation),
    source: one(source),
    lang: analysed.langs,
  };
}

export const buildColumns = (rows: readonly Record<FacetName, number[]>[]): Columns =>
  perFacet(name => {
    const offsets = new Uint32Array(rows.length + 1);
    rows.forEach((row, i) => {
      offsets[i + 1] = offsets[i]! + row[name].length;
    });
    return { offsets, codes: Int32Array.from(rows.flatMap(row => row[name])) };
  });

export const codesAt = (column: Column, doc: number): Int32Array =>
  column.codes.subarray(column.offsets[doc]!, column.offsets[doc + 1]!);

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

function passes(gate: Gate, columns: Columns, doc: number): boolean {
  const { offsets, codes } = columns[gate.name];
  for (let i = offsets[doc]!; i < offsets[doc + 1]!; i++) if (gate.accepted[codes[i]!] === 1) return true;
  return false;
}

const PASSES = -1;
const FAILS = -2;

/** PASSES, FAILS, or the position of the one gate that keeps the document out. */
function gateOf(gates: readonly Gate[], columns: Columns, doc: number): number {
  let failed = PASSES;
  for (let i = 0; i < gates.length; i++) {
    if (passes(gates[i]!, columns, doc)) continue;
    if (failed !== PASSES) return FAILS;
    failed = i;
  }
  return failed;
}

/** Counts per facet value. A facet's own filter does not reduce its own counts. */
function createCounter(names: readonly FacetName[], gates: readonly Gate[], facets: FacetCodes) {
  const tallies = names.map(name => ({
    name,
    gate: gates.findIndex(gate => gate.name === name),
    counts: new Uint32Array(facets[name].values.length),
  }));
  const add = (columns: Columns, doc: number, failed: number) => {
    for (const { name, gate, counts } of tallies) {
      if (failed !== PASSES && failed !== gate) continue;
      const { offsets, codes } = columns[name];
      for (let i = offsets[doc]!; i < offsets[doc + 1]!; i++) counts[codes[i]!]!++;
    }
  };
  return { tallies, add };
}

export type FacetCounts = Partial<Record<FacetName, FacetCount[]>>;

/** Is offered documents one by one: says which pass all filters, and counts them. */
export type Sieve = {
  readonly total: number;
  passes(columns: Columns, doc: number): boolean;
  /** The counts of some of the facets that it was made to count. */
  counts(names: readonly FacetName[]): FacetCounts;
};

export function createSieve(names: readonly FacetName[], filters: Filters, facets: FacetCodes): Sieve {
  const gates = compileFilters(filters, facets);
  const { tallies, add } = createCounter(names, gates, facets);
  let total = 0;
  return {
    get total() {
      return total;
    },
    passes(columns, doc) {
      const gate = gateOf(gates, columns, doc);
      if (gate === FAILS) return false;
      add(columns, doc, gate);
      if (gate !== PASSES) return false;
      total++;
      return true;
    },
    counts: wanted =>
      Object.fromEntries(
        wanted
          .flatMap(name => tallies.filter(tally => tally.name === name))
          .map(({ name, counts }) => [name, listed(counts, facets[name].values, filters[name] ?? [])]),
      ),
  };
}

/** Most frequent first; a chosen value is listed even when nothing has it, so that it can be taken back. */
function listed(counts: Uint32Array, values: readonly string[], chosen: readonly string[]): FacetCount[] {
  const found = values.map((value, code) => ({ value, count: counts[code]! }));
  const absent = chosen.filter(value => !values.includes(value)).map(value => ({ value, count: 0 }));
  return [...found, ...absent]
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
