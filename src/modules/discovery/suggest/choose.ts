import type { Locale } from '../../../kernel/localised.ts';
import type { Kind } from '../engine.ts';
import type { Entry, EntryType } from './entries.ts';
import type { Offer } from './shelf.ts';
import type { Typed } from './word-key.ts';

/** How many of a sort are offered at most, in the order in which they stand; and how many in all. */
const MOST: readonly (readonly [types: readonly EntryType[], most: number])[] = [
  [['concept'], 5],
  [['sector', 'country', 'province'], 2],
  [['organisation'], 2],
  [['technology', 'need'], 3],
];
export const MOST_OFFERED = 8;
/** What stands in the reader's own language comes before its like. */
const OWN_LANGUAGE = 0.5;

type Ranked = { entry: Entry; rank: number };

/** The best entries whose words begin as the typed ones; each thing once. `standing`: may it still be shown? */
export function choose(
  { entries, table }: Offer,
  typed: readonly Typed[],
  { kind, locale, standing }: { kind: Kind; locale: Locale; standing: (entry: Entry) => boolean },
): Entry[] {
  const rooms = MOST.map(([types, most]) => ({ types, most, best: [] as Ranked[] }));
  const ranked = (slips: boolean) =>
    table.find(
      typed,
      (label, closeness) => {
        const entry = entries[label]!;
        const count = entry.counts[kind];
        if (count === 0) return;
        const room = rooms.find(({ types }) => types.includes(entry.type))!;
        const rank = closeness + Math.log10(1 + count) + (entry.lang === locale ? OWN_LANGUAGE : 0);
        keep(room.best, { entry, rank }, room.most);
      },
      { slips },
    );
  ranked(false);
  if (rooms.every(({ best }) => best.length === 0)) ranked(true);
  const shown = rooms.map(({ best, most }) => best.map(({ entry }) => entry).filter(standing).slice(0, most));
  return withoutEchoes(shown.flat()).slice(0, MOST_OFFERED);
}

/** A word that is also the name of a country has the country's own page. */
function withoutEchoes(entries: readonly Entry[]): Entry[] {
  const places = new Set(entries.filter(e => e.type !== 'concept').map(e => e.text.toLowerCase()));
  return entries.filter(e => e.type !== 'concept' || !places.has(e.text.toLowerCase()));
}

/** Some more are kept than are shown: records may have gone meanwhile. */
const SPARE = 5;

/** Keeps the best in order, each thing by its best words. */
function keep(best: Ranked[], found: Ranked, most: number): void {
  const last = best.at(-1);
  if (best.length >= most + SPARE && last && last.rank >= found.rank) return;
  const same = best.findIndex(({ entry }) => entry.type === found.entry.type && entry.id === found.entry.id);
  if (same >= 0) {
    if (best[same]!.rank >= found.rank) return;
    best.splice(same, 1);
  }
  const at = best.findIndex(({ rank }) => rank < found.rank);
  best.splice(at < 0 ? best.length : at, 0, found);
  best.length = Math.min(best.length, most + SPARE);
}
