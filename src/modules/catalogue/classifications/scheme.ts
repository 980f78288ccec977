import type { Locale } from '../../../kernel/localised.ts';

/** Codes of one edition of a scheme, each with its name in Vietnamese and English. */
export type Names = Record<string, readonly [vi: string, en: string]>;

export const nameIn = (names: Names, code: string, locale: Locale): string | undefined =>
  Object.hasOwn(names, code) ? names[code]![locale === 'vi' ? 0 : 1] : undefined;
