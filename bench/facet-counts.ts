// Facets of a result counted by columns, as the engine does it, and by a bitmap for every value.

import type { FacetName } from '../src/modules/discovery/engine.ts';
import { type Columns, createFacetCodes } from '../src/modules/discovery/index/facets.ts';
import { createSieve } from '../src/modules/discovery/index/sieve.ts';
import { interleave } from './rounds.ts';
import { printTable, ratio } from './table.ts';

const SIZE = 200_000;
const FOUND = [100, 1_000, 10_000, 100_000];
const ROUNDS = 30;
/** How many values each facet has. */
const VALUES: Partial<Record<FacetName, number>> = {
  sector: 14,
  country: 60,
  form: 5,
  trl: 9,
  green: 2,
  source: 20,
};
const WORD = 32;

const names = Object.keys(VALUES) as FacetName[];
const codeAt = (name: FacetName, doc: number): number =>
  Math.floor(((Math.imul(doc + 1, 2654435761) >>> 8) % 9973) ** 1.3) % VALUES[name]!;

const facets = createFacetCodes();
const columns = {} as Columns;
const bitmaps = names.map(name => Array.from({ length: VALUES[name]! }, () => new Uint32Array(SIZE / WORD)));
names.forEach((name, n) => {
  for (let value = 0; value < VALUES[name]!; value++) facets[name].values.push(`${value}`);
  const codes = Int32Array.from({ length: SIZE }, (_, doc) => codeAt(name, doc));
  columns[name] = { offsets: new Uint32Array(0), codes };
  codes.forEach((code, doc) => {
    bitmaps[n]![code]![doc >>> 5]! |= 1 << (doc & 31);
  });
});

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function byBitmaps(docs: Uint32Array): number[][] {
  const found = new Uint32Array(SIZE / WORD);
  for (let i = 0; i < docs.length; i++) found[docs[i]! >>> 5]! |= 1 << (docs[i]! & 31);
  return bitmaps.map(values =>
    values.map(bits => {
      let count = 0;
      for (let i = 0; i < bits.length; i++) count += ones(bits[i]! & found[i]!);
      return count;
    }),
  );
}

function byColumns(docs: Uint32Array) {
  const sieve = createSieve(names, {}, facets);
  sieve.sift(columns, docs);
  return sieve.counts(names);
}

const rows = FOUND.map(size => {
  const docs = Uint32Array.from({ length: size }, (_, i) => Math.floor((i * SIZE) / size));
  const [bits, cols] = interleave(
    [
      { name: 'bitmaps', run: byBitmaps },
      { name: 'columns', run: byColumns },
    ],
    [docs],
    ROUNDS,
  );
  return [`${size}`, cols!.p50, bits!.p50, ratio(bits!.p50, cols!.p50)];
});
printTable(
  `Six facets over ${SIZE} records (milliseconds, p50)`,
  ['found', 'columns', 'bitmaps', 'bitmaps take'],
  rows,
);
