import type { Locale } from '../../../../kernel/localised.ts';
import { href } from '../../../../web/ui/links.ts';

const ROOT = '/operator/thesaurus';

export const stewardHref = (locale: Locale) => href(locale, ROOT);
export const newConceptHref = (locale: Locale) => href(locale, `${ROOT}/new`);
export const editHref = (locale: Locale, id: string) => href(locale, `${ROOT}/concepts/${id}`);
export const importHref = (locale: Locale) => href(locale, `${ROOT}/import`);
export const fileHref = (locale: Locale, file: string) => href(locale, `${ROOT}/files/${file}`);
