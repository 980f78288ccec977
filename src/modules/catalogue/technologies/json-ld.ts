import { type Locale, textIn } from '../../../kernel/localised.ts';
import { type Organisation, organisationJsonLd } from '../../directory/index.ts';
import type { Technology } from './schema.ts';

const SALE = 'http://purl.org/goodrelations/v1#Sell';
const LEASE = 'http://purl.org/goodrelations/v1#LeaseOut';

/**
 * A technology for search engines: schema.org knows no technology, so it is the offer of a product with its
 * readiness as a property. `url` is the absolute address of the page.
 */
export function technologyJsonLd(
  locale: Locale,
  tech: Technology,
  provider: Organisation | undefined,
  url: string,
): object {
  const { details, price } = tech;
  return {
    '@context': 'https://schema.org',
    '@type': 'Offer',
    '@id': url,
    url,
    inLanguage: locale,
    identifier: tech.ref,
    businessFunction: details.rights?.includes('ownership') ? SALE : LEASE,
    datePublished: tech.publishedAt,
    dateModified: tech.updatedAt.toISOString(),
    validThrough: tech.validUntil ?? undefined,
    license: tech.licence ?? undefined,
    isBasedOn: tech.sourceUrl ?? undefined,
    offeredBy: provider && organisationJsonLd(locale, provider),
    priceSpecification: price
      ? { '@type': 'PriceSpecification', minPrice: price.min, maxPrice: price.max, priceCurrency: price.currency }
      : undefined,
    itemOffered: {
      '@type': 'Product',
      additionalType: 'https://www.wikidata.org/wiki/Q11016',
      name: textIn(tech.title, locale),
      description: textIn(tech.summary, locale) || textIn(tech.description, locale).slice(0, 500) || undefined,
      keywords: tech.tags.join(', ') || undefined,
      countryOfOrigin: tech.country ?? undefined,
      additionalProperty: properties(tech),
    },
  };
}

function properties({ trl, details }: Technology): object[] {
  const property = (propertyID: string, value: string | number) => ({
    '@type': 'PropertyValue',
    propertyID,
    value,
  });
  return [
    ...(trl ? [property('TRL', trl)] : []),
    ...(details.codes ?? []).map(({ scheme, version, code }) => property(`${scheme} ${version}`, code)),
  ];
}
