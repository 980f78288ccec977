import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { FirmHas, Need, NeedState } from '../needs/schema.ts';
import { NEED_COLUMNS, toVnd } from '../needs/store.ts';

export type SubmittedNeed = Need & {
  createdAt: Date;
  phone: string | null;
  email: string | null;
  consentPublishAt: Date | null;
  budgetVnd: number | null;
  has: FirmHas;
  declineReason: string | null;
};

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

const submitted = (handle: Db | Trx) =>
  handle
    .selectFrom('need')
    .innerJoin('need_private as private', 'private.need_id', 'need.id')
    .select(NEED_COLUMNS.map(column => `need.${column}` as const))
    .select([
      'need.created_at as createdAt',
      'private.phone',
      'private.email',
      'private.consent_publish_at as consentPublishAt',
      'private.budget_vnd as budgetVnd',
      'private.has',
      'private.decline_reason as declineReason',
    ]);

const toSubmitted = <T extends { budgetVnd: string | null }>(row: T) => ({
  ...row,
  budgetVnd: toVnd(row.budgetVnd),
});
