import type { Traits } from '../../index/document.ts';
import { LISTING_VALUES } from '../constants.ts';
import { known } from '../parts.ts';
import { termsMessages as messages } from './terms-messages.ts';

/** What stands on no list has nothing to be judged by; what is prohibited never comes this far. */
export function judgeListing(_: Traits, { listing }: Traits) {
  if (listing === null || listing === 'prohibited') return undefined;
  return known(LISTING_VALUES[listing], messages[listing]);
}
