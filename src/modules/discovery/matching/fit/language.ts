import type { Traits } from '../../index/document.ts';
import { LANGUAGE_VALUES } from '../constants.ts';
import { known, untold } from '../parts.ts';
import { termsMessages as messages } from './terms-messages.ts';

/** In which language would the two talk? Records say only in which they are written themselves. */
export function judgeLanguage({ languages: ours }: Traits, { languages: theirs }: Traits) {
  if (theirs.length === 0) return untold('technology', messages.languageUntoldByTechnology);
  if (ours.length === 0) return untold('need', messages.languageUntoldByNeed);
  const shared = theirs.filter(language => ours.includes(language));
  if (shared.length > 0) return known(LANGUAGE_VALUES.shared, () => messages.languageShared(shared));
  const value = theirs.includes('en') ? LANGUAGE_VALUES.english : LANGUAGE_VALUES.other;
  return known(value, () => messages.languageForeign(theirs));
}
