import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { findPublishedNeed } from '../needs/store.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { provinceOfRecord } from '../submissions/store.ts';
import { findPublishedTechnology } from '../technologies/store.ts';
import type { Versioned } from '../versions/rules.ts';
import { keepVersions } from '../versions/store.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    translation_review: TranslationReviewTable;
  }
}

type TranslationReviewTable = {
  record_type: RecordKind;
  record_id: string;
  path: string;
  lang: string;
  person_id: string | null;
  reviewed_at: Date;
  digest: string;
};

export type StoredReview = { path: string; digest: string; personId: string | null; reviewedAt: Date };

export async function findTranslatable(
  handle: Db | Trx,
  kind: RecordKind,
  id: string,
): Promise<Versioned | undefined> {
  const record =
    kind === 'need' ? await findPublishedNeed(handle, id) : await findPublishedTechnology(handle, id);
  return record && ({ kind, record } as Versioned);
}

/** The version and province of a published record, held until the transaction ends. */
export async function lockTranslatable(
  trx: Trx,
  kind: RecordKind,
  id: string,
): Promise<{ version: number; province: string | null } | undefined> {
  const { rows } = await sql<{ version: number; province: string | null }>`
    select record.version, ${provinceOfRecord(kind)} as province from ${sql.table(kind)} as record
    where record.id = ${id} and record.state = 'published' for update of record`.execute(trx);
  return rows[0];
}

/** The columns that hold texts. */
export const TEXTS = {
  technology: ['title', 'summary', 'description', 'details', 'takes'],
  need: ['title', 'description', 'product', 'details'],
} as const;

/** Writes the texts of a record as its next version; no import made it, so undoing one leaves it. */
export async function saveTexts(trx: Trx, { kind, record }: Versioned, now: Date): Promise<void> {
  await keepVersions(trx, kind, [record.id]);
  const texts = record as unknown as Record<string, unknown>;
  const set = TEXTS[kind].map(name => sql`${sql.ref(name)} = ${JSON.stringify(texts[name])}::jsonb`);
  await sql`
    update ${sql.table(kind)} set ${sql.join(set)}, version = version + 1, version_run_id = null,
      updated_at = ${now}::timestamptz
    where id = ${record.id}`.execute(trx);
}

export async function saveReviews(
  trx: Trx,
  kind: RecordKind,
  id: string,
  lang: string,
  reviews: readonly StoredReview[],
): Promise<void> {
  await sql`
    insert into translation_review (record_type, record_id, path, lang, person_id, reviewed_at, digest)
    select ${kind}, ${id}::uuid, r.path, ${lang}, r."personId", r."reviewedAt", r.digest
    from jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb)
      as r(path text, "personId" uuid, "reviewedAt" timestamptz, digest text)
    on conflict (record_type, record_id, path, lang) do update set person_id = excluded.person_id,
      reviewed_at = excluded.reviewed_at, digest = excluded.digest`.execute(trx);
}

export type NamedReview = StoredReview & { reviewer: string | null };

/** With the reviewers' names: for those who review. */
export async function listTranslationReviews(
  handle: Db | Trx,
  kind: RecordKind,
  id: string,
  lang: string,
): Promise<NamedReview[]> {
  return handle
    .selectFrom('translation_review as review')
    .leftJoin('person', 'person.id', 'review.person_id')
    .select(['review.path', 'review.digest', 'review.person_id as personId', 'review.reviewed_at as reviewedAt'])
    .select('person.name as reviewer')
    .where('review.record_type', '=', kind)
    .where('review.record_id', '=', id)
    .where('review.lang', '=', lang)
    .execute();
}

/** Those of these records whose translation somebody here stands by. */
export async function listReviewedIds(trx: Trx, kind: RecordKind, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('translation_review')
    .select('record_id')
    .distinct()
    .where('record_type', '=', kind)
    .where('record_id', '=', sql<string>`any(${sql.val([...ids])}::uuid[])`)
    .execute();
  return rows.map(row => row.record_id);
}
