import { type Generated, sql } from 'kysely';
import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Filters, Kind } from '../engine.ts';
import type { Alert, AlertItem, Cadence } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    alert: AlertTable;
    alert_item: {
      alert_id: string;
      record_id: string;
      reason: Said;
      found_at: Date;
      mailed_at: Generated<Date | null>;
    };
  }
}

type AlertTable = {
  id: string;
  person_id: string;
  name: string;
  kind: Kind;
  query: string;
  filters: Filters;
  need_id: string | null;
  cadence: Cadence;
  locale: Locale;
  created_at: Date;
  looked_at: Date;
  stopped_at: Generated<Date | null>;
};

const COLUMNS = [
  'id',
  'person_id as personId',
  'name',
  'kind',
  'query',
  'filters',
  'need_id as needId',
  'cadence',
  'locale',
  'created_at as createdAt',
  'looked_at as lookedAt',
] as const;

const inForce = (handle: Db | Trx) => handle.selectFrom('alert').select(COLUMNS).where('stopped_at', 'is', null);

export const findAlert = (handle: Db | Trx, id: string): Promise<Alert | undefined> =>
  inForce(handle).where('id', '=', id).executeTakeFirst();

export const lockAlert = (trx: Trx, id: string): Promise<Alert | undefined> =>
  inForce(trx).where('id', '=', id).forUpdate().executeTakeFirst();

/** A person's alerts, the newest first. */
export const listAlertsOf = (handle: Db | Trx, personId: string): Promise<Alert[]> =>
  inForce(handle).where('person_id', '=', personId).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

const TODAY = sql<string>`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Alerts in force of one kind, page by page. A need that its keeper no longer holds is watched no more. */
export const pageAlerts = (handle: Db | Trx, kind: Kind, after: string, limit: number): Promise<Alert[]> =>
  inForce(handle)
    .where('kind', '=', kind)
    .where('id', '>', after)
    .where(
      sql<boolean>`(need_id is null or exists (
        select from record_holder h where h.record_type = 'need' and h.record_id = alert.need_id and (
          (h.organisation_id is null and h.person_id = alert.person_id) or exists (
            select from role_grant g where g.organisation_id = h.organisation_id and g.person_id = alert.person_id
              and g.role = 'seeker' and g.revoked_at is null and g.valid_from <= ${TODAY}
              and (g.valid_until is null or g.valid_until >= ${TODAY})))))`,
    )
    .orderBy('id')
    .limit(limit)
    .execute();

/** Waits for others who keep an alert for the same person, so that a count of them holds. */
export async function lockPerson(trx: Trx, personId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
}

export async function insertAlert(trx: Trx, alert: Alert): Promise<void> {
  await trx
    .insertInto('alert')
    .values({
      id: alert.id,
      person_id: alert.personId,
      name: alert.name,
      kind: alert.kind,
      query: alert.query,
      filters: sql<Filters>`${JSON.stringify(alert.filters)}::jsonb`,
      need_id: alert.needId,
      cadence: alert.cadence,
      locale: alert.locale,
      created_at: alert.createdAt,
      looked_at: alert.lookedAt,
    })
    .execute();
}

export async function endAlert(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('alert').set({ stopped_at: at }).where('id', '=', id).execute();
}

export async function noteLook(handle: Db | Trx, id: string, at: Date): Promise<void> {
  await handle.updateTable('alert').set({ looked_at: at }).where('id', '=', id).execute();
}

/** A record is told of once, however often it changes. */
export async function addItems(
  handle: Db | Trx,
  alertId: string,
  found: readonly { id: string; reason: Said }[],
  at: Date,
): Promise<void> {
  if (found.length === 0) return;
  await sql`insert into alert_item (alert_id, record_id, reason, found_at)
    select ${alertId}::uuid, f.id, f.reason, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(id uuid, reason jsonb)
    on conflict do nothing`.execute(handle);
}

/** The newest first. */
export const listItems = (handle: Db | Trx, alertId: string, limit: number): Promise<AlertItem[]> =>
  handle
    .selectFrom('alert_item')
    .select(['record_id as recordId', 'reason', 'found_at as foundAt'])
    .where('alert_id', '=', alertId)
    .orderBy('found_at', 'desc')
    .orderBy('record_id')
    .limit(limit)
    .execute();

/** How many were found since each alert was last looked at. */
export async function countNew(handle: Db | Trx, personId: string): Promise<Map<string, number>> {
  const rows = await handle
    .selectFrom('alert_item as i')
    .innerJoin('alert as a', 'a.id', 'i.alert_id')
    .select(['a.id', sql<number>`count(*)::int`.as('n')])
    .where('a.person_id', '=', personId)
    .where('a.stopped_at', 'is', null)
    .whereRef('i.found_at', '>', 'a.looked_at')
    .groupBy('a.id')
    .execute();
  return new Map(rows.map(({ id, n }) => [id, n]));
}

export type Due = Alert & { email: string };

/** Alerts of a cadence that have something to tell that was found before `moment`, whose keeper's address is sure. */
export const listDue = (
  handle: Db | Trx,
  { cadence, moment, after }: { cadence: Cadence; moment: Date; after: string },
  limit: number,
): Promise<Due[]> =>
  handle
    .selectFrom('alert as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'a.name',
      'a.kind',
      'a.query',
      'a.filters',
      'a.need_id as needId',
      'a.cadence',
      'a.locale',
      'a.created_at as createdAt',
      'a.looked_at as lookedAt',
      'p.email',
    ])
    .where('a.id', '>', after)
    .where('a.stopped_at', 'is', null)
    .where('a.cadence', '=', cadence)
    .where('p.email_verified', '=', true)
    .where('p.erased_at', 'is', null)
    .where(
      sql<boolean>`exists (select from alert_item i where i.alert_id = a.id and i.mailed_at is null
        and i.found_at < ${moment})`,
    )
    .orderBy('a.id')
    .limit(limit)
    .execute();

export const listUntold = (handle: Db | Trx, alertId: string, moment: Date): Promise<AlertItem[]> =>
  handle
    .selectFrom('alert_item')
    .select(['record_id as recordId', 'reason', 'found_at as foundAt'])
    .where('alert_id', '=', alertId)
    .where('mailed_at', 'is', null)
    .where('found_at', '<', moment)
    .orderBy('found_at', 'desc')
    .orderBy('record_id')
    .execute();

/** Answers how many had not been told before. */
export async function markTold(trx: Trx, alertId: string, moment: Date, at: Date): Promise<number> {
  const rows = await trx
    .updateTable('alert_item')
    .set({ mailed_at: at })
    .where('alert_id', '=', alertId)
    .where('mailed_at', 'is', null)
    .where('found_at', '<', moment)
    .returning('record_id')
    .execute();
  return rows.length;
}

/** Nothing is left of what somebody who is forgotten had looked for. */
export async function forgetAlerts(trx: Trx, personId: string): Promise<void> {
  const own = trx.selectFrom('alert').select('id').where('person_id', '=', personId);
  await trx.deleteFrom('alert_item').where('alert_id', 'in', own).execute();
  await trx.deleteFrom('alert').where('person_id', '=', personId).execute();
}
