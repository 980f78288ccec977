import { type Locale, type LocalisedText, textIn } from '../../../kernel/localised.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { codeName, SCHEMES } from '../classifications/classifications.ts';
import {
  LIST_STATUSES,
  TRANSFER_MODES,
  TRANSFER_OBJECTS,
  TRANSFER_RIGHTS,
} from '../codes.ts';
import { messages } from '../messages.ts';
import {
  bandWords,
  figureWords,
  formName,
  levelName,
  placeName,
  priceWords,
  readinessWords,
  rightWords,
  sectorName,
} from '../words.ts';
import type { Advantage, Code, Reference, Specification, TakesFigures, Technology } from './schema.ts';

/** One fact of a record in words; `key` says which, whatever the language. Empty where nothing is known. */
export type Told = { key: string; label: string; text: string };
/** Which language version of a text is read: by default the reader's, or the nearest that there is. */
export type Reading = (text: LocalisedText | undefined) => string;

export const TAKES_FIGURES = [
  'capitalVnd',
  'runningCostVndPerYear',
  'areaM2',
  'powerKw',
  'waterM3PerDay',
  'staff',
] as const satisfies readonly (keyof TakesFigures)[];
const TAKES_WORDS = ['skills', 'inputs', 'climate'] as const;

/** All that a technology says, fact by fact, in the order of its page: for comparing it with others or with itself. */
export function tellTechnology(
  locale: Locale,
  tech: Technology,
  read: Reading = text => textIn(text, locale),
): Told[] {
  const t = messages[locale];
  const { details, takes } = tech;
  const told = (key: string, label: string, text: string | null | undefined): Told => ({
    key,
    label,
    text: text ?? '',
  });
  return [
    told('title', t.title, read(tech.title)),
    told('summary', t.summary, read(tech.summary)),
    told('problem', t.problem, read(details.problem)),
    told('description', t.description, read(tech.description)),
    told('advantages', t.advantages, lines(details.advantages?.map(a => advantageWords(locale, a, read)))),
    told('applications', t.applications, lines(details.applications?.map(read))),
    told(
      'specification',
      t.specification,
      lines(details.specification?.map(s => `${read(s.name)}: ${specificationWords(locale, s, read)}`)),
    ),
    told('price', t.price, tech.price && priceWords(locale, tech.price)),
    ...TAKES_FIGURES.map(key => {
      const band = takes[key];
      return told(key, t[key], band && bandWords(locale, key, band));
    }),
    told('demandsLevel', t.level, tech.demandsLevel && levelName(locale, tech.demandsLevel)),
    ...TAKES_WORDS.map(key => told(key, t[key], read(takes[key]))),
    told('certificates', t.certificates, lines(takes.certificates?.map(read))),
    told('trl', t.readiness, tech.trl ? readinessWords(locale, tech.trl) : ''),
    told('objects', t.objects, lines(details.objects?.map(code => TRANSFER_OBJECTS[code][locale]))),
    told('forms', t.forms, lines(tech.forms.map(form => formName(locale, form)))),
    told('modes', t.modes, lines(details.modes?.map(code => TRANSFER_MODES[code][locale]))),
    told('rights', t.rights, lines(details.rights?.map(code => TRANSFER_RIGHTS[code][locale]))),
    told('ip', t.ip, lines(details.ip?.map(right => rightWords(locale, right)))),
    told('standards', t.standards, lines(details.standards)),
    told('references', t.references, lines(details.references?.map(r => referenceWords(locale, r, read)))),
    told('country', t.country, placeName(locale, tech.country)),
    told('sectors', t.sectors, lines(tech.sectors.map(code => sectorName(locale, code)))),
    told('codes', t.codes, lines(details.codes?.map(code => codeWords(locale, code)))),
    told('green', t.green, tech.green === null ? '' : tech.green ? t.yes : t.no),
    told('listStatus', t.listStatus, tech.listStatus && LIST_STATUSES[tech.listStatus][locale]),
    told('tags', t.tags, tech.tags.join(', ')),
    told('validUntil', t.validUntil, tech.validUntil && formatDate(locale, tech.validUntil)),
    told('source', t.source, tech.source),
    told('sourceUrl', t.sourceUrl, tech.sourceUrl),
    told('licence', t.licence, tech.licence),
  ];
}

const lines = (list: readonly string[] | undefined): string => (list ?? []).filter(Boolean).join('\n');

export function advantageWords(locale: Locale, { text, figure, against }: Advantage, read: Reading): string {
  const measured = figure ? `${read(text)}: ${figureWords(locale, figure)}` : read(text);
  return against ? `${measured} (${read(against)})` : measured;
}

export const specificationWords = (locale: Locale, { figure, words }: Specification, read: Reading): string =>
  [figure && figureWords(locale, figure), read(words)].filter(Boolean).join('; ');

export const referenceWords = (
  locale: Locale,
  { site, country, year, result }: Reference,
  read: Reading,
): string =>
  [read(site), country && placeName(locale, country), year, read(result)].filter(Boolean).join(' · ');

export function codeWords(locale: Locale, code: Code): string {
  const name = codeName(locale, code);
  return `${SCHEMES[code.scheme][locale]} ${code.version}: ${code.code}${name ? ` ${name}` : ''}`;
}
