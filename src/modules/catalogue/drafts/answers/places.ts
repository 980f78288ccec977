import type { Locale } from '../../../../kernel/localised.ts';
import { countryName } from '../../../../platform/i18n/format.ts';
import type { Choice } from '../../../../web/ui/inputs.tsx';
import { PROVINCES } from '../../../authorities/index.ts';
import { countryCode } from '../../../../platform/i18n/countries.ts';

const ALSO: Record<string, readonly string[]> = {
  '79': ['TP HCM', 'TPHCM', 'TP Hồ Chí Minh', 'Hồ Chí Minh', 'Sài Gòn', 'Ho Chi Minh', 'Saigon'],
  '01': ['Ha Noi'],
  '46': ['Thừa Thiên Huế', 'Thua Thien Hue'],
};

/** Without punctuation, and with one place for the tone: "Khánh Hoà" is "Khánh Hòa". */
const spoken = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/o([àáÀÁ])/g, (_, a: string) => ({ à: 'òa', á: 'óa' })[a.toLowerCase()]!)
    .replace(/OÀ/g, 'ÒA')
    .replace(/OÁ/g, 'ÓA')
    .replace(/[^\p{L}]+/gu, ' ');

/** Longer names first, and with their capitals: "hue" is a colour. */
const PROVINCE_NAMES = PROVINCES.flatMap(p =>
  [p.vi, p.en, ...p.merged, ...(ALSO[p.code] ?? [])]
    .flatMap(name => [spoken(name), spoken(name).toUpperCase()])
    .map(name => [name, p.code] as const),
).sort((a, b) => b[0].length - a[0].length);

/** The province that a text names, by its present name or a former one. */
export function provinceIn(text: string): string | undefined {
  const said = ` ${spoken(text)} `;
  return PROVINCE_NAMES.find(([name]) => said.includes(` ${name} `))?.[1];
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** ISO 3166-1 alpha-2 codes that are in use. */
const COUNTRIES = letters.flatMap(a => letters.map(b => a + b)).filter(code => countryCode(code) === code);

/** Vietnam first, the others in the order of the reader's alphabet. */
export const countryChoices = (locale: Locale): readonly Choice[] => COUNTRY_CHOICES[locale];

const choicesIn = (locale: Locale): Choice[] => {
  const named = (code: string) => ({ value: code, label: countryName(locale, code) });
  const { compare } = new Intl.Collator(locale);
  const others = COUNTRIES.filter(code => code !== 'VN').map(named);
  return [named('VN'), ...others.sort((a, b) => compare(a.label, b.label))];
};
const COUNTRY_CHOICES = { vi: choicesIn('vi'), en: choicesIn('en') };

const COUNTRY_NAMES = COUNTRIES.flatMap(code =>
  (['vi', 'en'] as const).map(locale => [spoken(countryName(locale, code)), code] as const),
)
  .filter(([name]) => name.length > 3)
  .sort((a, b) => b[0].length - a[0].length);

/** The country that a text names; in running text a short name may be anything. */
export function countryIn(text: string): string | undefined {
  const said = ` ${spoken(text)} `;
  return COUNTRY_NAMES.find(([name]) => said.includes(` ${name} `))?.[1];
}
