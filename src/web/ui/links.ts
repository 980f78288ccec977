import type { Locale } from '../../kernel/localised.ts';

/** English pages live under this prefix; Vietnamese ones have none. */
export const ENGLISH_PREFIX = '/en';

/** The address of `path` (which starts with '/' and carries no language) for a reader of `locale`. */
export function href(locale: Locale, path: string): string {
  if (locale === 'vi') return path;
  const isHome = path === '/' || path.startsWith('/?');
  return ENGLISH_PREFIX + (isHome ? path.slice(1) : path);
}

/** Both addresses of one page, for `hreflang` links and the language switch. */
export const alternates = (path: string): Record<Locale, string> => ({
  vi: href('vi', path),
  en: href('en', path),
});

export const other = (locale: Locale): Locale => (locale === 'vi' ? 'en' : 'vi');

/** `/technologies?q=…` with the empty values left out; a list repeats its name. */
export function withQuery(
  path: string,
  query: Record<string, string | number | readonly string[] | null | undefined>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
