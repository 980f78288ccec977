import type { Group } from '../lexicon/groups.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Mark, markPlain, markStretches, type Wanted, wantedOf } from './marks.ts';
import { isSaidEnglish } from '../lexicon/reading.ts';
import { stretchesOf } from './text-reading.ts';

export type { Mark };
/** A window of a text; the marks are offsets into `text`. `before`, `after`: something was left out there. */
export type Excerpt = { text: string; marks: Mark[]; before: boolean; after: boolean };

/** Readings less sure than this are not shown to people. */
const SHOWN = 0.45;

let latest: { groups: readonly Group[]; wanted: Wanted } | undefined;

/** Worked out once for all texts of an answer, which are read one after the other. */
function wantedBy(groups: readonly Group[]): Wanted {
  if (latest?.groups === groups) return latest.wanted;
  const sure = groups.flatMap(g => g.alternatives.filter(a => a.p >= SHOWN));
  const wanted = wantedOf(new Set(sure.flatMap(a => a.terms.map(t => t.term))));
  latest = { groups, wanted };
  return wanted;
}

/** Where the words of a query, in its language or the other, stand in a text; in order, without overlap. */
export function highlight(text: string, lang: string, groups: readonly Group[], lexicon: Lexicon): Mark[] {
  const wanted = wantedBy(groups);
  const plain = isSaidEnglish(lang) ? markPlain(text, wanted) : undefined;
  return plain ?? markStretches(stretchesOf(text, lang, lexicon), wanted);
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

function wordStart(text: string, from: number): number {
  let at = Math.max(0, from);
  while (at > 0 && !isSpace(text[at - 1])) at--;
  return at;
}

function wordEnd(text: string, limit: number, least: number): number {
  if (limit >= text.length) return text.length;
  let at = limit;
  while (at > least && !isSpace(text[at])) at--;
  if (at > least) return at;
  // One endless word: cut between characters, never inside a surrogate pair.
  return (text.codePointAt(limit - 1) ?? 0) > 0xffff ? limit - 1 : limit;
}

/** The start of the window that holds most of the marks. */
function densest(marks: readonly Mark[], maxLength: number): number {
  let best = { start: 0, held: -1 };
  marks.forEach(([start], i) => {
    let held = 0;
    for (let k = i; k < marks.length && marks[k]![1] - start <= maxLength * 0.8; k++) held++;
    if (held > best.held) best = { start, held };
  });
  return best.start;
}

/** The part of a text, at most `maxLength` long and cut between words, where the marks stand closest. */
export function excerpt(text: string, marks: readonly Mark[], maxLength: number): Excerpt {
  if (text.length <= maxLength) return { text, marks: [...marks], before: false, after: false };
  const lead = Math.floor(maxLength * 0.15);
  const focus = densest(marks, maxLength);
  const wish = Math.min(focus - lead, text.length - maxLength);
  const found = wordStart(text, wish);
  const start = wish - found > lead ? Math.max(0, wish) : found;
  const end = wordEnd(text, Math.min(text.length, start + maxLength), start);
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  return {
    text: text.slice(start, end),
    marks: inside.map(([from, to]) => [from - start, to - start] as const),
    before: start > 0,
    after: end < text.length,
  };
}
