import { type Locale, textIn } from '../../../kernel/localised.ts';
import { type Organisation, organisationJsonLd } from '../../directory/index.ts';
import type { Need } from './schema.ts';

/** A need for search engines: schema.org's Demand. `url` is the absolute address of the page. */
export const needJsonLd = (
  locale: Locale,
  need: Need,
  seeker: Organisation | undefined,
  url: string,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'Demand',
  '@id': url,
  url,
  inLanguage: locale,
  identifier: need.ref,
  name: textIn(need.title, locale),
  description: textIn(need.description, locale).slice(0, 1000) || undefined,
  availabilityEnds: need.deadline ?? undefined,
  areaServed: need.country ?? undefined,
  isBasedOn: need.sourceUrl ?? undefined,
  seller: seeker && organisationJsonLd(locale, seeker),
});
