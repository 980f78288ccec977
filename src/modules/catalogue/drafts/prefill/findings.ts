import type { Locale } from '../../../../kernel/localised.ts';
import { isLegalDay } from '../../../../kernel/legal-day.ts';
import type { Band } from '../../technologies/schema.ts';
import { figureIn, parseBand } from '../answers/figures.ts';

/** What may stand anywhere in a document; every repetition has an end, since documents are long. */
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}/i;
const PHONE = /(?<![\d.,/-])(?:\+?84|0)(?:[\s.()-]{0,3}\d){8,10}(?![\d]|[.,/-]\d)/;
const FOREIGN_PHONE = /(?<![\d.,])\+\d{1,3}(?:[\s.()-]{0,3}\d){7,12}(?!\d)/;
const WEBSITE = /(?:https?:\/\/|www\.)[^\s,;<>()"']{1,200}[^\s,;<>()"'.]/i;
const TAX_CODE = /(?:mã số thuế|mst|tax (?:code|id))\D{0,12}(\d{10}(?:-?\d{3})?)(?!\d)/i;
const TRL = /\b(?:TRL|technology readiness level|mức sẵn sàng|sẵn sàng công nghệ)\D{0,24}?([1-9])(?!\d|[.,]\d)/i;
const STANDARD =
  /\b(?:TCVN|QCVN|TCCS|ISO(?:\/IEC)?|IEC|ASTM|EN|DIN|JIS)\s?[A-Z]?\s?\d[\d.:/-]{0,24}(?:\/?[A-ZĐ]{2,8})?/g;
const SCHEME = /\b(?:HACCP|VietGAP|GlobalG\.?A\.?P\.?|FSSC ?22000|GMP)\b/g;
const DAY = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/;
const MONTH = /(?:tháng\s+|\b)(\d{1,2})\s?[/-]\s?(20\d\d)\b|tháng\s+(\d{1,2})\s+năm\s+(20\d\d)/i;

export const emailIn = (text: string) => text.match(EMAIL)?.[0];
export const phoneIn = (text: string) => (text.match(PHONE) ?? text.match(FOREIGN_PHONE))?.[0].trim();
export const taxCodeIn = (text: string) => text.match(TAX_CODE)?.[1];
export function standardsIn(text: string): string[] {
  const numbered = [...text.matchAll(STANDARD)].map(found => found[0].replace(/[:/.-]$/, ''));
  return [...new Set([...numbered, ...[...text.matchAll(SCHEME)].map(found => found[0])])];
}

export function websiteIn(text: string): string | undefined {
  const found = text.match(WEBSITE)?.[0];
  return found && (/^http/i.test(found) ? found : `https://${found}`);
}

/** The level told beside its name; "TRL 6-7" is the first of the two. */
export const trlIn = (text: string) => text.match(TRL)?.[1];

/** A legal day: of a month that is told without one its last, or, "trước tháng 3/2027", the day before it. */
export function dayIn(text: string): string | undefined {
  const day = text.match(DAY);
  if (day) return legal(day[3]!, day[2]!, day[1]!);
  const month = text.match(MONTH);
  if (!month) return undefined;
  const [m, y] = [Number(month[1] ?? month[3]), Number(month[2] ?? month[4])];
  const before = /(?:trước|before)\s*$/i.test(text.slice(0, month.index));
  const last = new Date(Date.UTC(y, before ? m - 1 : m, 0));
  return m > 12 ? undefined : last.toISOString().slice(0, 10);
}

function legal(year: string, month: string, day: string): string | undefined {
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLegalDay(said) ? said : undefined;
}

const NUMBER = String.raw`(?<![\d.,])\d(?:[\d.,]{0,24}\d)?(?!\d)`;
const WORD = String.raw`(?:\s?(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|bn|m)(?!\p{L}))?`;
const BEFORE = String.raw`USD|US\$|\$|EUR|€|JPY|¥|KRW|GBP|£|CNY`;
const BEHIND = String.raw`đồng|vnđ|vnd|đ(?!\p{L})|euros?|${BEFORE}`;
const AMOUNT = String.raw`${NUMBER}${WORD}(?:\s?(?:-|–|đến|tới|to)\s?${NUMBER}${WORD})?`;
const SUM = new RegExp(String.raw`(${BEFORE})?\s?(${AMOUNT})\s?(${BEHIND})?`, 'giu');
const CURRENCY: readonly [RegExp, string][] = [
  [/^(usd|us\$|\$)$/i, 'USD'],
  [/^(eur|euros?|€)$/i, 'EUR'],
  [/^(jpy|¥)$/i, 'JPY'],
  [/^krw$/i, 'KRW'],
  [/^(gbp|£)$/i, 'GBP'],
  [/^cny$/i, 'CNY'],
];

export type Sum = { band: Band; currency: string };

/** The first sum of money: it names its currency, or counts in millions. */
export function sumIn(text: string, lang: Locale): Sum | undefined {
  for (const [, before, amount, behind] of text.normalize('NFC').matchAll(SUM)) {
    const named = before ?? behind;
    const band = parseBand(amount!, lang);
    if (!band || band.max === 0) continue;
    if (!named && !/\p{L}/u.test(amount!)) continue;
    return { band, currency: CURRENCY.find(([sign]) => named && sign.test(named))?.[1] ?? 'VND' };
  }
  return undefined;
}

/** A figure in this unit, as a band; `units` are those that are meant. */
export function bandIn(text: string, lang: Locale, units: readonly string[]): Band | undefined {
  for (const part of text.split(/[\n;]/)) {
    const found = figureIn(part, lang);
    if (!found || !units.includes(found.figure.unit)) continue;
    const { min, max } = found.figure;
    return { min: min ?? max!, max: max ?? min! };
  }
  return undefined;
}

/** A figure alone, where the heading says of what: "Nhân công: 3". */
export const plainBandIn = (text: string, lang: Locale): Band | undefined => {
  const number = text.match(/\d[\d.,]{0,24}(?:\s?(?:[-–]|đến|to)\s?\d[\d.,]{0,24})?/)?.[0];
  return number === undefined ? undefined : parseBand(number.replace(/[.,]$/, ''), lang);
};

/** A text without the sentences that give a contact: what is published must not carry it. */
export const withoutContact = (text: string): string =>
  text
    .split('\n')
    .map(line =>
      line
        .split(/(?<=[.!?])\s+/)
        .filter(sentence => !emailIn(sentence) && !phoneIn(sentence))
        .join(' '),
    )
    .filter((line, i, lines) => line !== '' || (lines[i - 1] ?? '') !== '')
    .join('\n')
    .trim();
