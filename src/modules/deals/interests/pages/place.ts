import type { Locale } from '../../../../kernel/localised.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { countryName } from '../../../../platform/i18n/format.ts';
import { provinceName } from '../../../authorities/index.ts';
import type { AskedView } from '../form-view.ts';
import { messages } from '../messages.ts';
import type { RecordAddress } from '../schema.ts';

const PLACE = { need: 'needs', technology: 'technologies' } as const;

export const recordPath = ({ type, id }: RecordAddress): string => `/${PLACE[type]}/${id}`;
export const formPath = (address: RecordAddress): string => `${recordPath(address)}/interest`;

type Home = { province: string | null; country: string | null };

/** Where a record is at home, as far as everybody may know. */
export const homeOf = (locale: Locale, { province, country }: Home): string => {
  if (province) return provinceName(locale, province);
  return country ? countryName(locale, country) : messages[locale].somewhere;
};

/** Who will answer, in words: by name where the record has one. */
export function answererWords(locale: Locale, { name, answerable, record }: AskedView): string {
  const t = messages[locale];
  if (!answerable) return t.brokers;
  return name ? textIn(name, locale) : t.unnamed[record.type](homeOf(locale, record));
}
