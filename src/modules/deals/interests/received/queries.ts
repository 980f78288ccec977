import type { Ctx } from '../../../../platform/ctx.ts';
import type { RecordAddress } from '../schema.ts';
import { countReceived } from './store.ts';

/** What came to a record, for whoever answers for it: how much, and how much of it waits for a word. */
export type Received = { sent: number; waiting: number };

export const receivedOf = ({ database }: Ctx, record: RecordAddress): Promise<Received> =>
  countReceived(database.db, record);
