import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Hit } from '../index/types.ts';
import type { Group } from '../lexicon/groups.ts';
import { EXPLAINED, ONE_WORD_SHARE } from './constants.ts';
import type { MatchedWord } from './types.ts';
import { percent } from './words.ts';

/** Words that are named to the reader. */
const NAMED = 3;

/** Which words met, and which did not. */
export type Evidence = {
  words: MatchedWord[];
  unmatched: string[];
  restsOnOneWord: boolean;
};

const isTopic = (group: Group | undefined): boolean => group !== undefined && group.kind !== 'general';

export function evidenceOf(hit: Hit, groups: readonly Group[]): Evidence {
  const met = new Set(hit.shares.filter(s => s.strength >= EXPLAINED).map(s => s.group));
  const words = hit.shares.flatMap(({ group, alternative, share }): MatchedWord[] => {
    const reading = groups[group]?.alternatives[alternative];
    if (!reading) return [];
    const { to, origin, records } = reading;
    const word = { from: groups[group]?.from ?? '', to, share, origin };
    return [records === undefined ? word : { ...word, records }];
  });
  const unmatched = groups
    .filter((group, i) => isTopic(group) && !met.has(i))
    .sort((a, b) => b.weight - a.weight)
    .map(group => group.from);
  // When everything that was asked is answered, it does no harm that one word outweighs the others.
  const restsOnOneWord = unmatched.length > 0 && (hit.shares[0]?.share ?? 0) > ONE_WORD_SHARE;
  return { words, unmatched: [...new Set(unmatched)], restsOnOneWord };
}

const quote = (names: readonly string[]): string =>
  names
    .slice(0, NAMED)
    .map(name => `“${name}”`)
    .join(', ');

/** "“rò rỉ” → leak, 43 %": the pair of words, and what it carries. */
const pairs = (words: readonly MatchedWord[], locale: Locale): string =>
  words
    .slice(0, NAMED)
    .map(({ from, to, share }) => {
      const met = to.toLowerCase() === from.toLowerCase() ? '' : ` → ${to}`;
      return `“${from}”${met} (${percent(share, locale)})`;
    })
    .join(', ');

/** How much of what was asked is answered, by which words, and what is missing. */
export function relevanceSentence(relevance: number, { words, unmatched, restsOnOneWord }: Evidence): Said {
  const rest = unmatched.length > 0;
  const one = { vi: ' Gần như chỉ dựa vào một từ.', en: ' It rests almost on that one word.' };
  const said = (locale: Locale) => (restsOnOneWord ? one[locale] : '');
  return {
    vi: `Đáp ứng ${percent(relevance, 'vi')} điều cần tìm, nhờ ${pairs(words, 'vi')}.${said('vi')}${rest ? ` Chưa thấy: ${quote(unmatched)}.` : ''}`,
    en: `It accounts for ${percent(relevance, 'en')} of what is asked, by ${pairs(words, 'en')}.${said('en')}${rest ? ` Not found: ${quote(unmatched)}.` : ''}`,
  };
}
