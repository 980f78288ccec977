import { type Locale, textIn } from '../../kernel/localised.ts';
import { isSector, SECTORS } from '../../kernel/sectors.ts';
import { unitWords } from '../../kernel/units.ts';
import { countryName, formatDecimal, formatFigure, formatVndBand } from '../../platform/i18n/format.ts';
import {
  IP_KINDS,
  IP_STATUSES,
  isSkill,
  isTechnologyLevel,
  isTransferForm,
  PRICE_KINDS,
  READINESS,
  SKILLS,
  TECHNOLOGY_LEVELS,
  TRANSFER_FORMS,
} from './codes.ts';
import { messages } from './messages.ts';
import type { Band, Figure, IpRight, Price, TakesFigures } from './technologies/schema.ts';

/** Codes and figures of the catalogue in the reader's words. */
export const sectorName = (locale: Locale, code: string) => (isSector(code) ? SECTORS[code][locale] : code);
export const formName = (locale: Locale, code: string) =>
  isTransferForm(code) ? TRANSFER_FORMS[code][locale] : code;
export const levelName = (locale: Locale, code: string) =>
  isTechnologyLevel(code) ? TECHNOLOGY_LEVELS[code][locale] : code;
export const skillName = (locale: Locale, code: string) => (isSkill(code) ? SKILLS[code][locale] : code);
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

export function priceWords(locale: Locale, price: Price): string {
  const sum =
    price.currency === 'VND'
      ? formatVndBand(locale, price.min, price.max)
      : `${rangeOf(locale, price)} ${price.currency}`;
  const per = price.per ? `/${unitWords(locale, price.per)}` : '';
  return price.kind ? `${sum}${per} (${PRICE_KINDS[price.kind][locale]})` : sum + per;
}

/** "20–30 %", "≥ 14 tấn/mẻ": a figure with its unit in the reader's words. */
export function figureWords(locale: Locale, { min, max, unit }: Figure): string {
  const say = (n: number) => formatFigure(locale, n);
  const tight = unit === '%' && locale === 'en' ? '' : '\u00a0';
  const amount =
    min === undefined
      ? `≤ ${say(max!)}`
      : max === undefined
        ? `≥ ${say(min)}`
        : min === max
          ? say(min)
          : `${say(min)}–${say(max)}`;
  return `${amount}${tight}${unitWords(locale, unit)}`;
}

function rangeOf(locale: Locale, { min, max }: Band): string {
  const say = (n: number) => formatDecimal(locale, n);
  return min === max ? say(min) : `${say(min)}–${say(max)}`;
}

/** "Bằng độc quyền sáng chế US 7,624,566 (đã cấp)" */
export function rightWords(locale: Locale, { kind, number, country, status, note }: IpRight): string {
  const more = textIn(note, locale);
  const name = kind === 'other' && more ? undefined : IP_KINDS[kind][locale];
  const words = [name, country, number].filter(Boolean).join(' ');
  const said = [words, more].filter(Boolean).join(': ');
  return status ? `${said} (${IP_STATUSES[status][locale]})` : said;
}
