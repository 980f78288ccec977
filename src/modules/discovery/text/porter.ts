/**
 * The suffix stripper of M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980.
 * The measure of a stem counts its vowel–consonant turns.
 */
const isVowelAt = (w: string, i: number): boolean => {
  const c = w.charCodeAt(i);
  if (c === 97 || c === 101 || c === 105 || c === 111 || c === 117) return true;
  return c === 121 && i > 0 && !isVowelAt(w, i - 1);
};

function measure(w: string): number {
  let turns = 0;
  for (let i = 1; i < w.length; i++) if (isVowelAt(w, i - 1) && !isVowelAt(w, i)) turns++;
  return turns;
}

function hasVowel(w: string): boolean {
  for (let i = 0; i < w.length; i++) if (isVowelAt(w, i)) return true;
  return false;
}

const endsDouble = (w: string): boolean =>
  w.length > 1 && w.at(-1) === w.at(-2) && !isVowelAt(w, w.length - 1);

/** Consonant, vowel, consonant at the end, the last not w, x or y. */
const endsShort = (w: string): boolean => {
  const n = w.length;
  if (n < 3 || /[wxy]$/.test(w)) return false;
  return !isVowelAt(w, n - 3) && isVowelAt(w, n - 2) && !isVowelAt(w, n - 1);
};

const cut = (w: string, suffix: string): string => w.slice(0, w.length - suffix.length);

function plural(w: string): string {
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2);
  return w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w;
}

function tidyPast(w: string): string {
  if (/(at|bl|iz)$/.test(w)) return `${w}e`;
  if (endsDouble(w) && !/[lsz]$/.test(w)) return w.slice(0, -1);
  return measure(w) === 1 && endsShort(w) ? `${w}e` : w;
}

function past(w: string): string {
  if (w.endsWith('eed')) return measure(cut(w, 'eed')) > 0 ? w.slice(0, -1) : w;
  for (const suffix of ['ed', 'ing']) {
    if (w.endsWith(suffix)) return hasVowel(cut(w, suffix)) ? tidyPast(cut(w, suffix)) : w;
  }
  return w;
}

const finalY = (w: string): string =>
  w.endsWith('y') && hasVowel(w.slice(0, -1)) ? `${w.slice(0, -1)}i` : w;

const pairs = (table: string) => table.split(' ').map(row => row.split('>') as [string, string]);

const STEP_2 = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ' +
    'ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
);
const STEP_3 = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const STEP_4 = pairs(
  'ement> ance> ence> able> ible> ment> ant> ent> ism> ate> iti> ous> ive> ize> ion> al> er> ic> ou>',
);

/** Replaces the first suffix of the table that fits when what remains has more than `least` turns. */
function replace(w: string, table: [string, string][], least: number): string {
  for (const [suffix, by] of table) {
    if (!w.endsWith(suffix)) continue;
    const rest = cut(w, suffix);
    if (measure(rest) <= least) return w;
    if (suffix === 'ion' && !/[st]$/.test(rest)) return w;
    return rest + by;
  }
  return w;
}

function finalE(w: string): string {
  if (w.endsWith('e')) {
    const rest = w.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsShort(rest))) return rest;
  }
  return w;
}

const finalL = (w: string): string => (w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w);

/** `word`: lower-case a–z, three letters or more. */
export function porter(word: string): string {
  const inflected = finalY(past(plural(word)));
  const derived = replace(replace(replace(inflected, STEP_2, 0), STEP_3, 0), STEP_4, 1);
  return finalL(finalE(derived));
}
