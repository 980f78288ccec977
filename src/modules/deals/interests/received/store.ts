import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { RecordAddress } from '../schema.ts';

export function countReceived(handle: Db | Trx, { type, id }: RecordAddress): Promise<{ sent: number; waiting: number }> {
  return handle
    .selectFrom('interest')
    .select(eb => [
      eb.cast<number>(eb.fn.countAll(), 'integer').as('sent'),
      eb.cast<number>(eb.fn.countAll().filterWhere('state', '=', 'sent'), 'integer').as('waiting'),
    ])
    .where('record_type', '=', type)
    .where('record_id', '=', id)
    .where('state', '<>', 'kept')
    .executeTakeFirstOrThrow();
}
