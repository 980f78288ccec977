import type { Kind, SearchResult } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { fold, hasMarks } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import type { Answer } from './queries.ts';
import { readingOf } from './reading.ts';
import { remembered } from './remembered.ts';
import type { Asked } from './schema.ts';

/** Other words, and how much they find under the same filters. */
export type Meant = { q: string; total: number };

/** Shorter words are a slip away from too many others; in long ones two slips are forgiven. */
const ENGLISH = /^[a-z]{5,40}$/i;
const LONG = 8;
/** Found so often at most, something is little. */
const LITTLE = 3;
/** Another reading is offered only if it answers by so much better. */
const BETTER = 0.1;
/** Whoever types more than this tells a story: its words help each other. */
const LONGEST = 200;

/** How many records of a kind have an English word. */
const countOf = (discovery: Discovery, kind: Kind, word: string): number =>
  discovery.index().documentsWith(stem(word.toLowerCase()), kind);

/** The word that is most likely meant by another and is in more records: the nearest, then the commonest. */
function nearest(discovery: Discovery, kind: Kind, typed: string): string | undefined {
  if (!ENGLISH.test(typed)) return undefined;
  const least = countOf(discovery, kind, typed);
  const [best] = discovery.shelf
    .near(typed.toLowerCase(), typed.length >= LONG ? 2 : 1)
    .map(near => ({ ...near, count: countOf(discovery, kind, near.word) }))
    .filter(({ count }) => count > least)
    .sort((a, b) => a.slips - b.slips || b.count - a.count);
  return best?.word;
}

/** The question with each word that stands nowhere mended; undefined where there is none to mend. */
export function mended(
  discovery: Discovery,
  kind: Kind,
  q: string,
  nowhere: readonly string[],
): string | undefined {
  if (q.length > LONGEST) return undefined;
  const better = nowhere.reduce((text, word) => {
    const near = nearest(discovery, kind, word);
    return near ? text.replace(word, () => near) : text;
  }, q);
  return better === q ? undefined : better;
}

/** Other words are thought of where little was found, a word with marks is none, or one stands nowhere. */
export const isDoubtful = ({ q, literal }: Asked, answer: Answer): boolean =>
  q.trim() !== '' &&
  !literal &&
  q.length <= LONGEST &&
  (isLittle(answer) || isMisspelt(answer) || answer.result.unmatched.length > 0);

const isLittle = ({ result }: Answer): boolean => result.total <= LITTLE;
const isMisspelt = ({ groups }: Answer): boolean =>
  groups.some(group => group.kind === 'raw' && hasMarks(group.from.toLowerCase()));

/**
 * What would find more where little was found, or answer better where a word with marks is none; never searched
 * for unasked, since what was typed may be meant.
 */
export function meantInstead(
  discovery: Discovery,
  kind: Kind,
  asked: Asked,
  answer: Answer,
): Meant | undefined {
  const { result } = answer;
  const little = isLittle(answer);
  const misspelt = isMisspelt(answer);
  if (!little && !misspelt) return undefined;
  const best = bestOf(result) * (1 + BETTER);
  const asking = (q: string): Meant[] => {
    const { groups } = readingOf(discovery, kind, { ...asked, q });
    const found = discovery.index().search({ groups, kind, filters: asked.filters, limit: 1 })!;
    const is = (little && found.total > result.total) || (misspelt && bestOf(found) > best);
    return is ? [{ q, total: found.total }] : [];
  };
  return otherWays(discovery, kind, asked.q).flatMap(asking).sort((a, b) => b.total - a.total)[0];
}

/** The question as it reads without its marks, and with commoner words nearby; none that leaves a choice. */
const otherWays = (discovery: Discovery, kind: Kind, q: string): string[] =>
  remembered(discovery, ['other ways', kind, q, discovery.shelf.version()], () => {
    const withoutMarks = readingOf(discovery, kind, { q: fold(q) }).read.text ?? q;
    const otherWords = q.replace(/[a-z]+/gi, word => nearest(discovery, kind, word) ?? word);
    return [withoutMarks, otherWords].filter(text => text !== q && !text.includes(' / '));
  });

const bestOf = ({ hits }: SearchResult): number => hits[0]?.relevance ?? 0;
