import { sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import { anyOf } from '../../../platform/db/any-of.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { keepVersions } from '../versions/store.ts';
import type { FirmTold } from '../submissions/schema.ts';
import type { FirmHas, Need, NeedConfidence, NeedDetails, NeedRecord, NeedState } from './schema.ts';

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
  version_run_id: string | null;
  state: NeedState;
  title: LocalisedText;
  description: LocalisedText;
  product: LocalisedText;
  details: NeedDetails;
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
  organisation: FirmTold | null;
  phone: string | null;
  email: string | null;
};

export const NEED_COLUMNS = [
  'id',
  'source',
  'ref',
  'version',
  'state',
  'title',
  'description',
  'product',
  'details',
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
  'updated_at as updatedAt',
] as const;

export async function findPublishedNeed(handle: Db | Trx, id: string): Promise<Need | undefined> {
  return handle
    .selectFrom('need')
    .select(NEED_COLUMNS)
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
}

export async function listPublishedNeeds(handle: Db | Trx, ids: readonly string[]): Promise<Need[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('need')
    .select(NEED_COLUMNS)
    .where('id', 'in', [...ids])
    .where('state', '=', 'published')
    .execute();
}

export async function pagePublishedNeeds(handle: Db | Trx, after: string, limit: number): Promise<Need[]> {
  return handle
    .selectFrom('need')
    .select(NEED_COLUMNS)
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

/** What is stored of these refs of one source. */
export async function listStoredNeeds(trx: Db | Trx, source: string, refs: readonly string[]) {
  return trx
    .selectFrom('need')
    .select(['ref', 'id', 'digest', 'state', 'run_id as runId'])
    .where('source', '=', source)
    .where('ref', '=', anyOf(refs, 'text'))
    .execute();
}

/** These needs whatever their state, for comparing them with what a file tells of them. */
export async function listNeeds(handle: Db | Trx, ids: readonly string[]): Promise<Need[]> {
  return handle
    .selectFrom('need')
    .select(NEED_COLUMNS)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute();
}

/** These needs whatever their state, by name alone. */
export async function listNeedTitles(
  handle: Db | Trx,
  ids: readonly string[],
): Promise<Pick<Need, 'id' | 'title' | 'state'>[]> {
  if (ids.length === 0) return [];
  return handle.selectFrom('need').select(['id', 'title', 'state']).where('id', 'in', [...ids]).execute();
}

/** Notes that a run has told of these, though it changed nothing: what it tells of them next is a repetition. */
export async function setNeedRun(trx: Trx, ids: readonly string[], runId: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('need')
    .set({ run_id: runId })
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute();
}

export type NeedConfidenceRow = NeedConfidence & {
  needId: string;
  phone: string | null;
  email: string | null;
  organisation?: FirmTold | null;
};

/**
 * Adds new needs in `state` and renews known ones (same source and ref) as their next version; `renewed` names
 * the known ones where the caller has looked them up.
 */
export async function saveNeeds(
  trx: Trx,
  records: readonly NeedRecord[],
  confidences: readonly NeedConfidenceRow[],
  state: NeedState,
  runId: string | null,
  now: Date,
  renewed: readonly string[] = records.map(r => r.id),
): Promise<void> {
  if (records.length === 0) return;
  await keepVersions(trx, 'need', renewed);
  await sql`
    insert into need (id, source, ref, digest, run_id, version_run_id, state, title, description, product, details, seeker_id,
      country, province,
      source_url, licence, sectors, tags, deadline, published_at, sample, created_at, updated_at)
    select r.id, r.source, r.ref, r.digest, ${runId}::uuid, ${runId}::uuid, ${state}, r.title, r.description,
      r.product, r.details, r."seekerId",
      r.country, r.province, r."sourceUrl", r.licence, r.sectors, r.tags, r.deadline, r."publishedAt", r.sample,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, source text, ref text, digest text,
      title jsonb, description jsonb, product jsonb, details jsonb, "seekerId" uuid, country text, province text, "sourceUrl" text,
      licence text, sectors text[], tags text[], deadline date, "publishedAt" date, sample boolean)
    on conflict (source, ref) do update set digest = excluded.digest, version = need.version + 1,
      run_id = excluded.run_id, version_run_id = excluded.version_run_id, state = excluded.state,
      title = excluded.title, description = excluded.description,
      product = excluded.product, details = excluded.details, seeker_id = excluded.seeker_id, country = excluded.country,
      province = excluded.province, source_url = excluded.source_url, licence = excluded.licence,
      sectors = excluded.sectors, tags = excluded.tags, deadline = excluded.deadline,
      published_at = excluded.published_at, sample = excluded.sample, updated_at = excluded.updated_at`.execute(
    trx,
  );
  await sql`
    insert into need_private (need_id, budget_vnd, has, phone, email, organisation)
    select r."needId", r."budgetVnd", r.has, r.phone, r.email, r.organisation
    from jsonb_to_recordset(${JSON.stringify(confidences)}::jsonb) as r("needId" uuid, "budgetVnd" numeric,
      has jsonb, phone text, email text, organisation jsonb)
    on conflict (need_id) do update set budget_vnd = excluded.budget_vnd, has = excluded.has`.execute(trx);
}

export const toVnd = (text: string | null): number | null => (text === null ? null : Number(text));
