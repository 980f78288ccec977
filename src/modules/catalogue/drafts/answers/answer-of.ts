import type { Locale } from '../../../../kernel/localised.ts';
import { unitWords } from '../../../../kernel/units.ts';
import { IP_KINDS, IP_STATUSES } from '../../codes.ts';
import type { Band, Figure, IpRight } from '../../technologies/schema.ts';
import type { Answer, Field } from '../schema.ts';
import { figureIn } from './figures.ts';
import { unitAt } from './units.ts';

/** A value as it would be typed into its field, under the names that the field is kept by. */
export function answerOf(field: Field, value: unknown, locale: Locale): Record<string, Answer> {
  const { name, kind } = field;
  if (value === undefined || value === null || value === '') return {};
  switch (kind) {
    case 'tick':
      return value === true ? { [name]: '1' } : {};
    case 'choices':
      return { [name]: value as string[] };
    case 'lines':
      return { [name]: (value as unknown[]).map(item => lineOf(item, locale)).join('\n') };
    case 'money':
      return { [name]: bandOf(value, locale, 1e6), [`${name}_unit`]: 'million' };
    case 'band':
      return { [name]: field.at === 'price' ? priceOf(value, locale) : bandOf(value, locale, 1) };
    default:
      return { [name]: String(value) };
  }
}

const numberOf = (value: number, locale: Locale): string =>
  locale === 'vi' ? String(value).replace('.', ',') : String(value);

function bandOf(value: unknown, locale: Locale, scale: number): string {
  const { min, max } = typeof value === 'number' ? { min: value, max: value } : (value as Band);
  const [from, to] = [min, max].map(n => numberOf(n / scale, locale));
  return from === to ? from! : `${from}–${to}`;
}

const MILLION = { vi: 'triệu', en: 'million' } as const;
const priceOf = (value: unknown, locale: Locale): string =>
  (value as Band).max < 1e6
    ? bandOf(value, locale, 1)
    : `${bandOf(value, locale, 1e6)} ${MILLION[locale]}`;

type Item = {
  text?: string;
  name?: string;
  what?: string;
  site?: string;
  year?: number;
  result?: string;
  figure?: Figure;
  words?: string;
  note?: string;
} & Partial<Omit<IpRight, 'note'>>;

/** An item of a list as the line from which it is read. */
function lineOf(item: unknown, locale: Locale): string {
  if (typeof item === 'string') return item;
  const { text, name, what, site, year, result, figure, words, kind, note } = item as Item;
  const measured = figure && figureOf(figure, locale);
  if (text !== undefined) return !measured || figureIn(text, locale) ? text : `${text}: ${measured}`;
  if (site !== undefined) {
    const place = year && !site.includes(String(year)) ? `${site}, ${year}` : site;
    return result ? `${place}: ${result}` : place;
  }
  if (kind !== undefined) return note ?? rightLine(item as IpRight, locale);
  const said = [measured, words].filter(Boolean).join(' ');
  return said ? `${name ?? what}: ${said}` : (name ?? what ?? '');
}

function figureOf({ min, max, unit }: Figure, locale: Locale): string {
  const words = unitWords(locale, unit);
  const readable = unitAt(` ${words}`)?.unit === unit ? words : unit;
  if (min === undefined) return `≤ ${numberOf(max!, locale)} ${readable}`;
  if (max === undefined) return `≥ ${numberOf(min, locale)} ${readable}`;
  return `${bandOf({ min, max }, locale, 1)} ${readable}`;
}

const rightLine = ({ kind, country, number, status }: IpRight, locale: Locale): string =>
  [IP_KINDS[kind][locale], [country, number].filter(Boolean).join(' '), status && IP_STATUSES[status][locale]]
    .filter(Boolean)
    .join(', ');
