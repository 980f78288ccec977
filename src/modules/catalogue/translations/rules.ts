import type { Locale, LocalisedText, LocalisedValue } from '../../../kernel/localised.ts';

/** How a text of a record stands in a language that it was not written in. */
export type TranslationState = 'none' | 'machine' | 'reviewed' | 'stale';

/** A text of a record, and the members and places that lead to it: 'details.advantages.0.text'. */
export type PlacedText = { path: string; text: LocalisedText };

const isText = (value: unknown): value is LocalisedText =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(v => typeof v === 'object' && v !== null && 'lang' in v && 'value' in v && 'origin' in v);

/** The record with each of its texts as `change` has it; all else stays. */
export function mapTexts<T>(record: T, change: (path: string, text: LocalisedText) => LocalisedText): T {
  const walk = (value: unknown, path: string): unknown => {
    if (isText(value)) return change(path, value);
    if (Array.isArray(value)) return value.map((item, i) => walk(item, `${path}.${i}`));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, path === '' ? key : `${path}.${key}`)]),
    );
  };
  return walk(record, '') as T;
}

export function textsOf(record: object): PlacedText[] {
  const texts: PlacedText[] = [];
  mapTexts(record, (path, text) => {
    texts.push({ path, text });
    return text;
  });
  return texts;
}

/** What was written first, and what the others are translations of. */
export const sourceOf = (text: LocalisedText): LocalisedValue =>
  text.find(v => v.origin === 'original') ?? text[0]!;

/** Undefined where it was written in this language too: nothing is owed then. */
export function stateIn(text: LocalisedText, lang: string): TranslationState | undefined {
  const version = text.find(v => v.lang === lang && v.value !== '');
  if (!version) return 'none';
  if (version.stale) return 'stale';
  if (version.origin === 'original') return undefined;
  return version.origin === 'machine' ? 'machine' : 'reviewed';
}

/**
 * A text that was told anew, with the translations that it had before. Of the same original they stay as they are,
 * and a person's is not replaced by a machine's; of another original they are stale, unless a new one came with it.
 */
export function carryText(before: LocalisedText, after: LocalisedText): LocalisedText {
  const source = sourceOf(after);
  const same = before.some(v => v.lang === source.lang && v.value === source.value);
  const told = after.map(v => {
    const was = before.find(b => b.lang === v.lang);
    const stays = was?.value === v.value || (v.origin === 'machine' && was?.origin === 'human');
    return same && was && stays ? was : v;
  });
  const lost = before.filter(
    v => !after.some(a => a.lang === v.lang) && (same || v.origin !== 'original'),
  );
  return [...told, ...lost.map(v => (same ? v : { ...v, stale: true }))];
}

/** Items of a list may have changed places: they are known by what they say. */
const groupOf = (path: string, { lang, value }: LocalisedValue) =>
  `${path.replace(/\.\d+(?=\.|$)/g, '')}\t${lang}\t${value}`;

/** A record that was told anew, with the translations of what it said before. */
export function carryTranslations<T extends object>(before: object, after: T): T {
  const old = textsOf(before);
  const byWords = new Map(old.flatMap(({ path, text }) => text.map(v => [groupOf(path, v), text] as const)));
  const byPath = new Map(old.map(({ path, text }) => [path, text]));
  const still = new Set(textsOf(after).map(({ path, text }) => groupOf(path, sourceOf(text))));
  return mapTexts(after, (path, text) => {
    const there = byPath.get(path);
    const replaced = there && !still.has(groupOf(path, sourceOf(there))) ? there : undefined;
    const was = byWords.get(groupOf(path, sourceOf(text))) ?? replaced;
    return was ? carryText(was, text) : text;
  });
}

/** A text with a person's translation of it; what is empty takes the translation away. */
export function withTranslation(text: LocalisedText, lang: string, value: string): LocalisedText {
  const others = text.filter(v => v.lang !== lang);
  return value === '' ? others : [...others, { lang, value, origin: 'human' }];
}

/** Into which language a record is to be translated first: Vietnamese, or English where it was written in Vietnamese. */
export const targetOf = (title: LocalisedText): Locale =>
  title.length > 0 && sourceOf(title).lang === 'vi' ? 'en' : 'vi';

/** What a reviewer says of one text: what it should read, and that they have read it even where nothing changed. */
export type ReviewedText = { value: string; seen: boolean };

/** The record with what was reviewed, and the paths of it; a text that was neither changed nor read stays. */
export function withReviewed<T extends object>(
  record: T,
  lang: string,
  reviewed: ReadonlyMap<string, ReviewedText>,
): { record: T; paths: string[] } {
  const paths: string[] = [];
  const changed = mapTexts(record, (path, text) => {
    const told = reviewed.get(path);
    const present = text.find(v => v.lang === lang)?.value ?? '';
    if (!told || stateIn(text, lang) === undefined) return text;
    if (told.value === present && !(told.seen && present !== '')) return text;
    paths.push(path);
    return withTranslation(text, lang, told.value);
  });
  return { record: changed, paths };
}
