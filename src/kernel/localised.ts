/**
 * Text that people write. Every language version knows where it came from, so that a reader is
 * never shown a machine's sentence as somebody's own.
 */
export type Origin = 'original' | 'human' | 'machine';
export type LocalisedValue = { lang: string; value: string; origin: Origin; stale?: boolean };
export type LocalisedText = readonly LocalisedValue[];

export type Locale = 'vi' | 'en';
export const LOCALES: readonly Locale[] = ['vi', 'en'];

/** The version to show a reader of `locale`: theirs, then English, then Vietnamese, then whatever there is. */
export function pick(text: LocalisedText | undefined, locale: string): LocalisedValue | undefined {
  if (!text || text.length === 0) return undefined;
  const by = (lang: string) => text.find(v => v.lang === lang && v.value !== '');
  return by(locale) ?? by('en') ?? by('vi') ?? text.find(v => v.value !== '');
}

export function textIn(text: LocalisedText | undefined, locale: string): string {
  return pick(text, locale)?.value ?? '';
}

/** `{ vi: '…', en: '…' }`: the shape that the API and the import format use. */
export function byLanguage(text: LocalisedText | undefined): Record<string, string> {
  return Object.fromEntries((text ?? []).map(v => [v.lang, v.value]));
}

export function localised(values: Record<string, string>, origin: Origin = 'original'): LocalisedText {
  return Object.entries(values)
    .filter(([, value]) => value.trim() !== '')
    .map(([lang, value]) => ({ lang, value, origin }));
}
