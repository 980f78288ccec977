import { foldMarks } from './folded.ts';
import { countOf } from './quantity.ts';

/** What may stand beside a figure of one kind: words, folded, and what one of it is in the unit of the record. */
export type Units = Readonly<Record<string, number>>;

const unitsOf = (told: Record<string, number>): Units =>
  Object.fromEntries(
    Object.entries(told).flatMap(
      ([words, factor]) => words.split(', ').map(word => [foldMarks(word), factor]),
    ),
  );

export const AREA = unitsOf(
  { 'm2, mét vuông, sqm, sq m, square metres, square meters': 1, 'ha, hecta, héc ta': 10_000 },
);
export const POWER = unitsOf(
  { 'kw, kilowatt': 1, 'w, watt': 0.001, 'mw, megawatt': 1000, 'hp, mã lực': 0.7457 },
);
export const WATER = unitsOf({
  'm3/ngày, m3/ngày đêm, m3 mỗi ngày, m3 một ngày, khối/ngày, m3/day, m3 per day, m3 a day, m3/d, m3, khối': 1,
  'lít/ngày, l/ngày, l/day, litres/day, liters/day': 0.001,
});
export const STAFF = unitsOf({
  'người, lao động, nhân công, nhân lực, công nhân, nhân viên, people, persons, staff, workers, operators': 1,
});

const CURRENCY_WORDS: Record<string, string> = {
  VND: 'đồng, đ, vnd, vnđ, ₫, đồng việt nam, việt nam đồng',
  USD: 'usd, us$, $, đô la, đô, đô la mỹ, us dollars, dollars',
  EUR: 'eur, €, euro, euros',
  JPY: 'jpy, ¥, yên, yen, yên nhật',
  CNY: 'cny, rmb, nhân dân tệ, tệ, yuan',
  KRW: 'krw, ₩, won',
  GBP: 'gbp, £, bảng anh, pounds',
  AUD: 'aud',
  SGD: 'sgd',
  THB: 'thb, baht',
};
const CURRENCIES = new Map(
  Object.entries(CURRENCY_WORDS).flatMap(([code, words]) =>
    words.split(', ').map(word => [foldMarks(word), code] as const),
  ),
);

/** ISO 4217 by code, sign or word; `undefined` where it is none of those that are known. */
export const currencyOf = (words: string): string | undefined => CURRENCIES.get(foldMarks(words));

/** What a header says of its column: "Giá (triệu đồng)" counts in millions, of đồng. */
export function unitOfHeader(header: string): { scale: number; words: string } {
  const told = /[([]([^)\]]*)[)\]]/.exec(header)?.[1] ?? /[,:–-]\s*([^,:–-]*)$/.exec(header)?.[1] ?? '';
  const words = foldMarks(told)
    .replace(/^(?:dvt|don vi tinh|don vi|unit|in|tinh theo|tinh bang)\s*:?\s*/, '')
    .replace(/\s*\/\s*/g, '/')
    .split(' ');
  const scale = countOf(words[0] ?? '') ?? countOf(words[1] ?? '') ?? 1;
  return { scale, words: words.filter(word => countOf(word) === undefined).join(' ') };
}
