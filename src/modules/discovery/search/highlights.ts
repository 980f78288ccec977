import { type Locale, pick } from '../../../kernel/localised.ts';
import { excerpt, type Group, highlight, type Lexicon, type Mark } from '../engine.ts';
import type { Row } from '../live/store.ts';

/** Length of the text below a title. */
const EXCERPT = 260;

export type Highlight = { field: 'title' | 'summary'; lang: string; text: string; marks: Mark[] };

/** The title, and the text in the reader's language, cut to where the words that matched stand closest. */
export function highlightsOf(
  locale: Locale,
  lexicon: Lexicon,
  groups: readonly Group[],
  row: Row,
): Highlight[] {
  const title = pick(row.title, locale);
  const body = textOf(row, locale);
  const marksIn = (text: string, lang: string) =>
    groups.length === 0 ? [] : highlight(text, lang, groups, lexicon);
  const shown: Highlight[] = [];
  if (title) {
    const { lang, value: text } = title;
    shown.push({ field: 'title', lang, text, marks: marksIn(text, lang) });
  }
  if (body) shown.push(cutOut(body.value, body.lang, marksIn));
  return shown;
}

/** The summary, or the description where the reader's language has no summary. */
const textOf = ({ summary, opening }: Row, locale: Locale) => pick([...summary, ...opening], locale);

function cutOut(text: string, lang: string, marksIn: (text: string, lang: string) => Mark[]): Highlight {
  const cut = excerpt(text, marksIn(text, lang), EXCERPT);
  const lead = cut.before ? '… ' : '';
  return {
    field: 'summary',
    lang,
    text: `${lead}${cut.text}${cut.after ? ' …' : ''}`,
    marks: cut.marks.map(([start, end]) => [start + lead.length, end + lead.length] as const),
  };
}
