import { type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { NEED_COLUMNS, toVnd } from '../needs/store.ts';
import { TECHNOLOGY_COLUMNS } from '../technologies/store.ts';
import type { TechnologyRecord } from '../technologies/schema.ts';
import { saveTechnologies } from '../technologies/store.ts';
import type { Price } from '../technologies/schema.ts';
import type { Territory } from '../../identity/index.ts';
import type { Consent } from './consents/schema.ts';
import { listConsents } from './consents/store.ts';
import type { FirmTold, RecordKind, SubmittedNeed, SubmittedTechnology } from './schema.ts';

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
  floor_price: Price | null;
};

/** The province of a record with the alias `record`: that of a technology is its firm's. */
export const provinceOfRecord = (kind: RecordKind): RawBuilder<string | null> =>
  kind === 'need'
    ? sql`record.province`
    : sql`coalesce(
        (select organisation ->> 'province' from technology_private where technology_id = record.id),
        (select province from organisation where organisation.id = record.provider_id))`;

/** Whether a record with the alias `record` lies there; one without a province lies in the whole country only. */
export const liesIn = (kind: RecordKind, { everywhere, provinces }: Territory): RawBuilder<boolean> =>
  everywhere ? sql`true` : sql`${provinceOfRecord(kind)} = any(${sql.val(provinces)}::text[])`;

export async function findRecordProvince(handle: Db | Trx, kind: RecordKind, id: string): Promise<string | null> {
  const { rows } = await sql<{ province: string | null }>`
    select ${provinceOfRecord(kind)} as province from ${sql.table(kind)} as record where record.id = ${id}`.execute(handle);
  return rows[0]?.province ?? null;
}

export async function findSubmittedNeed(handle: Db | Trx, id: string): Promise<SubmittedNeed | undefined> {
  return (await needsOf(handle, await needs(handle).where('record.id', '=', id).execute()))[0];
}

export async function findSubmittedTechnology(
  handle: Db | Trx,
  id: string,
): Promise<SubmittedTechnology | undefined> {
  return (await withConsents(handle, await technologies(handle).where('record.id', '=', id).execute()))[0];
}

/** The oldest first. */
export async function listNeedsForReview(
  handle: Db | Trx,
  limit: number,
  territory: Territory,
): Promise<SubmittedNeed[]> {
  const rows = await needs(handle)
    .where('record.state', '=', 'submitted')
    .where(liesIn('need', territory))
    .orderBy('record.created_at')
    .orderBy('record.id')
    .limit(limit)
    .execute();
  return needsOf(handle, rows);
}

export async function listTechnologiesForReview(
  handle: Db | Trx,
  limit: number,
  territory: Territory,
): Promise<SubmittedTechnology[]> {
  const rows = await technologies(handle)
    .where('record.state', '=', 'submitted')
    .where(liesIn('technology', territory))
    .orderBy('record.created_at')
    .orderBy('record.id')
    .limit(limit)
    .execute();
  return withConsents(handle, rows);
}

export async function countForReview(
  handle: Db | Trx,
  territory: Territory,
): Promise<Record<RecordKind, number>> {
  const waiting = async (kind: RecordKind) => {
    const { rows } = await sql<{ n: string }>`
      select count(*) as n from ${sql.table(kind)} as record
      where record.state = 'submitted' and ${liesIn(kind, territory)}`.execute(handle);
    return Number(rows[0]!.n);
  };
  return { need: await waiting('need'), technology: await waiting('technology') };
}

/** A queue by its length and the moment since which its oldest has waited. */
export type Standing = { n: number; since: Date | null };

export async function standingOfReview(handle: Db | Trx, territory: Territory): Promise<Record<RecordKind, Standing>> {
  const waiting = (kind: RecordKind) => sql`
    select ${kind} as kind, count(*) as n, min(record.created_at) as since from ${sql.table(kind)} as record
    where record.state = 'submitted' and ${liesIn(kind, territory)}`;
  const { rows } = await sql<{ kind: RecordKind; n: string; since: Date | null }>`
    ${waiting('need')} union all ${waiting('technology')}`.execute(handle);
  const of = (kind: RecordKind): Standing => {
    const { n, since } = rows.find(row => row.kind === kind)!;
    return { n: Number(n), since };
  };
  return { need: of('need'), technology: of('technology') };
}

/** Who sends a need, and how they can be reached, where that has changed. */
export async function setNeedSender(
  trx: Trx,
  { needId, ...sender }: { needId: string } & Omit<OfferConfidence, 'floorPrice'>,
): Promise<void> {
  await sql`
    update need_private set phone = ${sender.phone}, email = ${sender.email},
      organisation = ${json(sender.organisation)}::jsonb
    where need_id = ${needId}`.execute(trx);
}

type OfferConfidence = {
  organisation: FirmTold | null;
  phone: string | null;
  email: string | null;
  floorPrice: Price | null;
};

const json = (value: object | null): string | null => value && JSON.stringify(value);

/** A technology that its owner offers, or has mended: the record, and apart from it what is said in confidence. */
export async function saveOffer(
  trx: Trx,
  record: TechnologyRecord,
  { organisation, phone, email, floorPrice }: OfferConfidence,
  now: Date,
): Promise<void> {
  await saveTechnologies(trx, [record], null, now, 'submitted');
  await sql`
    insert into technology_private (technology_id, organisation, phone, email, floor_price)
    values (${record.id}, ${json(organisation)}::jsonb, ${phone}, ${email}, ${json(floorPrice)}::jsonb)
    on conflict (technology_id) do update set organisation = excluded.organisation, phone = excluded.phone,
      email = excluded.email, floor_price = excluded.floor_price`.execute(trx);
}

export async function nextNumber(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select nextval('need_number') as n`.execute(trx);
  return Number(rows[0]!.n);
}

const SENT = ['private.organisation', 'private.phone', 'private.email'] as const;

const needs = (handle: Db | Trx) =>
  handle
    .selectFrom('need as record')
    .innerJoin('need_private as private', 'private.need_id', 'record.id')
    .select(NEED_COLUMNS.map(column => `record.${column}` as const))
    .select([...SENT, 'record.created_at as createdAt'])
    .select(['private.budget_vnd as budgetVnd', 'private.has']);

const technologies = (handle: Db | Trx) =>
  handle
    .selectFrom('technology as record')
    .innerJoin('technology_private as private', 'private.technology_id', 'record.id')
    .select(TECHNOLOGY_COLUMNS.map(column => `record.${column}` as const))
    .select([...SENT, 'record.created_at as createdAt', 'private.floor_price as floorPrice']);

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
