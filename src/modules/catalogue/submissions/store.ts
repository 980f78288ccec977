import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { NEED_COLUMNS, toVnd } from '../needs/store.ts';
import type { NeedState } from '../needs/schema.ts';
import { TECHNOLOGY_COLUMNS } from '../technologies/store.ts';
import type { TechnologyRecord } from '../technologies/schema.ts';
import { saveTechnologies } from '../technologies/store.ts';
import type { Consent } from './consents/schema.ts';
import { listConsents } from './consents/store.ts';
import type { FirmTold, SubmittedNeed, SubmittedTechnology } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    technology_private: TechnologyPrivateTable;
  }
}

type TechnologyPrivateTable = {
  technology_id: string;
  organisation: FirmTold | null;
  phone: string | null;
  email: string | null;
  decline_reason: string | null;
};

export async function findSubmittedNeed(handle: Db | Trx, id: string): Promise<SubmittedNeed | undefined> {
  return (await needsOf(handle, await needs(handle).where('need.id', '=', id).execute()))[0];
}

export async function findSubmittedTechnology(
  handle: Db | Trx,
  id: string,
): Promise<SubmittedTechnology | undefined> {
  return (await withConsents(handle, await technologies(handle).where('technology.id', '=', id).execute()))[0];
}

/** The oldest first. */
export async function listNeedsForReview(handle: Db | Trx, limit: number): Promise<SubmittedNeed[]> {
  const rows = await needs(handle)
    .where('need.state', '=', 'submitted')
    .orderBy('need.created_at')
    .orderBy('need.id')
    .limit(limit)
    .execute();
  return needsOf(handle, rows);
}

export async function listTechnologiesForReview(
  handle: Db | Trx,
  limit: number,
): Promise<SubmittedTechnology[]> {
  const rows = await technologies(handle)
    .where('technology.state', '=', 'submitted')
    .orderBy('technology.created_at')
    .orderBy('technology.id')
    .limit(limit)
    .execute();
  return withConsents(handle, rows);
}

export async function countForReview(handle: Db | Trx): Promise<{ need: number; technology: number }> {
  const waiting = (table: 'need' | 'technology') =>
    handle
      .selectFrom(table)
      .select(eb => eb.fn.countAll<string>().as('n'))
      .where('state', '=', 'submitted' satisfies NeedState)
      .executeTakeFirstOrThrow();
  return { need: Number((await waiting('need')).n), technology: Number((await waiting('technology')).n) };
}

/** A technology that its owner offers: the record, and apart from it what is said in confidence. */
export async function saveOffer(
  trx: Trx,
  record: TechnologyRecord,
  confidence: Pick<TechnologyPrivateTable, 'organisation' | 'phone' | 'email'>,
  now: Date,
): Promise<void> {
  await saveTechnologies(trx, [record], null, now, 'submitted');
  const organisation = confidence.organisation && JSON.stringify(confidence.organisation);
  await sql`
    insert into technology_private (technology_id, organisation, phone, email)
    values (${record.id}, ${organisation}::jsonb, ${confidence.phone}, ${confidence.email})`.execute(trx);
}

export async function nextNumber(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select nextval('need_number') as n`.execute(trx);
  return Number(rows[0]!.n);
}

const SENT = ['private.organisation', 'private.phone', 'private.email'] as const;

const needs = (handle: Db | Trx) =>
  handle
    .selectFrom('need')
    .innerJoin('need_private as private', 'private.need_id', 'need.id')
    .select(NEED_COLUMNS.map(column => `need.${column}` as const))
    .select([...SENT, 'need.created_at as createdAt', 'private.decline_reason as declineReason'])
    .select(['private.budget_vnd as budgetVnd', 'private.has']);

const technologies = (handle: Db | Trx) =>
  handle
    .selectFrom('technology')
    .innerJoin('technology_private as private', 'private.technology_id', 'technology.id')
    .select(TECHNOLOGY_COLUMNS.map(column => `technology.${column}` as const))
    .select([...SENT, 'technology.created_at as createdAt', 'private.decline_reason as declineReason']);

const needsOf = async <T extends { id: string; budgetVnd: string | null }>(handle: Db | Trx, rows: T[]) =>
  withConsents(
    handle,
    rows.map(row => ({ ...row, budgetVnd: toVnd(row.budgetVnd) })),
  );

async function withConsents<T extends { id: string }>(
  handle: Db | Trx,
  rows: readonly T[],
): Promise<(T & { consents: Consent[] })[]> {
  const consents = await listConsents(
    handle,
    rows.map(row => row.id),
  );
  return rows.map(row => ({ ...row, consents: consents.get(row.id)! }));
}
