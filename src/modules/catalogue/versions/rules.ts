import { diffWordsWithSpace } from 'diff';
import type { Locale, LocalisedText } from '../../../kernel/localised.ts';
import { tellNeed } from '../needs/tell.ts';
import type { Need } from '../needs/schema.ts';
import type { Technology } from '../technologies/schema.ts';
import { type Told, tellTechnology } from '../technologies/tell.ts';
import type { VersionedKind } from './store.ts';

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' };
/** One fact that differs between two versions, word by word. */
export type Change = { key: string; label: string; pieces: Piece[] };

/** A record of either kind, as its page shows it or as it once was. */
export type Versioned =
  | { kind: 'technology'; record: Technology }
  | { kind: 'need'; record: Need };

/** A stored row as the record it was; what a row of an earlier day lacks is not known. */
export function recordOf(kind: VersionedKind, content: Record<string, unknown>): Versioned {
  const camel = Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  const record = { details: {}, takes: {}, ...camel, updatedAt: new Date(String(camel.updatedAt)) };
  return { kind, record } as unknown as Versioned;
}

/** What reads differently in `after`, in the order of the page; both languages are compared. */
export function changesBetween(locale: Locale, before: Versioned, after: Versioned): Change[] {
  const [vi, en] = (['vi', 'en'] as const).map(lang => {
    const was = tellIn(locale, before, lang);
    return tellIn(locale, after, lang).map((now, i) => ({ now, was: was[i]!.text }));
  });
  return vi!.flatMap((fact, i) => {
    const other = en![i]!;
    const alike = fact.was === other.was && fact.now.text === other.now.text;
    return alike ? change(fact) : [...change(fact, 'vi'), ...change(other, 'en')];
  });
}

function change({ now, was }: { now: Told; was: string }, lang?: 'vi' | 'en'): Change[] {
  if (now.text === was) return [];
  const pieces = piecesOf(was, now.text);
  return [
    lang
      ? { key: `${now.key}.${lang}`, label: `${now.label} (${lang})`, pieces }
      : { key: now.key, label: now.label, pieces },
  ];
}

/** The facts with their texts in one language only. */
function tellIn(locale: Locale, version: Versioned, lang: 'vi' | 'en'): Told[] {
  return tell(locale, version, text => text?.find(v => v.lang === lang)?.value ?? '');
}

const tell = (locale: Locale, { kind, record }: Versioned, read: (text: LocalisedText | undefined) => string) =>
  kind === 'technology' ? tellTechnology(locale, record, read) : tellNeed(locale, record, read);

const LONGEST = 20_000;

/** Word by word; of texts too long to compare so, the whole of both. */
function piecesOf(before: string, after: string): Piece[] {
  if (before.length + after.length > LONGEST)
    return [
      { text: before, kind: 'removed' as const },
      { text: after, kind: 'added' as const },
    ].filter(piece => piece.text !== '');
  return diffWordsWithSpace(before, after).map(part => ({
    text: part.value,
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }));
}
