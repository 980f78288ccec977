import type { FacetName, IndexParts } from '../src/modules/discovery/engine.ts';
import { codesAt, isSingle } from '../src/modules/discovery/index/facets.ts';
import { COUNT_STEPS } from '../src/modules/discovery/index/segment.ts';
import { countOf, textAt } from '../src/modules/discovery/text/strings.ts';

/** What a bare index holds of a document. `facets`: a small code for each facet that is counted. */
export type BareDocument = { terms: ReadonlyMap<string, number>; length: number; facets: readonly number[] };

type Postings = { docs: Uint32Array; counts: Float32Array };

const K1 = 0.9;
const B = 0.3;
const FACET_VALUES = 256;

/**
 * The floor that the engine stands on: BM25 over typed arrays, every match scored and every facet counted,
 * without languages, filters, explanations or updates.
 */
export class BareIndex {
  private readonly postings: ReadonlyMap<string, Postings>;
  private readonly lengths: ArrayLike<number>;
  private readonly columns: Uint8Array[];
  private readonly scores: Float32Array;
  private readonly touched: Uint32Array;
  private readonly average: number;
  private readonly size: number;

  private constructor(postings: ReadonlyMap<string, Postings>, lengths: Uint32Array, columns: Uint8Array[]) {
    this.postings = postings;
    this.lengths = lengths;
    this.columns = columns;
    this.size = lengths.length;
    this.average = lengths.reduce((a, b) => a + b, 0) / Math.max(1, this.size);
    this.scores = new Float32Array(this.size);
    this.touched = new Uint32Array(this.size);
  }

  static of(documents: readonly BareDocument[]): BareIndex {
    const lists = new Map<string, { docs: number[]; counts: number[] }>();
    documents.forEach((document, doc) => {
      document.terms.forEach((count, term) => {
        const list = lists.get(term) ?? { docs: [], counts: [] };
        lists.set(term, list);
        list.docs.push(doc);
        list.counts.push(count);
      });
    });
    const postings = new Map<string, Postings>();
    for (const [term, { docs, counts }] of lists)
      postings.set(term, { docs: Uint32Array.from(docs), counts: Float32Array.from(counts) });
    const columns = (documents[0]?.facets ?? []).map((_, i) => Uint8Array.from(documents, d => d.facets[i]!));
    return new BareIndex(
      postings,
      Uint32Array.from(documents, d => d.length),
      columns,
    );
  }

  /** Over the very postings of an index of one part, and the first value of each of these facets. */
  static over({ segments: [segment] }: IndexParts, facets: readonly FacetName[]): BareIndex {
    const { terms, offsets, docs, counts, lengths, columns } = segment!;
    const postings = new Map<string, Postings>();
    for (let term = 0; term < countOf(terms); term++) {
      const [from, to] = [offsets[term]!, offsets[term + 1]!];
      const weights = Float32Array.from(counts.subarray(from, to), count => count / COUNT_STEPS);
      postings.set(textAt(terms, term), { docs: docs.subarray(from, to), counts: weights });
    }
    const first = facets.map(name => {
      const column = columns[name];
      const firstOf = (doc: number) => (isSingle(column) ? column.codes[doc] : codesAt(column, doc)[0]) ?? 0;
      return Uint8Array.from(lengths, (_, doc) => Math.max(0, firstOf(doc)) % FACET_VALUES);
    });
    return new BareIndex(postings, lengths, first);
  }

  /** The best documents (by position), how many matched, and the counts of every facet. */
  search(terms: Iterable<string>, limit: number): { docs: number[]; total: number; facets: Uint32Array[] } {
    let total = 0;
    for (const term of terms) total = this.add(term, total);
    const facets = this.columns.map(column => this.count(column, total));
    const docs = this.best(total, limit);
    for (let i = 0; i < total; i++) this.scores[this.touched[i]!] = 0;
    return { docs, total, facets };
  }

  private add(term: string, total: number): number {
    const list = this.postings.get(term);
    if (!list) return total;
    const { docs, counts } = list;
    const idf = Math.log(1 + (this.size - docs.length + 0.5) / (docs.length + 0.5));
    let touched = total;
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i]!;
      const count = counts[i]!;
      if (this.scores[doc] === 0) this.touched[touched++] = doc;
      const long = 1 - B + (B * this.lengths[doc]!) / this.average;
      this.scores[doc]! += (idf * count * (K1 + 1)) / (count + K1 * long);
    }
    return touched;
  }

  private count(column: Uint8Array, total: number): Uint32Array {
    const counts = new Uint32Array(FACET_VALUES);
    for (let i = 0; i < total; i++) counts[column[this.touched[i]!]!]!++;
    return counts;
  }

  private best(total: number, limit: number): number[] {
    const best: number[] = [];
    for (let i = 0; i < total; i++) {
      const doc = this.touched[i]!;
      const score = this.scores[doc]!;
      if (best.length === limit && score <= this.scores[best[limit - 1]!]!) continue;
      let at = best.length;
      while (at > 0 && this.scores[best[at - 1]!]! < score) at--;
      best.splice(at, 0, doc);
      if (best.length > limit) best.pop();
    }
    return best;
  }
}
