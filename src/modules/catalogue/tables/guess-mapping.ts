import type { FieldName, TableField } from './field.ts';
import { fieldsOf, titlePath } from './fields.ts';
import { foldMarks, foldWords } from './folded.ts';
import type { RecordKind } from './mapping-types.ts';

export type GuessedMapping = { kind: RecordKind; lang: string; columns: Record<string, FieldName> };

const KINDS: readonly RecordKind[] = ['technology', 'need', 'organisation'];
const ABOUT_NEEDS = /\b(nhu cau|need|needs|can tim)\b/;

/** What the headers seem to mean; `kind` unless told is guessed from them too. */
export function guessMapping(headers: readonly string[], kind?: RecordKind): GuessedMapping {
  const guesses = (kind ? [kind] : KINDS).map(k => guessFor(headers, k));
  const needs = headers.some(header => ABOUT_NEEDS.test(foldMarks(header)));
  const worth = ({ kind, columns }: GuessedMapping) =>
    Object.keys(columns).length + (hasTitle(kind, columns) ? 100 : 0) + (kind === 'need' && needs ? 50 : 0);
  return guesses.toSorted((a, b) => worth(b) - worth(a))[0]!;
}

const hasTitle = (kind: RecordKind, columns: GuessedMapping['columns']): boolean =>
  Object.values(columns).some(name => name.split('.')[0] === titlePath(kind));

type Candidate = { header: string; field: TableField; exact: boolean; length: number; lang: 'vi' | 'en' };

/** Exact names first, then the longest beginnings; a header means one field, a field is meant by one header. */
function guessFor(headers: readonly string[], kind: RecordKind): GuessedMapping {
  const once = headers.filter((header, i) => header !== '' && headers.indexOf(header) === i);
  const candidates = once
    .flatMap(header => candidatesOf(header, kind))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.length - a.length);
  const columns: GuessedMapping['columns'] = {};
  const taken = new Set<FieldName>();
  let vietnamese = 0;
  for (const { header, field, lang } of candidates) {
    const name = inLanguage(header, field);
    if (Object.hasOwn(columns, header) || taken.has(name)) continue;
    columns[header] = name;
    taken.add(name);
    vietnamese += lang === 'vi' ? 1 : -1;
  }
  return { kind, lang: vietnamese >= 0 ? 'vi' : 'en', columns: inOrder(columns, once) };
}

function candidatesOf(header: string, kind: RecordKind): Candidate[] {
  const words = foldWords(bare(header));
  const found: Candidate[] = [];
  for (const field of fieldsOf(kind))
    for (const lang of ['vi', 'en'] as const)
      for (const name of namesIn(field, lang))
        // A single word begins too much: "tên" is the name of anything.
        if (words === name || (name.includes(' ') && words.startsWith(`${name} `)))
          found.push({ header, field, exact: words === name, length: name.length, lang });
  return found;
}

/** Without its unit and its language: "Giá (triệu đồng)", "Title (English)", "3. Tên công nghệ *". */
const bare = (header: string): string =>
  foldMarks(header)
    .replace(/[([].*?[)\]]/g, ' ')
    .replace(/^\s*(?:\d+|[ivx]+)\s*[.)]\s*/, '')
    .replace(LANGUAGE, ' ');
// "Đơn vị" without its marks ends in "vi" too.
const LANGUAGE =
  /\b(?:bang\s+)?(?:tieng\s+)?(?:viet|vietnamese|anh|english)\s*$|[-_.]\s*(?:vi|vn|en|eng)\s*$/;
const ENGLISH = /\b(?:tieng anh|english)\b|[-_.([]\s*(?:en|eng)[)\]]?\s*$/;
const VIETNAMESE = /\b(?:tieng viet|vietnamese)\b|[-_.([]\s*(?:vi|vn)[)\]]?\s*$/;

function inLanguage(header: string, { name, lang }: TableField): FieldName {
  if (lang === undefined) return name;
  const folded = foldMarks(header);
  if (ENGLISH.test(folded)) return `${name}.en`;
  return VIETNAMESE.test(folded) ? `${name}.vi` : name;
}

const names = new Map<string, string[]>();
function namesIn(field: TableField, lang: 'vi' | 'en'): string[] {
  const told = field.headers[lang];
  const known = names.get(told) ?? told.split(', ').map(foldWords).filter(name => name !== '');
  names.set(told, known);
  return known;
}

const inOrder = (columns: Record<string, FieldName>, headers: readonly string[]): Record<string, FieldName> =>
  Object.fromEntries(
    headers.filter(header => Object.hasOwn(columns, header)).map(header => [header, columns[header]!]),
  );
