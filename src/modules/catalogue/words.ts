import type { Locale } from '../../kernel/localised.ts';
import { isSector, SECTORS } from '../../kernel/sectors.ts';
import { countryName, formatDecimal, formatVndBand } from '../../platform/i18n/format.ts';
import { isTechnologyLevel, isTransferForm, READINESS, TECHNOLOGY_LEVELS, TRANSFER_FORMS } from './codes.ts';
import { messages } from './messages.ts';
import type { Band, Price, TakesFigures } from './technologies/schema.ts';

/** Codes and figures of the catalogue in the reader's words. */
export const sectorName = (locale: Locale, code: string) => (isSector(code) ? SECTORS[code][locale] : code);
export const formName = (locale: Locale, code: string) =>
  isTransferForm(code) ? TRANSFER_FORMS[code][locale] : code;
export const levelName = (locale: Locale, code: string) =>
  isTechnologyLevel(code) ? TECHNOLOGY_LEVELS[code][locale] : code;
export const readinessWords = (locale: Locale, trl: number) =>
  `TRL ${trl}: ${READINESS[trl]?.[locale] ?? ''}`;
export const placeName = (locale: Locale, country: string | null) =>
  country ? countryName(locale, country) : undefined;

export function bandWords(locale: Locale, key: keyof TakesFigures, band: Band): string {
  const t = messages[locale];
  const figures = (unit: string) => `${rangeOf(locale, band)} ${unit}`;
  switch (key) {
    case 'capitalVnd':
      return formatVndBand(locale, band.min, band.max);
    case 'runningCostVndPerYear':
      return `${formatVndBand(locale, band.min, band.max)} ${t.perYear}`;
    case 'areaM2':
      return figures('m²');
    case 'powerKw':
      return figures('kW');
    case 'waterM3PerDay':
      return `${figures('m³')} ${t.perDay}`;
    case 'staff':
      return figures(t.people);
  }
}

export const priceWords = (locale: Locale, price: Price): string =>
  price.currency === 'VND'
    ? formatVndBand(locale, price.min, price.max)
    : `${rangeOf(locale, price)} ${price.currency}`;

function rangeOf(locale: Locale, { min, max }: Band): string {
  const say = (n: number) => formatDecimal(locale, n);
  return min === max ? say(min) : `${say(min)}–${say(max)}`;
}
