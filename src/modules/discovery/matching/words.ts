import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { isSector, SECTORS } from '../../../kernel/sectors.ts';
import { formatDecimal, formatVndBand } from '../../../platform/i18n/format.ts';
import type { Band, Level, Skill } from '../index/document.ts';
import type { FitPart, MeansPart } from './types.ts';

/** Sectors by their names, joined by commas. */
export const sectorNames = (codes: readonly string[], locale: Locale): string =>
  codes.map(code => (isSector(code) ? SECTORS[code][locale] : code)).join(', ');

const LANGUAGES: Record<Locale, Intl.DisplayNames> = {
  vi: new Intl.DisplayNames(['vi'], { type: 'language' }),
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
};
const isLanguage = (code: string): boolean => /^[a-z]{2,3}$/.test(code);

/** Languages by their names, joined by commas; an unknown code stands for itself. */
export const languageNames = (codes: readonly string[], locale: Locale): string =>
  codes
    .map(code => (isLanguage(code) ? (LANGUAGES[locale].of(code) ?? code) : code))
    .map(name => name.replace(/^Tiếng/, 'tiếng'))
    .join(', ');

export const LEVEL_NAMES: Record<Level, Said> = {
  outdated: { vi: 'lạc hậu', en: 'outdated' },
  medium: { vi: 'trung bình', en: 'medium' },
  'medium-advanced': { vi: 'trung bình tiên tiến', en: 'medium-advanced' },
  advanced: { vi: 'tiên tiến', en: 'advanced' },
};

export const PART_NAMES: Record<FitPart | MeansPart, Said> = {
  sector: { vi: 'lĩnh vực', en: 'the sector' },
  place: { vi: 'khí hậu, vùng', en: 'climate and region' },
  scale: { vi: 'quy mô', en: 'the scale' },
  level: { vi: 'trình độ công nghệ', en: 'the technology level' },
  readiness: { vi: 'thời hạn', en: 'the deadline' },
  language: { vi: 'ngôn ngữ', en: 'the language' },
  listing: { vi: 'danh mục hạn chế', en: 'the list of restricted technologies' },
  capital: { vi: 'vốn đầu tư', en: 'the investment' },
  runningCost: { vi: 'chi phí vận hành', en: 'the running cost' },
  area: { vi: 'mặt bằng', en: 'floor space' },
  power: { vi: 'công suất điện', en: 'electric power' },
  water: { vi: 'nước', en: 'water' },
  staff: { vi: 'số người vận hành', en: 'people to run it' },
  skill: { vi: 'tay nghề', en: 'skills' },
};

export const SKILL_NAMES: Record<Skill, Said> = {
  untrained: { vi: 'lao động phổ thông', en: 'somebody without a trade' },
  worker: { vi: 'thợ, công nhân lành nghề', en: 'a skilled worker' },
  technician: { vi: 'kỹ thuật viên (trung cấp, cao đẳng)', en: 'a technician' },
  engineer: { vi: 'kỹ sư, cử nhân', en: 'an engineer or graduate' },
  postgraduate: { vi: 'thạc sĩ, tiến sĩ', en: 'a master or doctor' },
};

export const vnd = (band: Band, locale: Locale): string => formatVndBand(locale, band.min, band.max);

/** A band of a quantity with its unit: "40–60 m²". */
export function amount(band: Band, unit: Said, locale: Locale): string {
  const n = (value: number) => formatDecimal(locale, value);
  return `${band.min === band.max ? n(band.min) : `${n(band.min)}–${n(band.max)}`} ${unit[locale]}`;
}

/** A share as a whole percentage, with the space that Vietnamese puts before the sign and English does not. */
export const percent = (share: number, locale: Locale): string =>
  `${formatDecimal(locale, Math.round(share * 100))}${locale === 'vi' ? '\u00a0%' : '%'}`;

/** A score or a part of it as a whole number from 0 to 100. */
export const points = (score: number): number => Math.round(score * 100);
