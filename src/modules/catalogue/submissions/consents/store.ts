import { sql } from 'kysely';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { type Consent, PURPOSES, type Purpose } from './schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    consent: ConsentTable;
  }
}

type ConsentTable = {
  record_id: string;
  purpose: Purpose;
  wording: string;
  given_at: Date;
  withdrawn_at: Date | null;
};

export async function saveConsents(
  trx: Trx,
  recordId: string,
  given: readonly { purpose: Purpose; wording: string }[],
  now: Date,
): Promise<void> {
  if (given.length === 0) return;
  await trx
    .insertInto('consent')
    .values(given.map(g => ({ ...g, record_id: recordId, given_at: now, withdrawn_at: null })))
    .execute();
}

/** What is agreed to when a record is sent anew: a sentence that was read now, and no other. */
export async function renewConsents(
  trx: Trx,
  recordId: string,
  given: readonly { purpose: Purpose; wording: string }[],
  now: Date,
): Promise<void> {
  for (const purpose of PURPOSES.filter(one => !given.some(g => g.purpose === one)))
    await setConsentWithdrawn(trx, recordId, purpose, now);
  for (const { purpose } of given)
    await trx.deleteFrom('consent').where('record_id', '=', recordId).where('purpose', '=', purpose).execute();
  await saveConsents(trx, recordId, given, now);
}

/** The consents of these records, in the order in which they are asked for. */
export async function listConsents(
  handle: Db | Trx,
  recordIds: readonly string[],
): Promise<Map<string, Consent[]>> {
  const byRecord = new Map<string, Consent[]>(recordIds.map(id => [id, []]));
  if (recordIds.length === 0) return byRecord;
  const rows = await handle
    .selectFrom('consent')
    .select(['record_id', 'purpose', 'wording', 'given_at as givenAt', 'withdrawn_at as withdrawnAt'])
    .where('record_id', 'in', [...recordIds])
    .orderBy(sql`array_position(array['publish', 'name', 'contact', 'support'], purpose)`)
    .execute();
  for (const { record_id, ...consent } of rows) byRecord.get(record_id)!.push(consent);
  return byRecord;
}

/** Answers whether there was one to withdraw. */
export async function setConsentWithdrawn(
  trx: Trx,
  recordId: string,
  purpose: Purpose,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('consent')
    .set({ withdrawn_at: now })
    .where('record_id', '=', recordId)
    .where('purpose', '=', purpose)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
