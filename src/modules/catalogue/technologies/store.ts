import { sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Price, Takes, Technology, TechnologyRecord } from './schema.ts';

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
  title: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
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
  ip: string[];
  tags: string[];
  published_at: string;
  sample: boolean;
  created_at: Date;
  updated_at: Date;
};

const COLUMNS = [
  'id',
  'source',
  'ref',
  'version',
  'title',
  'summary',
  'description',
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
  'ip',
  'tags',
  'published_at as publishedAt',
  'sample',
] as const;

export async function findTechnology(handle: Db | Trx, id: string): Promise<Technology | undefined> {
  return handle.selectFrom('technology').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function listTechnologies(handle: Db | Trx, ids: readonly string[]): Promise<Technology[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('technology')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .execute();
}

/** All technologies by id, a page at a time: `after` is the last id of the page before. */
export async function pageTechnologies(
  handle: Db | Trx,
  after: string,
  limit: number,
): Promise<Technology[]> {
  return handle
    .selectFrom('technology')
    .select(COLUMNS)
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
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** What is stored of these refs of one source. */
export async function listStoredTechnologies(trx: Trx, source: string, refs: readonly string[]) {
  return trx
    .selectFrom('technology')
    .select(['ref', 'id', 'digest', 'run_id as runId'])
    .where('source', '=', source)
    .where('ref', 'in', [...refs])
    .execute();
}

/** Notes that a run has told of these, though it changed nothing: what it tells of them next is a repetition. */
export async function setTechnologyRun(trx: Trx, ids: readonly string[], runId: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('technology')
    .set({ run_id: runId })
    .where('id', 'in', [...ids])
    .execute();
}

/** Adds new records and renews known ones (same source and ref) as their next version. */
export async function saveTechnologies(
  trx: Trx,
  records: readonly TechnologyRecord[],
  runId: string | null,
  now: Date,
): Promise<void> {
  if (records.length === 0) return;
  await sql`
    insert into technology (id, source, ref, digest, run_id, title, summary, description, provider_id, country,
      source_url, licence, sectors, forms, trl, green, price, takes, demands_level, ip, tags, published_at, sample,
      created_at, updated_at)
    select r.id, r.source, r.ref, r.digest, ${runId}::uuid, r.title, r.summary, r.description, r."providerId", r.country,
      r."sourceUrl", r.licence, r.sectors, r.forms, r.trl, r.green, r.price, r.takes, r."demandsLevel", r.ip, r.tags,
      r."publishedAt", r.sample, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, source text, ref text, digest text,
      title jsonb, summary jsonb, description jsonb, "providerId" uuid, country text, "sourceUrl" text, licence text,
      sectors text[], forms text[], trl int, green boolean, price jsonb, takes jsonb, "demandsLevel" text,
      ip text[], tags text[], "publishedAt" date, sample boolean)
    on conflict (source, ref) do update set digest = excluded.digest, version = technology.version + 1,
      run_id = excluded.run_id, title = excluded.title, summary = excluded.summary,
      description = excluded.description, provider_id = excluded.provider_id, country = excluded.country,
      source_url = excluded.source_url, licence = excluded.licence, sectors = excluded.sectors,
      forms = excluded.forms, trl = excluded.trl, green = excluded.green, price = excluded.price,
      takes = excluded.takes, demands_level = excluded.demands_level, ip = excluded.ip, tags = excluded.tags,
      published_at = excluded.published_at, sample = excluded.sample, updated_at = excluded.updated_at`.execute(
    trx,
  );
}
