import type { Locale } from '../../../../kernel/localised.ts';
import { placeName } from '../../../catalogue/index.ts';

const known = new Map<string, string>();

/** Names of countries are asked for at every row, and slow to make. */
export function countryWords(locale: Locale, code: string): string {
  const key = locale + code;
  const name = known.get(key) ?? placeName(locale, code) ?? code;
  known.set(key, name);
  return name;
}
