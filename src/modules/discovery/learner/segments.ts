import type { LocalisedText } from '../../../kernel/localised.ts';
import type { DocumentFields } from '../index/document.ts';

/** The same thing said in Vietnamese and in English, and the numbers of the records that say it so. */
export type Parallel = { vi: string; en: string; records: readonly number[] };

type Cut = (text: string) => string[];

const at =
  (border: RegExp): Cut =>
  text =>
    text.split(border).filter(part => part.trim() !== '');
const CUTS = [at(/\n+/), at(/(?<=[.!?…])\s+/u), at(/(?<=[:;])\s+/)];
/** Longer parts tell little: every word would stand across from every other. */
const LONGEST = 600;

/** Parts side by side where both texts have as many; else the two as they are. */
function sideBySide(vi: string, en: string, cut: Cut): [string, string][] {
  const [ours, theirs] = [cut(vi), cut(en)];
  if (ours.length !== theirs.length) return [[vi, en]];
  return ours.map((part, i) => [part.trim(), theirs[i]!.trim()]);
}

/** What a machine has translated, or what is out of date, teaches nothing. */
const written = (text: LocalisedText, lang: string): string | undefined =>
  text.find(v => v.lang === lang && v.origin !== 'machine' && !v.stale && v.value !== '')?.value;

/** The parts of a text that people wrote in both languages: lines, sentences, clauses, as far as they fit. */
export function partsOf(text: LocalisedText): [vi: string, en: string][] {
  const [vi, en] = [written(text, 'vi'), written(text, 'en')];
  if (vi === undefined || en === undefined) return [];
  const whole: [string, string][] = [[vi, en]];
  return CUTS.reduce((parts, cut) => parts.flatMap(([a, b]) => sideBySide(a, b, cut)), whole).filter(
    ([a, b]) => a !== b && a.length <= LONGEST && b.length <= LONGEST,
  );
}

type Part = Parallel & { code: number; records: number[] };

/**
 * What records say in both languages, each thing once, in an order that does not depend on theirs. Of more
 * than `most` parts a sample that nobody chooses is kept.
 */
export function parallelsOf(documents: Iterable<{ fields: DocumentFields }>, most: number): Parallel[] {
  let parts = new Map<string, Part>();
  let record = 0;
  for (const { fields } of documents) {
    for (const text of [fields.title, fields.summary, fields.description, fields.details ?? []])
      for (const [vi, en] of partsOf(text)) note(parts, vi, en, record);
    if (parts.size > 2 * most) parts = first(parts, most);
    record++;
  }
  return [...first(parts, most).values()];
}

function note(parts: Map<string, Part>, vi: string, en: string, record: number): void {
  const key = `${vi}\t${en}`;
  const known = parts.get(key);
  if (!known) parts.set(key, { vi, en, records: [record], code: codeOf(key) });
  else if (known.records.at(-1) !== record) known.records.push(record);
}

/** Those with the smallest codes: the same ones however often the rest is let go on the way. */
function first(parts: ReadonlyMap<string, Part>, most: number): Map<string, Part> {
  const sorted = [...parts].sort(([a, one], [b, other]) => one.code - other.code || (a < b ? -1 : 1));
  return new Map(sorted.slice(0, most));
}

/** FNV-1a. */
function codeOf(text: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return code >>> 0;
}
