const MARKS = /\p{M}/gu;

/** The unaccented form, đ as d: what remains when somebody types without Vietnamese marks. */
export const fold = (text: string): string => (PLAIN.test(text) ? text : foldAny(text));

const PLAIN = /^[\x00-\x7f]*$/;

const foldAny = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');

/** Does the word carry a mark that only a Vietnamese keyboard would put there? */
export const hasMarks = (word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return fold(word) !== word;
  return false;
};
