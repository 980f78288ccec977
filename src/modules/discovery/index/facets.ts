import type { AnalysedDocument } from './reader.ts';
import type { IndexDocument } from './document.ts';
import { FACETS, type FacetName } from './types.ts';

/**
 * The values of each facet; a value's place is its code. Shared by all segments of an index, and only added
 * to.
 */
export type FacetValues = Record<FacetName, string[]>;
export type FacetCodes = Record<FacetName, { codes: Map<string, number>; values: string[] }>;

/**
 * One facet of a segment's documents. Where one may have several values, those of document `d` stand at
 * `offsets[d]` up to `offsets[d + 1]`. Where each has one at most there are no offsets: document `d` has
 * `codes[d]`, or `NO_CODE`.
 */
export type Column = { offsets: Uint32Array; codes: Int32Array };
export const NO_CODE = -1;
const MANY: ReadonlySet<FacetName> = new Set(['sector', 'form', 'lang']);

export const isSingle = ({ offsets }: Column): boolean => offsets.length === 0;
export type Columns = Record<FacetName, Column>;

export const perFacet = <T>(make: (name: FacetName) => T): Record<FacetName, T> =>
  Object.fromEntries(FACETS.map(name => [name, make(name)])) as Record<FacetName, T>;

export const createFacetCodes = (known?: FacetValues): FacetCodes =>
  perFacet(name => {
    const values = [...(known?.[name] ?? [])];
    return { codes: new Map(values.map((value, code) => [value, code])), values };
  });

export function codeOf(dictionary: FacetCodes[FacetName], value: string): number {
  const known = dictionary.codes.get(value);
  if (known !== undefined) return known;
  const code = dictionary.values.length;
  dictionary.codes.set(value, code);
  dictionary.values.push(value);
  return code;
}

/** The facet values of a record, as text; what is not known has none. */
export function facetValues(doc: IndexDocument, analysed: AnalysedDocument): FacetValues {
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
    if (!MANY.has(name))
      return { offsets: new Uint32Array(0), codes: Int32Array.from(rows, row => row[name][0] ?? NO_CODE) };
    const offsets = new Uint32Array(rows.length + 1);
    rows.forEach((row, i) => {
      offsets[i + 1] = offsets[i]! + row[name].length;
    });
    return { offsets, codes: Int32Array.from(rows.flatMap(row => row[name])) };
  });

/** The codes of a document, of a facet with several values. */
export const codesAt = (column: Column, doc: number): Int32Array =>
  column.codes.subarray(column.offsets[doc]!, column.offsets[doc + 1]!);
