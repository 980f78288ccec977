import type { Locale } from '../../kernel/localised.ts';

const TAG: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const ZONE = 'Asia/Ho_Chi_Minh';

const perLocale = <T>(make: (tag: string) => T): ((locale: Locale) => T) => {
  const made = new Map<Locale, T>();
  return locale => {
    const found = made.get(locale);
    if (found) return found;
    const fresh = make(TAG[locale]);
    made.set(locale, fresh);
    return fresh;
  };
};

const integer = perLocale(tag => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const decimal = perLocale(tag => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }));
const precise = perLocale(tag => new Intl.NumberFormat(tag, { maximumSignificantDigits: 6 }));
const percent = perLocale(tag => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }));
const day = perLocale(
  tag => new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: ZONE }),
);
const moment = perLocale(
  tag =>
    new Intl.DateTimeFormat(tag, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: ZONE,
    }),
);
const country = perLocale(tag => new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' }));

export const formatInteger = (locale: Locale, n: number) => integer(locale).format(n);
export const formatDecimal = (locale: Locale, n: number) => decimal(locale).format(n);
/** A measured figure as it was measured: 0.0004 does not become 0. */
export const formatFigure = (locale: Locale, n: number) => precise(locale).format(n);
/** `share` from 0 to 1. */
export const formatPercent = (locale: Locale, share: number) => percent(locale).format(share);
/** `date` is a legal day, 'YYYY-MM-DD'. */
export const formatDate = (locale: Locale, date: string) =>
  day(locale).format(new Date(`${date}T12:00:00+07:00`));
export const formatMoment = (locale: Locale, at: Date) => moment(locale).format(at);
/** Name of an ISO 3166-1 alpha-2 code; 'EU' is known too. */
export const countryName = (locale: Locale, code: string) => country(locale).of(code) ?? code;

const WORDS: Record<Locale, { billion: string; million: string; currency: string }> = {
  vi: { billion: 'tỷ', million: 'triệu', currency: 'đồng' },
  en: { billion: 'billion', million: 'million', currency: 'VND' },
};

/** Money in đồng, rounded to three digits and said in words: "7,59 tỷ đồng". */
export function formatVnd(locale: Locale, vnd: number): string {
  const words = WORDS[locale];
  const say = (n: number, unit: string) => `${decimal(locale).format(n)} ${unit} ${words.currency}`;
  if (vnd >= 1e9) return say(vnd / 1e9, words.billion);
  if (vnd >= 1e6) return say(vnd / 1e6, words.million);
  return `${integer(locale).format(vnd)} ${words.currency}`;
}

/** A band of money in đồng, its unit said once: "120–180 triệu đồng". */
export function formatVndBand(locale: Locale, min: number, max: number): string {
  if (min === max) return formatVnd(locale, min);
  const words = WORDS[locale];
  const scale = max >= 1e9 ? { of: 1e9, unit: words.billion } : { of: 1e6, unit: words.million };
  const n = (vnd: number) => decimal(locale).format(vnd / scale.of);
  return `${n(min)}–${n(max)} ${scale.unit} ${words.currency}`;
}
