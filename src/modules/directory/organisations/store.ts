import { sql } from 'kysely';
import type { LocalisedText } from '../../../kernel/localised.ts';
import { anyOf } from '../../../platform/db/any-of.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Organisation, OrganisationRecord } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    organisation: OrganisationTable;
  }
}

type OrganisationTable = {
  id: string;
  source: string;
  ref: string;
  digest: string;
  name: LocalisedText;
  description: LocalisedText;
  kind: string | null;
  country: string | null;
  province: string | null;
  website: string | null;
  tax_code: string | null;
  ror: string | null;
  run_id: string | null;
  sample: boolean;
  created_at: Date;
  updated_at: Date;
};

const COLUMNS = [
  'id',
  'source',
  'ref',
  'name',
  'description',
  'kind',
  'country',
  'province',
  'website',
  'tax_code as taxCode',
  'ror',
  'sample',
] as const;

export async function findOrganisation(handle: Db | Trx, id: string): Promise<Organisation | undefined> {
  return handle.selectFrom('organisation').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function listOrganisations(handle: Db | Trx, ids: readonly string[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('organisation')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .execute();
}

export async function countOrganisations(handle: Db | Trx): Promise<number> {
  const row = await handle
    .selectFrom('organisation')
    .select(eb => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** What is stored of these refs of one source. */
export async function listStoredOrganisations(trx: Db | Trx, source: string, refs: readonly string[]) {
  return trx
    .selectFrom('organisation')
    .select(['ref', 'id', 'digest', 'country', 'run_id as runId'])
    .where('source', '=', source)
    .where('ref', '=', anyOf(refs, 'text'))
    .execute();
}

/** Notes that an import run has told of these, though it changed nothing. */
export async function setOrganisationRun(trx: Trx, ids: readonly string[], runId: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('organisation')
    .set({ run_id: runId })
    .where('id', '=', anyOf(ids, 'uuid'))
    .execute();
}

/**
 * Adds or renews organisations by source and ref; answers the id of each, keyed by `source` + tab + `ref`.
 * The ids given are used for those that are new. `runId` is the import run whose own record this is.
 */
export async function saveOrganisations(
  trx: Trx,
  records: readonly (OrganisationRecord & { id: string; runId?: string })[],
  now: Date,
): Promise<Map<string, string>> {
  if (records.length === 0) return new Map();
  const { rows } = await sql<{ id: string; source: string; ref: string }>`
    insert into organisation (id, source, ref, digest, name, description, kind, country, province, website,
      tax_code, ror, run_id, sample, created_at, updated_at)
    select r.id, r.source, r.ref, r.digest, r.name, r.description, r.kind, r.country, r.province, r.website,
      r."taxCode", r.ror, r."runId", r.sample,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(id uuid, source text, ref text, digest text,
      name jsonb, description jsonb, kind text, country text, province text, website text, "taxCode" text,
      ror text, "runId" uuid, sample boolean)
    order by r.source, r.ref
    on conflict (source, ref) do update set digest = excluded.digest, name = excluded.name,
      description = excluded.description, kind = excluded.kind, country = excluded.country,
      province = excluded.province, website = excluded.website, tax_code = excluded.tax_code, ror = excluded.ror,
      run_id = coalesce(excluded.run_id, organisation.run_id), sample = excluded.sample,
      updated_at = case when organisation.digest = excluded.digest then organisation.updated_at else excluded.updated_at end
    returning id, source, ref`.execute(trx);
  return new Map(rows.map(row => [`${row.source}\t${row.ref}`, row.id]));
}
