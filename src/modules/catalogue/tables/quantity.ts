import { parseNumber } from '../../../web/form-values.ts';
import { foldMarks } from './folded.ts';

/** A figure or a range as people write it in a cell; `unit` is the words beside it, folded, or ''. */
export type Quantity = { min: number; max: number; unit: string };
/** `open` says "at least", without an end; `ambiguous` is "1,500" in Vietnamese: one and a half, or English for 1500. */
export type QuantityFault = 'unreadable' | 'negative' | 'order' | 'open' | 'ambiguous';
/** `scale` is what a bare figure counts in; `money` has no thousandths. */
export type Reading = { lang: string; scale: number; money: boolean };

const COUNTS: Record<string, number> = {
  ...{ nghin: 1e3, ngan: 1e3, k: 1e3, thousand: 1e3 },
  ...{ trieu: 1e6, tr: 1e6, million: 1e6, mio: 1e6, mn: 1e6, m: 1e6 },
  ...{ ty: 1e9, ti: 1e9, billion: 1e9, bn: 1e9 },
};
const LARGEST = 1e18;
/** Longer texts are no figures, and would take long to find that out. */
const LONGEST = 120;
const NUMBER = String.raw`\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?![\d.,])|\d[\d.,]*\d|\d`;
const AMOUNT = `(${NUMBER})\\s*(?:(${Object.keys(COUNTS).join('|')})(?![a-z\\d]))?`;
const SIDE = new RegExp(`^(\\D*?)((?:${AMOUNT}\\s*)+)(.*)$`);
/** "10-20", "từ 10 đến 20", "10 to 20": between two figures. */
const TO = /(?<=\d.*?)\s*(?:-|~|\b(?:den|toi|to|and)\b)\s*(?=[$€£¥₩₫]?\s*\d)/;
const FILLER =
  /^(?:khoang|chung|tam|gan|uoc|tu|about|approx\.?|approximately|around|circa|from|between|~|≈|:)\s*/;
const AT_MOST =
  /^(?:duoi|toi da|khong qua|nho hon|den|toi|up to|under|below|at most|max\.?|less than|<=|<|≤)\s*/;
const AT_LEAST = /^(?:tren|it nhat|toi thieu|lon hon|hon|over|above|at least|min\.?|more than|>=|>|≥)\s*/;

/** Whether the text says which words count, "triệu" or "billion", and how much they count. */
export const countOf = (word: string): number | undefined =>
  Object.hasOwn(COUNTS, word) ? COUNTS[word] : undefined;

type Amount = { value: number; count: number | undefined };
type Side = { before: string; amounts: Amount[]; after: string };

export function readQuantity(text: string, reading: Reading): Quantity | QuantityFault {
  if (text.length > LONGEST) return 'unreadable';
  const folded = foldMarks(text.replace(/[–—−‐‑]/g, '-'));
  if (/^[$€£¥₩₫]?\s*-\s*\d/.test(folded)) return 'negative';
  const sides = folded.split(TO).map(part => readSide(part, reading));
  const [low, high = low] = sides;
  if (sides.includes('ambiguous')) return 'ambiguous';
  if (!isSide(low) || !isSide(high) || sides.length > 2) return 'unreadable';
  if (AT_LEAST.test(low.before)) return 'open';
  const units = new Set(
    [low.before.replace(AT_MOST, ''), low.after, high.after].filter(words => words !== ''),
  );
  const min = total(low, countedIn(high) ?? reading.scale);
  const max = total(high, countedIn(low) ?? reading.scale);
  if (units.size > 1 || min === undefined || max === undefined) return 'unreadable';
  const [unit = ''] = units;
  if (AT_MOST.test(low.before)) return low === high ? { min: 0, max, unit } : 'unreadable';
  return min > max ? 'order' : { min, max, unit };
}

const isSide = (side: Side | string | undefined): side is Side => typeof side === 'object';

function readSide(part: string, reading: Reading): Side | 'ambiguous' | undefined {
  const found = SIDE.exec(part.replace(FILLER, ''));
  if (!found) return undefined;
  const amounts: Amount[] = [];
  for (const [, number, count] of found[2]!.matchAll(new RegExp(AMOUNT, 'g'))) {
    const value = readAmount(number!, count !== undefined, reading);
    if (value === undefined || value === 'ambiguous') return value;
    amounts.push({ value, count: count === undefined ? undefined : COUNTS[count] });
  }
  const words = (text: string) => text.replace(/\s*\/\s*/g, '/').trim();
  return { before: words(found[1]!), amounts, after: words(found.at(-1)!) };
}

/** Three digits behind the decimal sign of the language are most likely thousands, written the other language's way. */
function readAmount(
  number: string,
  counted: boolean,
  { lang, scale, money }: Reading,
): number | 'ambiguous' | undefined {
  const foreign = lang === 'vi' ? /^[1-9]\d{0,2},\d{3}$/ : /^[1-9]\d{0,2}\.\d{3}$/;
  if (counted || !foreign.test(number)) return readNumber(number, lang);
  return money && scale === 1 ? Number(number.replace(/[.,]/, '')) : 'ambiguous';
}

/** A lone number by the table's language, else by the other: "1,234,567.8" is one in either. */
function readNumber(text: string, lang: string): number | undefined {
  const typed = text.replaceAll("'", '');
  const byLang = lang === 'vi' ? (['vi', 'en'] as const) : (['en', 'vi'] as const);
  return byLang.map(locale => parseNumber(typed, locale)).find(n => n !== undefined && n <= LARGEST);
}

/** "1,2–1,5 tỷ": the word behind one figure holds for the other too. */
const countedIn = ({ amounts }: Side): number | undefined =>
  amounts.length === 1 ? amounts[0]!.count : undefined;

/** "1 tỷ 200 triệu" is a sum; of figures side by side without such words nobody knows what they mean. */
function total({ amounts }: Side, otherwise: number): number | undefined {
  const [{ value, count }] = amounts as [Amount];
  if (amounts.length === 1) return exact(value * (count ?? otherwise));
  const falling = amounts.every(
    (a, i) => a.count !== undefined && (i === 0 || a.count < amounts[i - 1]!.count!),
  );
  return falling ? exact(amounts.reduce((sum, a) => sum + a.value * a.count!, 0)) : undefined;
}

/** 1.1 × 10⁹ is 1100000000.0000002. */
const exact = (value: number): number => Number(value.toPrecision(15));
