import { type Locale, textIn } from '../../../kernel/localised.ts';
import { provinceName } from '../../authorities/index.ts';
import { enterpriseTaxCode, rorAddress } from './rules.ts';
import type { Organisation } from './schema.ts';

/** An organisation for search engines, as a part of a record. */
export const organisationJsonLd = (locale: Locale, o: Organisation): object => ({
  '@type': 'Organization',
  name: textIn(o.name, locale),
  url: o.website ?? undefined,
  taxID: enterpriseTaxCode(o.taxCode),
  sameAs: rorAddress(o.ror),
  address: o.country
    ? {
        '@type': 'PostalAddress',
        addressCountry: o.country,
        addressRegion: o.province ? provinceName(locale, o.province) : undefined,
      }
    : undefined,
});

/** The same on its own page, whose absolute address is `url`. */
export const organisationPageJsonLd = (locale: Locale, o: Organisation, url: string): object => ({
  '@context': 'https://schema.org',
  '@id': url,
  mainEntityOfPage: url,
  description: textIn(o.description, locale) || undefined,
  ...organisationJsonLd(locale, o),
});
