import type { Locale } from '../../../../kernel/localised.ts';
import { textIn } from '../../../../kernel/localised.ts';
import type { Choice } from '../../../../web/ui/inputs.tsx';
import { PROVINCES, provinceLabel, provinceName } from '../../../authorities/index.ts';
import { COUNTRY } from '../../grants/rules.ts';
import type { Employer, Post } from '../../grants/schema.ts';
import { messages } from '../messages.ts';

export const authorityName = (locale: Locale, code: string): string =>
  code === COUNTRY ? messages[locale].country : provinceName(locale, code);

/** Where an appointment is for, in words. */
export const placeWords = (
  locale: Locale,
  { authority }: Pick<Post, 'authority'>,
  employer: Pick<Employer, 'name'> | null | undefined,
): string => (authority === null ? textIn(employer?.name, locale) : authorityName(locale, authority));

export const authorityChoices = (locale: Locale): Choice[] => [
  { value: COUNTRY, label: messages[locale].country },
  ...PROVINCES.map(province => ({ value: province.code, label: provinceLabel(locale, province) })),
];
