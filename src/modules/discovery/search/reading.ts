import { analyseQuery, type AsRead, asRead, type Group, type Kind } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { remembered } from './remembered.ts';
import { type Asked, optionsOf } from './schema.ts';

/** What a question asks for, and what it was taken for. */
export type Reading = { groups: readonly Group[]; read: AsRead };

type Question = Pick<Asked, 'q' | 'lang' | 'literal'>;

/** A question is filtered, sorted and paged through: it is read once. */
export const readingOf = (discovery: Discovery, kind: Kind, { q, lang, literal }: Question): Reading =>
  remembered(discovery, ['reading', kind, q, lang, literal], () => {
    const options = optionsOf({ lang, literal });
    const count = (term: string) => discovery.index().documentsWith(term, kind);
    const { lexicon } = discovery;
    return { groups: analyseQuery(q, lexicon, options), read: asRead(q, lexicon, count, options) };
  });
