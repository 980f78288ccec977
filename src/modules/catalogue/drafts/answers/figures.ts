import { clip } from '../../../../kernel/clean-text.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { parseNumber } from '../../../../web/form-values.ts';
import type { Band, Figure } from '../../technologies/schema.ts';
import { unitAt } from './units.ts';

const MAGNITUDES = new Map([
  ...['nghìn', 'ngàn', 'thousand'].map(word => [word, 1e3] as const),
  ...['triệu', 'tr', 'million', 'm'].map(word => [word, 1e6] as const),
  ...['tỷ', 'tỉ', 'billion', 'bn'].map(word => [word, 1e9] as const),
]);
const NUMBER = String.raw`\d[\d.,]{0,24}`;
const TO = String.raw`\s*(?:[-–—~]|đến|tới|to|and)\s*`;
const AMOUNT = new RegExp(`^(${NUMBER})\\s*(\\p{L}+)?(?:${TO}(${NUMBER})\\s*(\\p{L}+)?)?$`, 'u');
const ABOUT = /^(khoảng|chừng|tầm|gần|about|approx\.?|approximately|around|từ|between|from|~|≈)\s*/i;
const AT_MOST =
  /(?:^|\s)(dưới|không quá|tối đa|nhỏ hơn|đến|under|below|at most|up to|max\.?|less than|≤|<=|<)\s*$/i;
const AT_LEAST =
  /(?:^|\s)(trên|ít nhất|tối thiểu|lớn hơn|hơn|over|above|at least|min\.?|more than|≥|>=|>)\s*$/i;
const LARGEST = 1e18;
const LONGEST_LINE = 2_000;

/** A number as it stands in running text: a full stop or comma that ends a sentence is none of it. */
export function numberIn(text: string, locale: Locale): number | undefined {
  const value = parseNumber(text.replace(/[.,]+$/, ''), locale);
  return value !== undefined && value <= LARGEST ? value : undefined;
}

/** "10", "từ 10 đến 20", "1,2–1,5 tỷ": what is typed into one field; undefined where it is no amount. */
export function parseBand(text: string, locale: Locale, scale = 1): Band | undefined {
  const said = text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(ABOUT, '');
  const { op, rest } = withoutOperator(said);
  const found = rest.replace(/\s*(đồng|vnđ|vnd|đ)$/i, '').match(AMOUNT);
  if (!found) return undefined;
  const [, first, firstWord, second, secondWord] = found;
  // "1,2–1,5 tỷ": the word behind the second holds for both.
  const last = magnitude(secondWord, undefined);
  const min = amount(first!, magnitude(firstWord, last) ?? scale, locale);
  const upTo = last ?? magnitude(firstWord, undefined) ?? scale;
  const max = second === undefined ? min : amount(second, upTo, locale);
  if (min === undefined || max === undefined || min > max) return undefined;
  if ((firstWord && !magnitude(firstWord, undefined)) || (secondWord && !last)) return undefined;
  return op === 'most' ? { min: 0, max } : { min, max };
}

function withoutOperator(said: string): { op: 'most' | 'least' | undefined; rest: string } {
  const words = said.match(/^[^\d]+/)?.[0] ?? '';
  const rest = said.slice(words.length);
  if (AT_MOST.test(words) && words.replace(AT_MOST, '') === '') return { op: 'most', rest };
  if (AT_LEAST.test(words) && words.replace(AT_LEAST, '') === '') return { op: 'least', rest };
  return { op: undefined, rest: said };
}

const magnitude = (word: string | undefined, otherwise: number | undefined): number | undefined =>
  word === undefined ? otherwise : MAGNITUDES.get(word.toLowerCase());

function amount(digits: string, scale: number, locale: Locale): number | undefined {
  const value = numberIn(digits, locale);
  if (value === undefined || Number.isNaN(value)) return undefined;
  // 1.1 × 10⁹ is 1100000000.0000002.
  return Number((value * scale).toPrecision(15));
}

export type FoundFigure = {
  figure: Figure;
  /** What stands before the figure, and behind it. */
  before: string;
  after: string;
};

const IN_TEXT = new RegExp(`(?<![\\d\\p{L}.,])(${NUMBER})(?:${TO}(${NUMBER}))?`, 'gu');

/** The first figure with a unit that is known, such as "dưới 14 %" in a line. */
export function figureIn(line: string, locale: Locale): FoundFigure | undefined {
  const text = clip(line.normalize('NFC'), LONGEST_LINE);
  for (const found of text.matchAll(IN_TEXT)) {
    const [whole, first, second] = found;
    const end = found.index + whole.length;
    const unit = unitAt(text.slice(end));
    const min = numberIn(first!, locale);
    const max = second === undefined ? min : numberIn(second, locale);
    if (!unit || !isAmount(min) || !isAmount(max) || min > max) continue;
    const before = text.slice(0, found.index).trimEnd();
    const bounded = second === undefined ? boundsOf(before, min) : { min, max };
    return {
      figure: { ...bounded, unit: unit.unit },
      before: withoutBounds(before),
      after: clip(text.slice(end + unit.length).replace(/^[\s.,;]+/, ''), 500),
    };
  }
  return undefined;
}

const isAmount = (n: number | undefined): n is number => n !== undefined && !Number.isNaN(n);

function boundsOf(before: string, value: number): { min?: number; max?: number } {
  if (AT_MOST.test(before)) return { max: value };
  if (AT_LEAST.test(before)) return { min: value };
  return { min: value, max: value };
}

const withoutBounds = (before: string): string =>
  before
    .replace(AT_MOST, '')
    .replace(AT_LEAST, '')
    .replace(/(?:^|\s)(khoảng|chừng|about|approximately|around|~|≈)\s*$/i, '')
    .replace(/[\s:=,;–-]+$/, '');
