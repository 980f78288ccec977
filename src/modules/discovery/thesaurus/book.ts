import { digestOf } from '../../../kernel/digest.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Sector } from '../../../kernel/sectors.ts';
import type { ThesaurusRow } from '../engine.ts';
import { fold } from '../text/fold.ts';

/** The thesaurus as it is read: by concept, by sector, by letter. */
export type Book = {
  rows: readonly ThesaurusRow[];
  byId: ReadonlyMap<string, ThesaurusRow>;
  /** Twelve hexadecimal digits that change with every label. */
  version: string;
  /** The broader concepts of one, the widest first. */
  path(id: string): ThesaurusRow[];
  /** In the alphabetical order of the reader's language. */
  narrower(id: string, locale: Locale): ThesaurusRow[];
  sorted(locale: Locale): readonly ThesaurusRow[];
  ofSector(sector: Sector, locale: Locale): readonly ThesaurusRow[];
  countOf(sector: Sector): number;
  /** The letters under which concepts stand, each with its concepts. */
  letters(locale: Locale): ReadonlyMap<string, readonly ThesaurusRow[]>;
};

/** The first label in the reader's language. */
export const nameOf = (row: Pick<ThesaurusRow, 'id' | 'vi' | 'en'>, locale: Locale): string => row[locale][0] ?? row.id;

/** A to Z; in Vietnamese Đ stands by itself, and everything else under '#'. */
export function letterOf(name: string, locale: Locale): string {
  const first = [...name.normalize('NFC').toUpperCase()][0] ?? '';
  if (locale === 'vi' && first === 'Đ') return first;
  const letter = fold(first);
  return /^[A-Z]$/.test(letter) ? letter : '#';
}

export function bookOf(rows: readonly ThesaurusRow[]): Book {
  const byId = new Map(rows.map(row => [row.id, row]));
  const below = Map.groupBy(rows, row => row.broader);
  const order = { vi: new Intl.Collator('vi').compare, en: new Intl.Collator('en').compare };
  const byName = (list: readonly ThesaurusRow[], locale: Locale) =>
    list
      .map(row => ({ row, name: nameOf(row, locale) }))
      .sort((a, b) => order[locale](a.name, b.name))
      .map(({ row }) => row);
  const sorted = perLocale(locale => byName(rows, locale));
  const letters = perLocale(locale => {
    const found = Map.groupBy(sorted(locale), row => letterOf(nameOf(row, locale), locale));
    return new Map([...found].sort(([a], [b]) => order[locale](a, b)));
  });
  return {
    rows,
    byId,
    version: digestOf(rows.map(({ line: _, ...told }) => told)).slice(0, 12),
    path(id) {
      const path: ThesaurusRow[] = [];
      for (let at = byId.get(byId.get(id)?.broader ?? ''); at; at = byId.get(at.broader ?? '')) path.unshift(at);
      return path;
    },
    narrower: (id, locale) => byName(below.get(id) ?? [], locale),
    sorted,
    ofSector: (sector, locale) => sorted(locale).filter(row => row.sectors.includes(sector)),
    countOf: sector => rows.reduce((n, row) => n + (row.sectors.includes(sector) ? 1 : 0), 0),
    letters,
  };
}

function perLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return locale => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
