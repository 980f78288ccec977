import type { Ctx } from '../../../platform/ctx.ts';
import { territoryOf } from '../../identity/index.ts';
import { HOLDS } from '../holders/rules.ts';
import type { HeldRecord } from '../holders/schema.ts';
import { RECORDS_A_PAGE } from '../holders/store.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { validUntil } from './rules.ts';
import { listOwn } from './store.ts';

/** A record of one's own; `until`: the last legal day of its validity, null where it has none. */
export type OwnRecord = HeldRecord & { kind: RecordKind; until: string | null };

/** The first page of what a person holds of each kind, alone or for an organisation, the newest first. */
export async function ownRecords({ actor, database }: Ctx): Promise<OwnRecord[]> {
  if (actor.kind !== 'person') return [];
  const by = (kind: RecordKind) => ({
    personId: actor.id,
    organisations: territoryOf(actor, HOLDS[kind]).organisations,
  });
  const held = await listOwn(database.db, { need: by('need'), technology: by('technology') }, RECORDS_A_PAGE);
  return held.map(({ since, ...record }) => ({ ...record, until: since && validUntil(since) }));
}
