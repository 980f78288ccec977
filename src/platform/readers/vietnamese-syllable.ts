const INITIAL = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x';
const NUCLEUS =
  'ieu|yeu|oai|oay|oao|oeo|uay|uoi|uya|uye|uyu|uou|ie|ye|uo|ia|ua|oa|oe|ue|uy|oo|ai|ao|au|ay|eo|eu|iu|oi|ui|uu|a|e|i|o|u|y';
// "Đắk Lắk" ends in k.
const FINAL = 'ng|nh|ch|c|k|m|n|p|t';
const BARE = new RegExp(`^(?:${INITIAL})?(?:${NUCLEUS})(?:${FINAL})?$`);

const MARKED_VOWEL = /[aeo]\u0302|a\u0306|[ou]\u031b/g;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ANY_MARK = /[\u0300-\u036f]/;
const LONGEST = 7;

/** Could this be one written syllable of Vietnamese? Its letters, at most one tone, and the order of its sounds. */
export function isVietnameseSyllable(word: string): boolean {
  // The dot below stands before other marks in decomposed text: tones go first.
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONE)?.length ?? 0;
  const bare = decomposed.replace(TONE, '').replace(MARKED_VOWEL, vowel => vowel[0]!);
  return tones <= 1 && bare.length <= LONGEST && !ANY_MARK.test(bare) && BARE.test(bare);
}
