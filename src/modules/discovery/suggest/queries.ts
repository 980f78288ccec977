import type { Locale } from '../../../kernel/localised.ts';
import { href, withQuery } from '../../../web/ui/links.ts';
import type { Kind } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { choose } from './choose.ts';
import type { Entry } from './entries.ts';
import type { Asked, Suggestion } from './schema.ts';
import { type Typed, typedWords } from './word-key.ts';
import { MOST_TYPED } from './word-table.ts';

/** Whoever types more than this tells a story, and needs no words put into the mouth. */
const LONGEST = 80;

/** One letter begins everything; one sign may be a word. */
function typedOf(q: string): Typed[] {
  const typed = q.length <= LONGEST ? typedWords(q, MOST_TYPED + 1) : [];
  const [only] = typed;
  return typed.length === 1 && /^\p{ASCII}$/u.test(only!.letters[0]!) ? [] : typed;
}

/** What may be meant by the beginning of a question; best first. */
export function suggest(discovery: Discovery, { q, kind, locale }: Asked): Suggestion[] {
  const index = discovery.index();
  const standing = ({ type, id }: Entry) => (type !== 'technology' && type !== 'need') || index.has(id);
  return choose(discovery.shelf.offer(), typedOf(q), { kind, locale, standing }).map(entry =>
    suggestionOf(entry, kind, locale),
  );
}

const suggestionOf = (entry: Entry, kind: Kind, locale: Locale): Suggestion => ({
  type: entry.type,
  text: entry.text,
  lang: entry.lang ?? null,
  note: entry.lang === locale ? null : (entry.meaning?.[locale] ?? null),
  count: entry.counts[kind],
  href: href(locale, pathOf(entry, kind)),
});

const LISTS: Record<Kind, string> = { technology: '/technologies', need: '/needs' };

function pathOf({ type, id, text }: Entry, kind: Kind): string {
  switch (type) {
    case 'concept':
      return withQuery(LISTS[kind], { q: text });
    case 'province':
      return withQuery(LISTS[kind], { province: id });
    case 'sector':
      return `/sectors/${id}`;
    case 'country':
      return `/countries/${id}`;
    case 'organisation':
      return `/organisations/${id}`;
    case 'technology':
    case 'need':
      return `${LISTS[type]}/${id}`;
  }
}
