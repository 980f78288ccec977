import { sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { FirmHas, Need, NeedConfidence, NeedRecord, NeedState } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    need: NeedTable;
    need_private: NeedPrivateTable;
  }
}

type NeedTable = {
  id: string;
  source: string;
  ref: string;
  digest: string;
  version: number;
  run_id: string | null;
  state: NeedState;
  title: LocalisedText;
  description: LocalisedText;
  product: LocalisedText;
  seeker_id: string | null;
  country: string | null;
  province: string | null;
  source_url: string | null;
  licence: string | null;
  sectors: string[];
  tags: string[];
  deadline: string | null;
  published_at: string | null;
  sample: boolean;
  created_at: Date;
  updated_at: Date;
};

type NeedPrivateTable = {
  need_id: string;
  budget_vnd: string | null;
  has: FirmHas;
  phone: string | null;
  email: string | null;
  consent_publish_at: Date | null;
  decline_reason: string | null;
};

const COLUMNS = [
  'id',
  'source',
  'ref',
  'version',
  'state',
  'title',
  'description',
  'product',
  'seeker_id as seekerId',
  'country',
  'province',
  'source_url as sourceUrl',
  'licence',
  'sectors',
  'tags',
  'deadline',
  'published_at as publishedAt',
  'sample',
] as const;

export type SubmittedNeed = Need & {
  createdAt: Date;
  phone: string | null;
  email: string | null;
  consentPublishAt: Date | null;
  budgetVnd: number | null;
  has: FirmHas;
  declineReason: string | null;
};

export async function findPublishedNeed(handle: Db | Trx, id: string): Promise<Need | undefined> {
  return handle
    .selectFrom('need')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
}

export async function listPublishedNeeds(handle: Db | Trx, ids: readonly string[]): Promise<Need[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('need')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .where('state', '=', 'published')
    .execute();
}

export async function pagePublishedNeeds(handle: Db | Trx, after: string, limit: number): Promise<Need[]> {
  return handle
    .selectFrom('need')
    .select(COLUMNS)
    .where('state', '=', 'published')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function listPublishedNeedsOfSeeker(handle: Db | Trx, seekerId: string, limit: number) {
  return handle
    .selectFrom('need')
    .select(['id', 'title', 'description', 'province', 'country', 'sectors', 'deadline'])
    .select(eb => eb.fn.countAll<string>().over().as('total'))
    .where('seeker_id', '=', seekerId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The whole of a need, confidence and all: for its own sender and the reviewer. */
export async function findSubmittedNeed(handle: Db | Trx, id: string): Promise<SubmittedNeed | undefined> {
  const row = await submitted(handle).where('need.id', '=', id).executeTakeFirst();
  return row && toSubmitted(row);
}

export async function listNeedsForReview(handle: Db | Trx, limit: number): Promise<SubmittedNeed[]> {
  const rows = await submitted(handle)
    .where('need.state', '=', 'submitted')
    .orderBy('need.created_at')
    .limit(limit)
    .execute();
  return rows.map(toSubmitted);
}

/** What matching may know of these needs beyond what everybody reads. */
export async function listConfidences(
  handle: Db | Trx,
  ids: readonly string[],
): Promise<Map<string, NeedConfidence>> {
  if (ids.length === 0) return new Map();
  const rows = await handle
    .selectFrom('need_private')
    .select(['need_id', 'budget_vnd', 'has'])
    .where('need_id', 'in', [...ids])
    .execute();
  return new Map(rows.map(r => [r.need_id, { budgetVnd: toVnd(r.budget_vnd), has: r.has }]));
}

export async function lockNeed(
  trx: Trx,
  id: string,
): Promise<{ id: string; state: NeedState; consented: boolean } | undefined> {
  const row = await trx
    .selectFrom('need')
    .innerJoin('need_private', 'need_private.need_id', 'need.id')
    .select(['need.id', 'need.state', 'need_private.consent_publish_at'])
    .where('need.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id, state: row.state, consented: row.consent_publish_at !== null };
}

export async function setNeedState(
  trx: Trx,
  id: string,
  state: NeedState,
  now: Date,
  today: string,
): Promise<void> {
  await trx
    .updateTable('need')
    .set({ state, updated_at: now, ...(state === 'published' ? { published_at: today } : {}) })
    .where('id', '=', id)
    .execute();
}

export async function setDeclineReason(trx: Trx, id: string, reason: string): Promise<void> {
  await trx.updateTable('need_private').set({ decline_reason: reason }).where('need_id', '=', id).execute();
}

export async function nextNeedNumber(trx: Trx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select nextval('need_number') as n`.execute(trx);
  return Number(rows[0]!.n);
}

/** What is stored of these refs of one source. */
export async function listStoredNeeds(trx: Trx, source: string, refs: readonly string[]) {
  return trx
    .selectFrom('need')
    .select(['ref', 'id', 'digest', 'run_id as runId'])
    .where('source', '=', source)
    .where('ref', 'in', [...refs])
    .execute();
}

export type NeedConfidenceRow = NeedConfidence & {
  needId: string;
  phone: string | null;
  email: string | null;
  consentPublishAt: Date | null;
};

/** Adds new needs in `state` and renews known ones (same source and ref) as their next version. */
export async function saveNeeds(
  trx: Trx,
  records: readonly NeedRecord[],
  confidences: readonly NeedConfidenceRow[],
  state: NeedState,
  runId: string | null,
  now: Date,
): Promise<void> {
  if (records.length === 0) return;
  await sql`
    insert into need (id, source, ref, digest, run_id, state, title, description, product, seeker_id, country, province,
      source_url, licence, sectors, tags, deadline, published_at, sample, created_at, updated_at)
    select r.id, r.source, r.ref, r.digest, ${runId}::uuid, ${state}, r.title, r.description, r.product, r."seekerId",
      r.country, r.province, r."sourceUrl", r.licence, r.sectors, r.tags, r.deadline, r."publishedAt", r.sample,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, source text, ref text, digest text,
      title jsonb, description jsonb, product jsonb, "seekerId" uuid, country text, province text, "sourceUrl" text,
      licence text, sectors text[], tags text[], deadline date, "publishedAt" date, sample boolean)
    on conflict (source, ref) do update set digest = excluded.digest, version = need.version + 1,
      run_id = excluded.run_id, title = excluded.title, description = excluded.description,
      product = excluded.product, seeker_id = excluded.seeker_id, country = excluded.country,
      province = excluded.province, source_url = excluded.source_url, licence = excluded.licence,
      sectors = excluded.sectors, tags = excluded.tags, deadline = excluded.deadline,
      published_at = excluded.published_at, sample = excluded.sample, updated_at = excluded.updated_at`.execute(
    trx,
  );
  await sql`
    insert into need_private (need_id, budget_vnd, has, phone, email, consent_publish_at)
    select r."needId", r."budgetVnd", r.has, r.phone, r.email, r."consentPublishAt"
    from jsonb_to_recordset(${JSON.stringify(confidences)}::jsonb) as r("needId" uuid, "budgetVnd" numeric,
      has jsonb, phone text, email text, "consentPublishAt" timestamptz)
    on conflict (need_id) do update set budget_vnd = excluded.budget_vnd, has = excluded.has`.execute(trx);
}

const submitted = (handle: Db | Trx) =>
  handle
    .selectFrom('need')
    .innerJoin('need_private as private', 'private.need_id', 'need.id')
    .select(COLUMNS.map(column => `need.${column}` as const))
    .select([
      'need.created_at as createdAt',
      'private.phone',
      'private.email',
      'private.consent_publish_at as consentPublishAt',
      'private.budget_vnd as budgetVnd',
      'private.has',
      'private.decline_reason as declineReason',
    ]);

const toVnd = (text: string | null): number | null => (text === null ? null : Number(text));

const toSubmitted = <T extends { budgetVnd: string | null }>(row: T) => ({
  ...row,
  budgetVnd: toVnd(row.budgetVnd),
});
