import type { Db, Trx } from '../../../platform/db/database.ts';
import { listHolders } from '../holders/store.ts';
import { listConsents } from '../submissions/consents/store.ts';
import type { RecordKind, SubmittedNeed, SubmittedTechnology } from '../submissions/schema.ts';
import { findRecordProvince, findSubmittedNeed, findSubmittedTechnology } from '../submissions/store.ts';
import type { Standing } from './policy.ts';

export async function findStanding(handle: Db | Trx, kind: RecordKind, id: string): Promise<Standing> {
  const consents = await listConsents(handle, [id]);
  return {
    province: await findRecordProvince(handle, kind, id),
    holders: await listHolders(handle, kind, id),
    consents: consents.get(id)!,
  };
}

export type WholeRecord =
  | { kind: 'need'; record: SubmittedNeed }
  | { kind: 'technology'; record: SubmittedTechnology };

/** A record that was sent here, with what was said in confidence; nothing was of one that was imported. */
export async function findWhole(
  handle: Db | Trx,
  kind: RecordKind,
  id: string,
): Promise<WholeRecord | undefined> {
  const record =
    kind === 'need' ? await findSubmittedNeed(handle, id) : await findSubmittedTechnology(handle, id);
  return record && ({ kind, record } as WholeRecord);
}
