import type { Locale } from '../../../../kernel/localised.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';

const FIRST = 1;

/** The address part of the letter under which concepts with other first signs stand. */
export const OTHER_LETTERS = 'other';

const pageOf = (page: number) => ({ page: page > FIRST ? page : undefined });

export const thesaurusHref = (locale: Locale, q?: string) => href(locale, withQuery('/thesaurus', { q }));
export const conceptHref = (locale: Locale, id: string) => href(locale, `/thesaurus/${id}`);
export const sectorHref = (locale: Locale, code: string, page = FIRST) =>
  href(locale, withQuery(`/thesaurus/sectors/${code}`, pageOf(page)));
export const letterHref = (locale: Locale, letter: string, page = FIRST) => {
  const part = letter === '#' ? OTHER_LETTERS : encodeURIComponent(letter.toLowerCase());
  return href(locale, withQuery(`/thesaurus/letters/${part}`, pageOf(page)));
};
