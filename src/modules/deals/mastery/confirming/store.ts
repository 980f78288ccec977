import type { Db, Trx } from '../../../../platform/db/database.ts';
import { EMPLOYERS } from '../claimants/store.ts';
import type { Readable } from '../policy.ts';
import type { MasteryCase } from '../schema.ts';
import { CASE_COLUMNS, within } from '../store.ts';

export type ToConfirm = MasteryCase & { claimedBy: string; claimedAt: Date; employers: string[] };

/** Steps that wait to be confirmed where this reader confirms, each with its case. */
export async function listToConfirm(handle: Db | Trx, { confirms }: Readable, limit: number): Promise<ToConfirm[]> {
  return handle
    .selectFrom('mastery_case as c')
    .innerJoin(
      eb =>
        eb
          .selectFrom('mastery_claim')
          .select(['case_id as caseId', 'claimed_by as claimedBy', 'claimed_at as claimedAt', EMPLOYERS])
          .where('state', '=', 'claimed')
          .as('w'),
      join => join.onRef('w.caseId', '=', 'c.id'),
    )
    .select(CASE_COLUMNS)
    .select(['claimedBy', 'claimedAt', 'employers'])
    .where(within(confirms))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
