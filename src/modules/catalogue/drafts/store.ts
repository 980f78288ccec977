import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { RecordKind } from '../submissions/schema.ts';
import type { Answers, Draft, StoredDraft } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    draft: DraftTable;
  }
}

type DraftTable = {
  id: string;
  kind: RecordKind;
  answers: Answers;
  skipped: readonly string[];
  prefilled: readonly string[];
  english: readonly string[];
  created_at: Date;
  updated_at: Date;
  record_id: string | null;
  mends: string | null;
};

const COLUMNS = [
  'id',
  'kind',
  'answers',
  'skipped',
  'prefilled',
  'english',
  'updated_at as updatedAt',
  'record_id as recordId',
  'mends',
] as const;

export async function findDraft(handle: Db | Trx, id: string): Promise<StoredDraft | undefined> {
  return handle.selectFrom('draft').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

export async function lockDraft(trx: Trx, id: string): Promise<StoredDraft | undefined> {
  return trx.selectFrom('draft').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertDraft(trx: Trx, id: string, draft: Draft, now: Date): Promise<void> {
  await sql`
    insert into draft (id, kind, answers, skipped, prefilled, english, mends, created_at, updated_at)
    values (${id}, ${draft.kind}, ${JSON.stringify(draft.answers)}::jsonb, ${sql.val([...draft.skipped])}::text[],
      ${sql.val([...draft.prefilled])}::text[], ${sql.val([...draft.english])}::text[],
      ${draft.mends ?? null}::uuid,
      ${now}::timestamptz, ${now}::timestamptz)`.execute(trx);
}

export async function updateDraft(trx: Trx, id: string, draft: Draft, now: Date): Promise<void> {
  await sql`
    update draft set answers = ${JSON.stringify(draft.answers)}::jsonb, skipped = ${sql.val([...draft.skipped])}::text[],
      prefilled = ${sql.val([...draft.prefilled])}::text[], english = ${sql.val([...draft.english])}::text[],
      updated_at = ${now}::timestamptz
    where id = ${id}`.execute(trx);
}

/** A draft that was sent keeps nothing but the way to its record. */
export async function setDraftSent(trx: Trx, id: string, recordId: string, now: Date): Promise<void> {
  await sql`
    update draft set answers = '{}', skipped = '{}', prefilled = '{}', english = '{}', record_id = ${recordId},
      updated_at = ${now}::timestamptz
    where id = ${id}`.execute(trx);
}

/** Answers how many were forgotten. */
export async function deleteDraftsBefore(handle: Db | Trx, day: Date): Promise<number> {
  const { numDeletedRows } = await handle.deleteFrom('draft').where('updated_at', '<', day).executeTakeFirst();
  return Number(numDeletedRows);
}
