import type { Locale } from '../../../../kernel/localised.ts';
import { latestSeq, listActsAfter } from '../../../../platform/acts/index.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { Territory } from '../../../identity/index.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { byRank, countsOf, pageOf, stateOf } from './rules.ts';
import type { Owed, QueueAsked, QueueCount, QueueItem, QueuePlace } from './schema.ts';
import { listIdsWithin, listOwed, listTitled } from './store.ts';

/** Whoever is further behind reads all anew. */
const MOST_BEHIND = 1_000;

/** Of one kind in one language, in the order of the queue, as it was after the act `seq`. */
type Kept = { seq: number; owed: readonly Owed[] };
export type QueuePage = { items: QueueItem[]; counts: QueueCount[] };
export type Queue = (
  db: Db,
  asked: QueueAsked,
  territory: Territory,
  after: QueuePlace | undefined,
  limit: number,
) => Promise<QueuePage>;

/**
 * The work queue of translations. To know what is owed every text of every record is looked into; so it is kept, and
 * a view looks only into the records that acts have touched since.
 */
export function makeQueue(): Queue {
  const kept = new Map<string, Promise<Kept>>();
  const owedNow = async (db: Db, kind: RecordKind, lang: Locale): Promise<readonly Owed[]> => {
    const key = `${kind} ${lang}`;
    const before = (kept.get(key) ?? Promise.resolve(undefined)).catch(() => undefined);
    const now = before.then(known => broughtUpToDate(db, kind, lang, known));
    kept.set(key, now);
    return (await now).owed;
  };
  return async (db, asked, territory, after, limit) => {
    const { kind, lang, sector } = asked;
    const all = await owedNow(db, kind, lang);
    const within = territory.everywhere ? undefined : await listIdsWithin(db, kind, territory);
    const owed = within ? all.filter(({ id }) => within.has(id)) : all;
    const page = pageOf(owed, sector, after, limit);
    const titled = new Map((await listTitled(db, kind, page.map(({ id }) => id))).map(one => [one.id, one]));
    const items = page.flatMap(one => {
      const known = titled.get(one.id);
      return known ? [{ ...known, state: stateOf(one) }] : [];
    });
    return { items, counts: countsOf(owed) };
  };
}

async function broughtUpToDate(db: Db, kind: RecordKind, lang: Locale, before: Kept | undefined): Promise<Kept> {
  const seq = await latestSeq(db);
  if (before?.seq === seq) return before;
  if (!before || seq - before.seq > MOST_BEHIND) return { seq, owed: (await listOwed(db, kind, lang)).sort(byRank) };
  const acts = await listActsAfter(db, before.seq, MOST_BEHIND);
  const touched = new Set(acts.flatMap(act => act.subjects.flatMap(({ type, id }) => (type === kind ? [id] : []))));
  if (touched.size === 0) return { seq, owed: before.owed };
  const fresh = await listOwed(db, kind, lang, [...touched]);
  const others = before.owed.filter(({ id }) => !touched.has(id));
  return { seq, owed: [...others, ...fresh].sort(byRank) };
}
