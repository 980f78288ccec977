import type { Db, Trx } from '../../../platform/db/database.ts';
import type { DealState, Hand, Step } from '../deals/schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    deal_step: {
      deal_id: string;
      seq: number;
      at: Date;
      name: string;
      hand: Hand | 'program';
      from_state: DealState | null;
      to_state: DealState;
      day: string | null;
    };
  }
}

/** `seq` is the version that the deal came to by the step. */
export async function insertStep(trx: Trx, dealId: string, seq: number, step: Step): Promise<void> {
  const { at, name, hand, from, to, day } = step;
  await trx
    .insertInto('deal_step')
    .values({ deal_id: dealId, seq, at, name, hand, from_state: from, to_state: to, day })
    .execute();
}

/** A deal's story, from its beginning. */
export async function listSteps(handle: Db | Trx, dealId: string): Promise<Step[]> {
  return handle
    .selectFrom('deal_step')
    .select(['at', 'name', 'hand', 'from_state as from', 'to_state as to', 'day'])
    .where('deal_id', '=', dealId)
    .orderBy('seq')
    .execute();
}
