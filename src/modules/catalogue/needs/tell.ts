import { type Locale, textIn } from '../../../kernel/localised.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { provinceName } from '../../authorities/index.ts';
import { messages } from '../messages.ts';
import { codeWords, type Reading, type Told } from '../technologies/tell.ts';
import { figureWords, placeName, sectorName } from '../words.ts';
import type { Need, Target } from './schema.ts';

/** All that a need says in public, fact by fact, in the order of its page. */
export function tellNeed(locale: Locale, need: Need, read: Reading = text => textIn(text, locale)): Told[] {
  const t = messages[locale];
  const { details } = need;
  const facts: [key: string, label: string, text: string | null | undefined][] = [
    ['title', t.title, read(need.title)],
    ['description', t.needProblem, read(need.description)],
    ['product', t.product, read(need.product)],
    ['present', t.present, read(details.present)],
    ['targets', t.targets, details.targets?.map(target => targetWords(locale, target, read)).join('\n')],
    ['constraints', t.constraints, read(details.constraints)],
    ['notWanted', t.notWanted, read(details.notWanted)],
    ['province', t.province, need.province && provinceName(locale, need.province)],
    ['country', t.country, placeName(locale, need.country)],
    ['sectors', t.sectors, need.sectors.map(code => sectorName(locale, code)).join('\n')],
    ['codes', t.codes, details.codes?.map(code => codeWords(locale, code)).join('\n')],
    ['deadline', t.deadline, need.deadline && formatDate(locale, need.deadline)],
    ['tags', t.tags, need.tags.join(', ')],
    ['source', t.source, need.source],
    ['sourceUrl', t.sourceUrl, need.sourceUrl],
    ['licence', t.licence, need.licence],
  ];
  return facts.map(([key, label, text]) => ({ key, label, text: text ?? '' }));
}

export const targetWords = (locale: Locale, { what, figure, words }: Target, read: Reading): string => {
  const said = [figure && figureWords(locale, figure), read(words)].filter(Boolean).join('; ');
  return said ? `${read(what)}: ${said}` : read(what);
};
