import type { Locale } from '../../../kernel/localised.ts';
import type { Kind } from '../engine.ts';
import type { Entry, EntryType } from './entries.ts';
import type { Typed } from './word-key.ts';
import type { TakeLabel, WordTable } from './word-table.ts';

/** What is offered side by side, and how much of it at most; in the order in which it stands. */
const ROOMS: readonly { types: readonly EntryType[]; most: number }[] = [
  { types: ['concept'], most: 5 },
  { types: ['sector', 'country', 'province'], most: 2 },
  { types: ['organisation'], most: 2 },
  { types: ['technology', 'need'], most: 3 },
];
const MOST_OFFERED = 8;
/** What stands in the reader's own language comes before its like. */
const OWN_LANGUAGE = 0.5;

/**
 * A part of what can be offered; entry `n` is label `n` of the table, and stands in room `rooms[n]`. `weights`:
 * what its records add to its rank, 0 where it has none.
 */
export type OfferPart = {
  entries: readonly Entry[];
  table: WordTable;
  rooms: Uint8Array;
  weights: Record<Kind, Float32Array>;
  lang: Record<Locale, Uint8Array>;
};

export function offerPart(entries: readonly Entry[], table: WordTable): OfferPart {
  const weights = (kind: Kind) => Float32Array.from(entries, ({ counts }) => Math.log10(1 + counts[kind]));
  const isIn = (locale: Locale) => Uint8Array.from(entries, ({ lang }) => (lang === locale ? 1 : 0));
  return {
    entries,
    table,
    rooms: Uint8Array.from(entries, ({ type }) => ROOMS.findIndex(({ types }) => types.includes(type))),
    weights: { technology: weights('technology'), need: weights('need') },
    lang: { vi: isIn('vi'), en: isIn('en') },
  };
}

type Ranked = { entry: Entry; rank: number };
type Asked = { kind: Kind; locale: Locale; standing: (entry: Entry) => boolean };

/** The best entries whose words begin as the typed ones, each thing once. `standing`: may it still be shown? */
export function choose(offer: readonly OfferPart[], typed: readonly Typed[], asked: Asked): Entry[] {
  const best = ROOMS.map((): Ranked[] => []);
  for (const part of offer) fill(best, part, typed, asked, false);
  if (best.every(found => found.length === 0)) for (const part of offer) fill(best, part, typed, asked, true);
  const shown = best.flatMap((found, room) =>
    found
      .map(({ entry }) => entry)
      .filter(asked.standing)
      .slice(0, ROOMS[room]!.most),
  );
  return withoutEchoes(shown).slice(0, MOST_OFFERED);
}

function fill(
  best: readonly Ranked[][],
  { entries, table, rooms, weights, lang }: OfferPart,
  typed: readonly Typed[],
  { kind, locale }: Asked,
  slips: boolean,
): void {
  const [weight, own] = [weights[kind], lang[locale]];
  const take: TakeLabel = (label, closeness) => {
    if (weight[label] === 0) return;
    const rank = closeness + weight[label]! + OWN_LANGUAGE * own[label]!;
    const room = rooms[label]!;
    if (isAmong(best[room]!, rank, room)) keep(best[room]!, { entry: entries[label]!, rank }, room);
  };
  table.find(typed, take, { slips });
}

/** A word that is also the name of a country has the country's own page. */
function withoutEchoes(entries: readonly Entry[]): Entry[] {
  const places = new Set(entries.filter(e => e.type !== 'concept').map(e => e.text.toLowerCase()));
  return entries.filter(e => e.type !== 'concept' || !places.has(e.text.toLowerCase()));
}

/** Some more are kept than are shown: records may have gone meanwhile. */
const SPARE = 5;

const isAmong = (best: readonly Ranked[], rank: number, room: number): boolean =>
  best.length < ROOMS[room]!.most + SPARE || best.at(-1)!.rank < rank;

/** Keeps the best in order, each thing by its best words. */
function keep(best: Ranked[], found: Ranked, room: number): void {
  const { type, id } = found.entry;
  const same = best.findIndex(({ entry }) => entry.type === type && entry.id === id);
  if (same >= 0 && best[same]!.rank >= found.rank) return;
  if (same >= 0) best.splice(same, 1);
  const at = best.findIndex(({ rank }) => rank < found.rank);
  best.splice(at < 0 ? best.length : at, 0, found);
  best.length = Math.min(best.length, ROOMS[room]!.most + SPARE);
}
