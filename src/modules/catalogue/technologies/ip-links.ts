import type { IpRight } from './schema.ts';

/** Offices whose numbers Google Patents finds by country and digits. */
const PATENTS = new Set(['patent', 'utility-solution', 'design']);

/**
 * Where a right can be looked up: the address that the record gives, or a public patent search by its number.
 * A number without its country leads nowhere for certain, so it has no link.
 */
export function rightHref({ kind, number, country, url }: IpRight): string | undefined {
  if (url && /^https?:\/\//.test(url)) return url;
  if (!number || !PATENTS.has(kind)) return undefined;
  const compact = number.replace(/[\s.,/-]/g, '').toUpperCase();
  const whole = /^[A-Z]{2}/.test(compact) ? compact : `${country ?? ''}${compact}`;
  if (!/^[A-Z]{2}\d{4,}[A-Z]?\d?$/.test(whole)) return undefined;
  return `https://patents.google.com/patent/${whole}`;
}
