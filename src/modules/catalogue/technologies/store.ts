import { type Generated, sql } from 'kysely';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import { anyOf } from '../../../platform/db/any-of.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { jsonbList, uuidList } from '../../../platform/db/lists.ts';
import type { ListStatus } from '../codes.ts';
import { keepVersions } from '../versions/store.ts';
import type {
  Price,
  Takes,
  Technology,
  TechnologyDetails,
  TechnologyRecord,
  TechnologyState,
} from './schema.ts';
import { spellTechnology } from './spell.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    technology: TechnologyTable;
  }
}

type TechnologyTable = {
  id: string;
  source: string;
  ref: string;
  digest: string;
  version: number;
  run_id: string | null;
  version_run_id: string | null;
  state: Generated<TechnologyState>;
  title: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
  details: TechnologyDetails;
  provider_id: string | null;
  country: string | null;
  source_url: string | null;
  licence: string | null;
  sectors: string[];
  forms: string[];
  trl: number | null;
  green: boolean | null;
  price: Price | null;
  takes: Takes;
  demands_level: string | null;
  list_status: ListStatus | null;
  tags: string[];
  published_at: string;
  valid_until: string | null;
  sample: boolean;
  created_at: Date;
  updated_at: Date;
};

export const TECHNOLOGY_COLUMNS = [
  'id',
  'source',
  'ref',
  'version',
  'state',
  'title',
  'summary',
  'description',
  'details',
  'provider_id as providerId',
  'country',
  'source_url as sourceUrl',
  'licence',
  'sectors',
  'forms',
  'trl',
  'green',
  'price',
  'takes',
  'demands_level as demandsLevel',
  'list_status as listStatus',
  'tags',
  'published_at as publishedAt',
  'valid_until as validUntil',
  'sample',
  'updated_at as updatedAt',
] as const;

export async function findPublishedTechnology(handle: Db | Trx, id: string): Promise<Technology | undefined> {
  return handle
    .selectFrom('technology')
    .select(TECHNOLOGY_COLUMNS)
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
}

export async function listPublishedTechnologies(
  handle: Db | Trx,
  ids: readonly string[],
): Promise<Technology[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('technology')
    .select(TECHNOLOGY_COLUMNS)
    .where('id', 'in', [...ids])
    .where('state', '=', 'published')
    .execute();
}

/** The same by name alone: a record in full is some kilobytes. */
export async function listTechnologyTitles(
  handle: Db | Trx,
  ids: readonly string[],
): Promise<Pick<Technology, 'id' | 'title'>[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('technology')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'published')
    .execute();
}

/** All published technologies by id, a page at a time: `after` is the last id of the page before. */
export async function pagePublishedTechnologies(
  handle: Db | Trx,
  after: string,
  limit: number,
): Promise<Technology[]> {
  return handle
    .selectFrom('technology')
    .select(TECHNOLOGY_COLUMNS)
    .where('state', '=', 'published')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function listTechnologiesOfProvider(handle: Db | Trx, providerId: string, limit: number) {
  return handle
    .selectFrom('technology')
    .select(['id', 'title', 'summary', 'country', 'trl', 'sectors'])
    .select(eb => eb.fn.countAll<string>().over().as('total'))
    .where('provider_id', '=', providerId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** What is stored of these refs of one source. */
export async function listStoredTechnologies(trx: Db | Trx, source: string, refs: readonly string[]) {
  return trx
    .selectFrom('technology')
    .select(['ref', 'id', 'digest', 'state', 'run_id as runId'])
    .where('source', '=', source)
    .where('ref', '=', anyOf(refs, 'text'))
    .execute();
}

/** These records whatever their state, for comparing them with what a file tells of them. */
export async function listTechnologies(handle: Db | Trx, ids: readonly string[]): Promise<Technology[]> {
  return handle
    .selectFrom('technology')
    .select(TECHNOLOGY_COLUMNS)
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute();
}

/** Notes that a run has told of these, though it changed nothing: what it tells of them next is a repetition. */
export async function setTechnologyRun(trx: Trx, ids: readonly string[], runId: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('technology')
    .set({ run_id: runId })
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute();
}

/** Adds new records as published and renews known ones (same source and ref) as their next version. */
export const saveTechnologies = (
  trx: Trx,
  records: readonly TechnologyRecord[],
  runId: string | null,
  now: Date,
  state: TechnologyState = 'published',
): Promise<void> => {
  const renewed = records.map(record => ({ ...record, spelt: Buffer.from(spellTechnology(record)) }));
  return saveSpeltTechnologies(trx, { added: [], renewed }, runId, now, state);
};

/** A record that was spelt before, in UTF-8; what stands beside its spelling counts before what stands in it. */
export type Spelt = Pick<TechnologyRecord, 'id' | 'digest' | 'providerId' | 'country'> & { spelt: Uint8Array };

/**
 * `saveTechnologies` for an import, which spells one chunk while another is stored. `added` are known to be new,
 * `renewed` may be. Where no day of publication is spelt it is today.
 */
export async function saveSpeltTechnologies(
  trx: Trx,
  { added, renewed }: { added: readonly Spelt[]; renewed: readonly Spelt[] },
  runId: string | null,
  now: Date,
  state: TechnologyState,
): Promise<void> {
  // Looking for a clash costs a fifth of an insert: it is spared where there can be none.
  if (added.length > 0) await insertion(added, runId, now, state).execute(trx);
  if (renewed.length === 0) return;
  await keepVersions(
    trx,
    'technology',
    renewed.map(r => r.id),
  );
  await sql`${insertion(renewed, runId, now, state)} ${RENEWAL}`.execute(trx);
}

const insertion = (records: readonly Spelt[], runId: string | null, now: Date, state: TechnologyState) => sql`
  insert into technology (id, source, ref, digest, run_id, version_run_id, state, title, summary, description, details,
    provider_id, country, source_url, licence, sectors, forms, trl, green, price, takes, demands_level, list_status,
    tags, published_at, valid_until, sample, created_at, updated_at)
  select r.id, r.source, r.ref, r.digest, ${runId}::uuid, ${runId}::uuid, ${state}, r.title,
    coalesce(r.summary, '[]'), coalesce(r.description, '[]'), r.details, r.provider, r.country, r."sourceUrl",
    r.licence, coalesce(r.sectors, '{}'), coalesce(r.forms, '{}'), r.trl, r.green, r.price, r.takes,
    r."demandsLevel", r."listStatus", coalesce(r.tags, '{}'),
    coalesce(nullif(r."publishedAt", ''), ${legalDay(now)})::date, r."validUntil", r.sample,
    ${now}::timestamptz, ${now}::timestamptz
  from rows from (
    unnest(${uuidList(records.map(r => r.id))}::uuid[]), unnest(${records.map(r => r.digest)}::text[]),
    unnest(${uuidList(records.map(r => r.providerId))}::uuid[]), unnest(${records.map(r => r.country)}::text[]),
    jsonb_to_recordset(${jsonbList(records.map(r => r.spelt))}::jsonb) as (source text, ref text,
      title jsonb, summary jsonb, description jsonb, details jsonb, "sourceUrl" text, licence text, sectors text[],
      forms text[], trl int, green boolean, price jsonb, takes jsonb, "demandsLevel" text, "listStatus" text,
      tags text[], "publishedAt" text, "validUntil" date, sample boolean)
  ) as r(id, digest, provider, country)`;

const RENEWAL = sql`
  on conflict (source, ref) do update set digest = excluded.digest, version = technology.version + 1,
    run_id = excluded.run_id, version_run_id = excluded.version_run_id, state = excluded.state,
    title = excluded.title, summary = excluded.summary, description = excluded.description,
    details = excluded.details, provider_id = excluded.provider_id, country = excluded.country,
    source_url = excluded.source_url, licence = excluded.licence, sectors = excluded.sectors,
    forms = excluded.forms, trl = excluded.trl, green = excluded.green, price = excluded.price,
    takes = excluded.takes, demands_level = excluded.demands_level, list_status = excluded.list_status,
    tags = excluded.tags, published_at = excluded.published_at, valid_until = excluded.valid_until,
    sample = excluded.sample, updated_at = excluded.updated_at`;
