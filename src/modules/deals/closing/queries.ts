import type { Db, Trx } from '../../../platform/db/database.ts';
import { findDeal } from '../deals/store.ts';
import { findPaper } from '../papers/store.ts';
import { toClosing } from './rules.ts';
import type { Closing } from './schema.ts';

/** What both sides confirmed when they closed; undefined while they have not. The caller asks who may read it. */
export async function findClosing(handle: Db | Trx, dealId: string): Promise<Closing | undefined> {
  const deal = await findDeal(handle, dealId);
  if (deal?.state !== 'closed') return undefined;
  const paper = await findPaper(handle, dealId, 'closing');
  return paper && toClosing(dealId, paper);
}
