import type { ThesaurusRow } from '../engine.ts';
import { fold } from '../text/fold.ts';
import { canonSyllable, normalise } from '../text/normalise.ts';

export const LABEL_LANGUAGES = ['vi', 'en', 'ko', 'zh', 'ja'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** A concept with the label by which it was found. */
export type Hit = { row: ThesaurusRow; lang: LabelLanguage; label: string };
/** `asked` is what was looked for in the end; `whole` is false where only the question's beginning was answered. */
export type Lookup = { hits: Hit[]; total: number; asked: string; whole: boolean };

type Entry = Hit & { place: number; plain: string; folded: string };

export const labelsIn = (row: ThesaurusRow, lang: LabelLanguage): readonly string[] =>
  lang === 'vi' || lang === 'en' ? row[lang] : (row.others?.[lang] ?? []);

const plainOf = (text: string): string =>
  normalise(text).trim().split(/[\s-]+/).map(canonSyllable).join(' ');

/** Of a question of which nothing is known, at least so much is kept. */
const LEAST = 3;

/**
 * Finds concepts by a label in any language, with or without accents, by its beginning or by that of a word in it.
 * What begins as it was typed, accents and all, comes first.
 */
export function makeLookup(rows: readonly ThesaurusRow[]): (q: string, limit: number) => Lookup {
  const entries = rows.flatMap(row =>
    LABEL_LANGUAGES.flatMap(lang =>
      labelsIn(row, lang).map((label, place): Entry => {
        const plain = plainOf(label);
        return { row, lang, label, place, plain, folded: fold(plain) };
      }),
    ),
  );
  return (q, limit) => {
    const typed = plainOf(q);
    const exact = typed === '' ? [] : find(entries, typed);
    const asked = exact.length > 0 ? typed : typed.slice(0, longestBeginning(entries, fold(typed))).trimEnd();
    const found = exact.length > 0 || asked.length < LEAST ? exact : find(entries, asked);
    return { hits: found.slice(0, limit), total: found.length, asked, whole: asked === typed };
  };
}

/** How much of the question some label begins with. */
function longestBeginning(entries: readonly Entry[], folded: string): number {
  let longest = 0;
  for (const { folded: label } of entries) {
    let shared = 0;
    while (shared < folded.length && label[shared] === folded[shared]) shared++;
    if (shared > longest) longest = shared;
  }
  return longest;
}

type Question = { asked: string; folded: string; ideographic: boolean };

function find(entries: readonly Entry[], asked: string): Hit[] {
  const question = { asked, folded: fold(asked), ideographic: IDEOGRAPHIC.test(asked) };
  const best = new Map<string, { entry: Entry; rank: number }>();
  for (const entry of entries) {
    const rank = rankOf(entry, question);
    if (rank === undefined) continue;
    const known = best.get(entry.row.id);
    if (!known || rank < known.rank) best.set(entry.row.id, { entry, rank });
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.entry.label.length - b.entry.label.length || (a.entry.label < b.entry.label ? -1 : 1))
    .map(({ entry: { row, lang, label } }) => ({ row, lang, label }));
}

const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** A label further back in its row is found later, but never after a worse kind of match. */
const PLACE = 0.01;

function rankOf({ plain, folded: bare, place, row }: Entry, question: Question): number | undefined {
  const { asked, folded, ideographic } = question;
  const at = place * PLACE;
  if (row.id === asked) return at;
  // Whatever matches holds the question without its accents: most labels are passed over here.
  if (!bare.includes(folded)) return undefined;
  if (plain === asked) return at;
  if (bare === folded) return 1 + at;
  if (plain.startsWith(asked)) return 2 + at;
  if (bare.startsWith(folded)) return 3 + at;
  if (plain.includes(` ${asked}`)) return 4 + at;
  if (bare.includes(` ${folded}`)) return 5 + at;
  return ideographic ? 6 + at : undefined;
}
