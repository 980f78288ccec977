import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { isSector, SECTORS } from '../../../kernel/sectors.ts';
import { formatDecimal, formatVndBand } from '../../../platform/i18n/format.ts';
import type { Band, Level } from '../index/document.ts';

/** Sectors by their names, joined by commas. */
export const sectorNames = (codes: readonly string[], locale: Locale): string =>
  codes.map(code => (isSector(code) ? SECTORS[code][locale] : code)).join(', ');

export const LEVEL_NAMES: Record<Level, Said> = {
  outdated: { vi: 'lạc hậu', en: 'outdated' },
  medium: { vi: 'trung bình', en: 'medium' },
  'medium-advanced': { vi: 'trung bình tiên tiến', en: 'medium-advanced' },
  advanced: { vi: 'tiên tiến', en: 'advanced' },
};

export const vnd = (band: Band, locale: Locale): string => formatVndBand(locale, band.min, band.max);

/** A band of a quantity with its unit: "40–60 m²". */
export function amount(band: Band, unit: Said, locale: Locale): string {
  const n = (value: number) => formatDecimal(locale, value);
  return `${band.min === band.max ? n(band.min) : `${n(band.min)}–${n(band.max)}`} ${unit[locale]}`;
}

/** A share as a whole percentage, with the space that Vietnamese puts before the sign and English does not. */
export const percent = (share: number, locale: Locale): string =>
  `${formatDecimal(locale, Math.round(share * 100))}${locale === 'vi' ? ' %' : '%'}`;
