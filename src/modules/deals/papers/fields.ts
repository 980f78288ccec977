import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import { parseDay, parseNumber } from '../../../web/form-values.ts';
import type { Content } from './schema.ts';

type Names = Record<string, Said>;
type Kinds =
  | { kind: 'line' | 'text' | 'lines' | 'day' | 'number' | 'flag'; names?: undefined }
  | { kind: 'choice' | 'choices'; names: Names | ((locale: Locale) => Record<string, string>) };

/** One question of a paper: its form, its checking and its telling are made from it. */
export type PaperField = Kinds & {
  name: string;
  label: Said;
  hint?: Said;
  /** Both sides can only agree once it is filled in. */
  needed?: boolean;
};
/** A folded group stays closed until something stands in it. */
export type FieldGroup = { title: Said; lead?: Said; folded?: boolean; fields: readonly PaperField[] };

/** What a form sent, by the name of the field. */
export type Typed = Record<string, string[]>;

const LONGEST = { line: 300, text: 8_000, lines: 4_000 } as const;

const SAID = {
  long: (max: number): Said => ({
    vi: `Dài nhất ${max} ký tự. Hãy rút gọn.`,
    en: `At most ${max} characters. Please shorten it.`,
  }),
  day: { vi: 'Ngày chưa đúng, ví dụ 22/11/2026.', en: 'This is no date, such as 22/11/2026.' },
  number: { vi: 'Đây phải là một con số, ví dụ 1,5.', en: 'This must be a number, such as 1.5.' },
  choice: { vi: 'Hãy chọn trong danh sách.', en: 'Choose from the list.' },
  needed: { vi: 'Cần điền câu này.', en: 'This is needed.' },
} as const;

export const fieldsOf = (groups: readonly FieldGroup[]): PaperField[] => groups.flatMap(group => group.fields);

export const namesOf = (locale: Locale, field: PaperField): Record<string, string> => {
  if (!field.names) return {};
  if (typeof field.names === 'function') return field.names(locale);
  return Object.fromEntries(Object.entries(field.names).map(([code, said]) => [code, said[locale]]));
};

/** What was typed as it may be kept, and every fault at its field. */
export function readTyped(
  fields: readonly PaperField[],
  typed: Typed,
  locale: Locale,
): { content: Content; faults: FieldErrors } {
  const content: Content = {};
  const faults: FieldErrors = {};
  for (const field of fields) {
    const { value, fault } = readField(field, typed[field.name] ?? [], locale);
    if (fault) faults[field.name] = fault;
    else if (value !== undefined) content[field.name] = value;
  }
  return { content, faults };
}

type Read = { value?: Content[string]; fault?: Said };

function readField(field: PaperField, typed: string[], locale: Locale): Read {
  const [first = ''] = typed;
  switch (field.kind) {
    case 'flag':
      return first === '1' ? { value: true } : {};
    case 'line':
      return within(cleanLine(first), LONGEST.line);
    case 'text':
      return within(cleanText(first), LONGEST.text);
    case 'lines':
      return asLines(first);
    case 'day':
      return asDay(first);
    case 'number':
      return asNumber(first, locale);
    case 'choice':
      return asChoice(first, Object.keys(namesOf(locale, field)));
    case 'choices':
      return asChoices(typed, Object.keys(namesOf(locale, field)));
  }
}

function within(text: string, max: number): Read {
  if (text.length > max) return { fault: SAID.long(max) };
  return text === '' ? {} : { value: text };
}

function asLines(text: string): Read {
  const lines = cleanText(text).split('\n').map(cleanLine).filter(Boolean);
  if (text.length > LONGEST.lines) return { fault: SAID.long(LONGEST.lines) };
  return lines.length === 0 ? {} : { value: lines };
}

function asDay(text: string): Read {
  const day = parseDay(text);
  if (day === '') return {};
  return isLegalDay(day) ? { value: day } : { fault: SAID.day };
}

function asNumber(text: string, locale: Locale): Read {
  const number = parseNumber(text, locale);
  if (number === undefined) return {};
  return Number.isFinite(number) && number <= Number.MAX_SAFE_INTEGER ? { value: number } : { fault: SAID.number };
}

function asChoice(code: string, known: string[]): Read {
  if (code === '') return {};
  return known.includes(code) ? { value: code } : { fault: SAID.choice };
}

function asChoices(typed: string[], known: string[]): Read {
  const chosen = known.filter(code => typed.includes(code));
  return chosen.length === 0 ? {} : { value: chosen };
}

/** What the two sides cannot agree without. */
export function lackingIn(fields: readonly PaperField[], content: Content): FieldErrors {
  const lacking = fields.filter(field => field.needed && content[field.name] === undefined);
  return Object.fromEntries(lacking.map(field => [field.name, SAID.needed]));
}

/** The content as it would be typed again. */
export function typedOf(fields: readonly PaperField[], content: Content, locale: Locale): Typed {
  return Object.fromEntries(
    fields.flatMap(field => {
      const value = content[field.name];
      return value === undefined ? [] : [[field.name, typedValue(field, value, locale)]];
    }),
  );
}

function typedValue(field: PaperField, value: Content[string], locale: Locale): string[] {
  if (field.kind === 'lines') return [(value as string[]).join('\n')];
  if (Array.isArray(value)) return value;
  if (value === true) return ['1'];
  const text = String(value);
  return [field.kind === 'number' && locale === 'vi' ? text.replace('.', ',') : text];
}

/** One fact of a paper in words. */
export type PaperFact = { key: string; label: string; text: string };

export function tellContent(fields: readonly PaperField[], content: Content, locale: Locale): PaperFact[] {
  return fields.map(field => ({
    key: field.name,
    label: field.label[locale],
    text: wordsOf(field, content[field.name], locale),
  }));
}

const YES: Record<Locale, string> = { vi: 'có', en: 'yes' };

function wordsOf(field: PaperField, value: Content[string] | undefined, locale: Locale): string {
  if (value === undefined) return '';
  if (value === true) return YES[locale];
  if (field.kind === 'day') return formatDate(locale, String(value));
  if (typeof value === 'number')
    return new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 }).format(value);
  const names = namesOf(locale, field);
  if (Array.isArray(value)) return value.map(one => names[one] ?? one).join(field.kind === 'lines' ? '\n' : ', ');
  return field.kind === 'choice' ? (names[String(value)] ?? String(value)) : String(value);
}
