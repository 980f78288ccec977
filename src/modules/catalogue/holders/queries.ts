import type { Actor } from '../../../kernel/actor.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { territoryOf } from '../../identity/index.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { HOLDS, isHolder } from './rules.ts';
import type { HeldRecord } from './schema.ts';
import { listAnswering, pageHeld, RECORDS_A_PAGE } from './store.ts';

/** Who answers for a record now: people for themselves, and organisations through those appointed for them. */
export async function holdersOfRecord(
  handle: Db | Trx,
  type: RecordKind,
  id: string,
): Promise<{ personIds: string[]; organisationIds: string[] }> {
  const holders = await listAnswering(handle, type, id);
  const known = (ids: (string | null)[]) => [...new Set(ids.filter(one => one !== null))];
  return {
    personIds: known(holders.map(h => (h.organisationId === null ? h.personId : null))),
    organisationIds: known(holders.map(h => h.organisationId)),
  };
}

export const holdsRecord = async (
  handle: Db | Trx,
  actor: Actor,
  type: RecordKind,
  id: string,
): Promise<boolean> => actor.kind === 'person' && isHolder(actor, await listAnswering(handle, type, id), type);

export type HeldPage = { records: HeldRecord[]; next: string | undefined };

/** What a person holds, alone or for an organisation; `before` is the last id of the page before. */
export async function pageOwnRecords(
  ctx: Ctx,
  type: RecordKind,
  before: string | undefined,
): Promise<HeldPage> {
  if (ctx.actor.kind !== 'person') return { records: [], next: undefined };
  const { organisations } = territoryOf(ctx.actor, HOLDS[type]);
  const found = await pageHeld(ctx.database.db, type, { personId: ctx.actor.id, organisations }, before);
  const records = found.slice(0, RECORDS_A_PAGE);
  return { records, next: found.length > RECORDS_A_PAGE ? records.at(-1)?.id : undefined };
}
