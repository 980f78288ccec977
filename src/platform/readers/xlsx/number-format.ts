/** What a cell's number means by its format; `digits` is a number that is shown with leading noughts. */
export type NumberFormat =
  | { means: 'number' }
  | { means: 'date' | 'time' }
  | { means: 'digits'; width: number };

export const PLAIN: NumberFormat = { means: 'number' };

/** Formats that every spreadsheet has without naming them (ECMA-376 part 1, 18.8.30); 27 to 58 are East Asian dates. */
const BUILT_IN_DATES: readonly [number, number][] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];
const BUILT_IN_TIMES: readonly [number, number][] = [
  [18, 21],
  [32, 35],
  [45, 47],
  [55, 56],
];

const within = (ranges: readonly [number, number][], id: number) =>
  ranges.some(([from, to]) => id >= from && id <= to);

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return byCode(code);
  if (within(BUILT_IN_DATES, id)) return { means: 'date' };
  return within(BUILT_IN_TIMES, id) ? { means: 'time' } : PLAIN;
}

/** Texts in quotes, escaped characters, colours and conditions say nothing of what the number means. */
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** '[h]:mm' counts hours beyond a day: a span of time is no moment. */
const ELAPSED = /\[(h+|m+|s+)\]/i;

function byCode(code: string): NumberFormat {
  if (ELAPSED.test(code)) return PLAIN;
  const [positive = ''] = code.slice(0, 255).replace(DECORATION, '').split(';');
  if (/^0{2,20}$/.test(positive)) return { means: 'digits', width: positive.length };
  if (/general/i.test(positive)) return PLAIN;
  if (/[hs]/i.test(positive) && !/[dy]/i.test(positive)) return { means: 'time' };
  return /[dmy]/i.test(positive) ? { means: 'date' } : PLAIN;
}
