import { type Locale, textIn } from '../../../kernel/localised.ts';
import type { Organisation } from '../../directory/index.ts';
import { messages } from '../messages.ts';
import type { Technology } from '../technologies/schema.ts';
import { TAKES_FIGURES, tellTechnology } from '../technologies/tell.ts';

export const MOST_COMPARED = 4;

/** One fact of all technologies side by side; empty where one says nothing of it. */
export type ComparedRow = { key: string; label: string; texts: string[]; differs: boolean };

/** What decides first: what it does, what it costs, what it asks of the firm. Long stories stay on their own pages. */
const ORDER = [
  'summary',
  'advantages',
  'price',
  ...TAKES_FIGURES,
  'demandsLevel',
  'trl',
  'specification',
  'applications',
  'skills',
  'inputs',
  'climate',
  'certificates',
  'references',
  'country',
  'provider',
  'objects',
  'forms',
  'modes',
  'rights',
  'ip',
  'standards',
  'green',
  'listStatus',
];

/** The facts that at least one of them tells, those that help to decide first. */
export function compare(
  locale: Locale,
  technologies: readonly Technology[],
  providers: ReadonlyMap<string, Organisation>,
): ComparedRow[] {
  const told = technologies.map(tech => tellTechnology(locale, tech));
  const facts = told[0]?.map((fact, i) => row(fact.key, fact.label, told.map(list => list[i]!.text))) ?? [];
  const names = technologies.map(({ providerId }) => textIn(providers.get(providerId ?? '')?.name, locale));
  const provider = row('provider', messages[locale].provider, names);
  const byKey = new Map([...facts, provider].map(r => [r.key, r]));
  return ORDER.flatMap(key => byKey.get(key) ?? []).filter(r => r.texts.some(text => text !== ''));
}

const row = (key: string, label: string, texts: string[]): ComparedRow => ({
  key,
  label,
  texts,
  differs: new Set(texts).size > 1,
});

/** The ids of an address: each once, no more than can be compared. */
export const comparedIds = (ids: readonly string[]): string[] => [...new Set(ids)].slice(0, MOST_COMPARED);
