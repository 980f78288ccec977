/** Numbers of the different words of a sentence, from 1 on. */
export type Words = Int32Array;
export type SentencePair = { source: Words; target: Words };

/** Two words that stand in one pair of sentences. `there`: p(target | source); `back`: p(source | target). */
export type Translation = { source: number; target: number; there: number; back: number };

/** How likely a pair of words is held before anything was counted; 1 unless something is known. */
export type Expected = (source: number, target: number) => number;

/** Stands in every sentence, and explains what nothing in the other one says. */
const NOTHING = 0;

/**
 * The cells are pairs of words that meet, those of a source word side by side from `starts` on. `grids` holds
 * the cells of each pair of sentences, a row for each source word, the first row and column for nothing.
 */
type Cells = { starts: Int32Array; target: Int32Array; grids: Int32Array };

const withNothing = (words: Words): Words => Int32Array.from([NOTHING, ...words]);

/** Where each source word stands: places of all grids' rows, those of a word side by side. */
function rowsOf(pairs: readonly SentencePair[], sources: number) {
  const starts = new Int32Array(sources + 2);
  for (const { source } of pairs) for (const word of source) starts[word + 1]!++;
  for (let word = 0; word <= sources; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const pair = new Int32Array(starts[sources + 1]!);
  const grid = new Int32Array(pair.length);
  let at = 0;
  pairs.forEach(({ source, target }, i) => {
    for (const word of source) {
      const place = next[word]!++;
      pair[place] = i;
      grid[place] = at;
      at += target.length;
    }
  });
  return { starts, pair, grid, size: at };
}

function cellsOf(pairs: readonly SentencePair[], sources: number, targets: number): Cells {
  const rows = rowsOf(pairs, sources);
  const starts = new Int32Array(sources + 2);
  const target = new Int32Array(rows.size);
  const grids = new Int32Array(rows.size);
  const cell = new Int32Array(targets + 1);
  const seen = new Int32Array(targets + 1).fill(-1);
  let count = 0;
  for (let word = 0; word <= sources; word++) {
    starts[word] = count;
    for (let place = rows.starts[word]!; place < rows.starts[word + 1]!; place++) {
      const across = pairs[rows.pair[place]!]!.target;
      for (let column = 0; column < across.length; column++) {
        const other = across[column]!;
        if (seen[other] !== word) {
          seen[other] = word;
          cell[other] = count;
          target[count++] = other;
        }
        grids[rows.grid[place]! + column] = cell[other]!;
      }
    }
  }
  starts[sources + 1] = count;
  return { starts, target: target.slice(0, count), grids };
}

type Chances = { there: Float64Array; back: Float64Array };

/** Makes the chances of a source word's cells sum to one, and of a target word's cells the other way. */
function normalise({ starts, target }: Cells, { there, back }: Chances, targets: number): Chances {
  const sums = new Float64Array(targets + 1);
  for (let cell = 0; cell < target.length; cell++) sums[target[cell]!]! += back[cell]!;
  for (let cell = 0; cell < target.length; cell++) back[cell]! /= sums[target[cell]!]! || 1;
  for (let word = 0; word + 1 < starts.length; word++) {
    let sum = 0;
    for (let cell = starts[word]!; cell < starts[word + 1]!; cell++) sum += there[cell]!;
    for (let cell = starts[word]!; cell < starts[word + 1]!; cell++) there[cell]! /= sum || 1;
  }
  return { there, back };
}

function firstChances({ starts, target }: Cells, expected: Expected, targets: number): Chances {
  const there = new Float64Array(target.length).fill(1);
  for (let word = 1; word + 1 < starts.length; word++)
    for (let cell = starts[word]!; cell < starts[word + 1]!; cell++)
      if (target[cell] !== NOTHING) there[cell] = expected(word, target[cell]!);
  return normalise({ starts, target, grids: NO_GRIDS }, { there, back: there.slice() }, targets);
}
const NO_GRIDS = new Int32Array(0);

/**
 * One round: in each pair of sentences every word is shared out among those of the other side by what was
 * believed so far. When `agreed`, only what both directions hold likely counts.
 */
function recount(pairs: readonly SentencePair[], cells: Cells, old: Chances, agreed: boolean): Chances {
  const there = new Float64Array(old.there.length);
  const back = new Float64Array(old.back.length);
  let at = 0;
  for (const { source, target } of pairs) {
    const [rows, columns] = [source.length, target.length];
    const grid = cells.grids.subarray(at, at + rows * columns);
    at += rows * columns;
    const inColumn = new Float64Array(columns);
    const inRow = new Float64Array(rows);
    for (let i = 0; i < grid.length; i++) {
      inColumn[i % columns]! += old.there[grid[i]!]!;
      inRow[(i / columns) | 0]! += old.back[grid[i]!]!;
    }
    for (let i = 0; i < grid.length; i++) {
      const cell = grid[i]!;
      const [row, column] = [(i / columns) | 0, i % columns];
      const a = column === 0 ? 0 : old.there[cell]! / inColumn[column]!;
      const b = row === 0 ? 0 : old.back[cell]! / inRow[row]!;
      const both = agreed && row > 0 && column > 0;
      there[cell]! += both ? a * b : a;
      back[cell]! += both ? a * b : b;
    }
  }
  return { there, back };
}

const ROUNDS = 4;
const AGREED_ROUNDS = 3;

/**
 * Which words mean each other, from sentences side by side: IBM Model 1 in both directions at once (Brown et
 * al., 1993), in the last rounds by agreement (Liang, Taskar and Klein, 2006). Words are numbered from 1 to
 * `sources` and `targets`. Gives the pairs whose geometric mean of both chances is at least `least`.
 */
export function translationsOf(
  given: readonly SentencePair[],
  { sources, targets }: { sources: number; targets: number },
  least: number,
  expected: Expected = () => 1,
): Translation[] {
  const pairs = given.map(({ source, target }) => ({
    source: withNothing(source),
    target: withNothing(target),
  }));
  const cells = cellsOf(pairs, sources, targets);
  let chances = firstChances(cells, expected, targets);
  for (let round = 0; round < ROUNDS + AGREED_ROUNDS; round++)
    chances = normalise(cells, recount(pairs, cells, chances, round >= ROUNDS), targets);
  return likely(cells, chances, least);
}

function likely({ starts, target }: Cells, { there, back }: Chances, least: number): Translation[] {
  const found: Translation[] = [];
  for (let source = 1; source + 1 < starts.length; source++)
    for (let cell = starts[source]!; cell < starts[source + 1]!; cell++) {
      if (target[cell] === NOTHING || there[cell]! * back[cell]! < least * least) continue;
      found.push({ source, target: target[cell]!, there: there[cell]!, back: back[cell]! });
    }
  return found;
}
