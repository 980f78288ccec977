import { fold } from './fold.ts';

const INITIAL = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x';
const NUCLEUS =
  'iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iê|yê|uô|ươ|ia|ua|ưa|oa|oă|oe|uâ|uê|uơ|uy|oo|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const FINAL = 'ng|nh|ch|c|m|n|p|t';

const unique = (alternatives: string) =>
  [...new Set(alternatives.split('|'))].sort((a, b) => b.length - a.length);
const SYLLABLE = new RegExp(`^(?:${INITIAL})?(?:${unique(fold(NUCLEUS)).join('|')})(?:${FINAL})?$`);

/** Could this be one syllable of Vietnamese, typed with or without marks? Says nothing about its meaning. */
export const isPlausibleSyllable = (word: string): boolean => {
  if (word.length > 7) return false;
  return SYLLABLE.test(fold(word));
};
