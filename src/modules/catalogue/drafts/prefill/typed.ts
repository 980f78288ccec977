import type { Locale } from '../../../../kernel/localised.ts';
import type { Band } from '../../technologies/schema.ts';

const WORDS = { vi: { billion: 'tỷ', million: 'triệu' }, en: { billion: 'billion', million: 'million' } };

/** A number as somebody of that language would type it. */
export const typedNumber = (n: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 }).format(n);

export const typedBand = ({ min, max }: Band, locale: Locale): string =>
  min === max ? typedNumber(min, locale) : `${typedNumber(min, locale)}–${typedNumber(max, locale)}`;

type Money = { amount: string; unit: 'million' | 'billion' };

/** Đồng for a field that has its unit beside it. */
export function typedMoney({ min, max }: Band, locale: Locale): Money {
  const unit = max >= 1e9 ? 'billion' : 'million';
  const scale = unit === 'billion' ? 1e9 : 1e6;
  return { amount: typedBand({ min: min / scale, max: max / scale }, locale), unit };
}

/** A sum for a field without a unit: "1,2–1,5 tỷ". */
export function typedSum(band: Band, locale: Locale): string {
  const { billion, million } = WORDS[locale];
  if (band.max < 1e6) return typedBand(band, locale);
  const { amount, unit } = typedMoney(band, locale);
  return `${amount} ${unit === 'billion' ? billion : million}`;
}
