import { textIn } from '../../../kernel/localised.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  findSubmittedNeed,
  holdsRecord,
  listPublishedNeeds,
  listPublishedTechnologies,
  pageOwnRecords,
} from '../../catalogue/index.ts';
import type { Kind } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import type { Row } from '../live/store.ts';
import { searchRecords } from '../search/queries.ts';
import type { Asked } from '../search/schema.ts';
import { summaryOf } from '../search/summary.ts';
import type { FeedEntry } from './feeds.ts';
import { permitOwn, permitPerson } from './policy.ts';
import type { Alert, AlertItem } from './schema.ts';
import { countNew, findAlert, listAlertsOf, listItems } from './store.ts';

/** What a page or a feed shows of an alert. */
const SHOWN = 50;

export type Counted = { alert: Alert; fresh: number };
export type HeldNeed = { id: string; title: string };
export type ShownItem = AlertItem & { row: Row };

/** One's own alerts, with how much is new in each. */
export async function alertsOf(ctx: Ctx): Promise<Counted[]> {
  const { id } = permitPerson(ctx.actor);
  const [alerts, counts] = [await listAlertsOf(ctx.database.db, id), await countNew(ctx.database.db, id)];
  return alerts.map(alert => ({ alert, fresh: counts.get(alert.id) ?? 0 }));
}

/** How much is new in one's own alerts, over all of them. */
export async function countNewsOf(ctx: Ctx): Promise<number> {
  const counts = await countNew(ctx.database.db, permitPerson(ctx.actor).id);
  return [...counts.values()].reduce((sum, n) => sum + n, 0);
}

/** Needs that one holds and does not watch yet. */
export async function needsToWatch(ctx: Ctx, alerts: readonly Counted[]): Promise<HeldNeed[]> {
  const watched = new Set(alerts.map(({ alert }) => alert.needId));
  const { records } = await pageOwnRecords(ctx, 'need', undefined);
  return records.filter(({ id }) => !watched.has(id)).map(({ id, title }) => ({ id, title: textIn(title, ctx.locale) }));
}

/** A need by its title, where one holds it. */
export async function heldNeed(ctx: Ctx, id: string): Promise<HeldNeed | undefined> {
  if (!(await holdsRecord(ctx.database.db, permitPerson(ctx.actor), 'need', id))) return undefined;
  const need = await findSubmittedNeed(ctx.database.db, id);
  return need && { id, title: textIn(need.title, ctx.locale) };
}

export async function ownAlert(ctx: Ctx, id: string): Promise<Alert> {
  return permitOwn(ctx.actor, await findAlert(ctx.database.db, id));
}

/** What was found, the newest first; a record that is no longer public is left out. */
export async function itemsOf(ctx: Ctx, discovery: Discovery, alert: Alert): Promise<ShownItem[]> {
  const items = await listItems(ctx.database.db, alert.id, SHOWN);
  const rows = await discovery.readRows(alert.kind, items.map(item => item.recordId));
  return items.flatMap(item => {
    const row = rows.get(item.recordId);
    return row ? [{ ...item, row }] : [];
  });
}

type Place = (kind: Kind, id: string) => string;

/** The same as entries of a feed, in the language of the alert. */
export async function entriesOf(ctx: Ctx, discovery: Discovery, alert: Alert, place: Place): Promise<FeedEntry[]> {
  return (await itemsOf(ctx, discovery, alert)).map(({ row, reason, foundAt }) => ({
    url: place(alert.kind, row.id),
    title: textIn(row.title, alert.locale),
    text: [reason[alert.locale], summaryIn(row, alert.locale)].filter(Boolean).join('\n'),
    at: foundAt,
  }));
}

const summaryIn = (row: Row, locale: Alert['locale']): string => {
  const summary = summaryOf(row);
  return summary[locale] ?? Object.values(summary)[0] ?? '';
};

/** A public search as entries of a feed: what answers it, the newest first. */
export async function searchEntries(
  ctx: Ctx,
  discovery: Discovery,
  kind: Kind,
  asked: Asked,
  place: Place,
): Promise<FeedEntry[]> {
  const wanted: Asked = { ...asked, sort: 'newest', limit: SHOWN, cursor: undefined };
  const { items } = await searchRecords(ctx, discovery, kind, wanted);
  const days = await publishingDays(ctx, kind, items.map(({ row }) => row.id));
  return items.map(({ row }) => ({
    url: place(kind, row.id),
    title: textIn(row.title, ctx.locale),
    text: summaryIn(row, ctx.locale),
    at: new Date(`${days.get(row.id) ?? '1970-01-01'}T00:00:00+07:00`),
  }));
}

async function publishingDays(ctx: Ctx, kind: Kind, ids: readonly string[]): Promise<Map<string, string | null>> {
  const { db } = ctx.database;
  const records = kind === 'need' ? await listPublishedNeeds(db, ids) : await listPublishedTechnologies(db, ids);
  return new Map(records.map(({ id, publishedAt }) => [id, publishedAt]));
}
