import type { Band } from '../../index/document.ts';
import { fold } from '../../text/fold.ts';

/** What is counted: tonnes, or cubic metres of water. */
export type Measure = 'tonnes' | 'water';

/** A line of a data sheet, or a target. `min` alone is "at least". */
export type Measured = {
  name: string;
  figure: { min?: number | undefined; max?: number | undefined; unit: string };
};

/** Hours in a day that a line may run: a rate by the hour says no more about the day than this. */
const HOURS = { min: 8, max: 24 };
const UNITS: Record<string, { measure: Measure; size: number }> = {
  t: { measure: 'tonnes', size: 1 },
  kg: { measure: 'tonnes', size: 0.001 },
  'm³': { measure: 'water', size: 1 },
  L: { measure: 'water', size: 0.001 },
};
const OF_WATER = /(?<!\p{L})(?:nuoc|(?:waste)?water)(?!\p{L})/u;

/** A figure by the hour or the day as a band a day. */
function aDay(measure: Measure, { min, max, unit }: Measured['figure']): Band | undefined {
  const [amount = '', time = ''] = unit.split('/');
  const known = UNITS[amount];
  if (known?.measure !== measure || unit.split('/').length !== 2) return undefined;
  const [least, most] = [(min ?? max ?? 0) * known.size, (max ?? min ?? 0) * known.size];
  if (least <= 0) return undefined;
  if (time === 'day') return { min: least, max: most };
  return time === 'h' ? { min: least * HOURS.min, max: most * HOURS.max } : undefined;
}

const same = (a: Band, b: Band) => a.min === b.min && a.max === b.max;

/** The one band among them; none where they differ, since nobody has said which of them is meant. */
export const theOnly = (bands: readonly Band[]): Band | null =>
  bands[0] && bands.every(band => same(band, bands[0]!)) ? bands[0] : null;

/** What measured lines say is handled in a day. `words` tells which lines speak of it at all. */
export function readMeasured(lines: readonly Measured[], measure: Measure, words?: RegExp): Band | null {
  const about = lines.filter(({ name }) => {
    const folded = fold(name.toLowerCase());
    return (!words || words.test(folded)) && (measure === 'tonnes' || OF_WATER.test(folded));
  });
  return theOnly(about.flatMap(({ figure }) => aDay(measure, figure) ?? []));
}

/** Lines of a data sheet that speak of what a technology handles. */
export const CAPACITY_LINE = /nang suat|cong suat|san luong|capacity|throughput|output/;

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const UNIT = 'tan|tonnes?|tons?|t|kg|ky|m3|m³|met khoi|khoi|cubic metres?';
const AMOUNT = String.raw`(?<from>${NUMBER})(?:\s*(?:-|–|den|to)\s*(?<to>${NUMBER}))?\s*(?<unit>${UNIT})`;
const TIME = '(?<time>ngay|day|gio|h|hour)';
const BETWEEN = String.raw`(?:\s+\p{L}+){0,3}?`;
/** "30 tấn lúa mỗi ngày", "2 t/h", "40 tonnes of paddy a day"; and "mỗi ngày chừng 30 tấn". */
const RATES = [
  String.raw`(?<![\p{L}\d.,])${AMOUNT}(?!\p{L})${BETWEEN}\s*(?:/|moi|mot|per|an?|each)\s*${TIME}(?!\p{L})`,
  String.raw`(?<!\p{L})(?:moi|mot)\s+${TIME}${BETWEEN}\s+${AMOUNT}(?!\p{L})`,
].map(rate => new RegExp(rate, 'gu'));

/** "1.500" and "1,500" are thousands, "2,5" and "2.5" are not. */
function numberOf(text: string): number {
  const plain = text.replace(/[.,](?=\d{3}(?!\d))/g, '');
  return Number(plain.replace(',', '.'));
}

const SYMBOL: Record<string, string> = { tan: 't', kg: 'kg', ky: 'kg' };
const symbolOf = (unit: string) => SYMBOL[unit] ?? (unit.startsWith('t') ? 't' : 'm³');

/** What a free text says is handled in a day: the one amount that it names, in whatever words. */
export function readThroughput(text: string, measure: Measure): Band | null {
  const folded = fold(text.toLowerCase());
  if (measure === 'water' && !OF_WATER.test(folded)) return null;
  const bands = RATES.flatMap(rate => [...folded.matchAll(rate)]).flatMap(({ groups }) => {
    const { from = '', to = from, unit = '', time = '' } = groups ?? {};
    const figure = {
      min: numberOf(from),
      max: numberOf(to ?? from),
      unit: `${symbolOf(unit)}/${/^(?:ngay|day)$/.test(time) ? 'day' : 'h'}`,
    };
    return aDay(measure, figure) ?? [];
  });
  return theOnly(bands);
}
