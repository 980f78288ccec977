import { newId } from '../../../../platform/ctx.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import {
  listStoredOrganisations,
  type OrganisationRecord,
  saveOrganisations,
} from '../../../directory/index.ts';
import type { Told } from '../lines/prepare.ts';
import type { Fresh } from './weigh.ts';

type Party = { id: string; country: string | null; digest: string };
/** Organisations by source, tab, ref. */
export type Parties = Map<string, Party>;

export const partyKey = (source: string, ref: string): string => `${source}\t${ref}`;

/** The organisations that these records name, as far as they are stored. */
export async function findParties(handle: Db | Trx, told: readonly Told[]): Promise<Parties> {
  const parties: Parties = new Map();
  const named = told.filter(one => one.partyRef !== undefined);
  for (const [source, ones] of Map.groupBy(named, one => one.source)) {
    const refs = [...new Set(ones.map(one => one.partyRef!))];
    for (const row of await listStoredOrganisations(handle, source, refs))
      parties.set(partyKey(source, row.ref), row);
  }
  return parties;
}

/** Saves the organisations that these records are or name, where new or changed, and adds them to `parties`. */
export async function saveParties(
  trx: Trx,
  runId: string,
  fresh: readonly Fresh[],
  parties: Parties,
  now: Date,
): Promise<void> {
  const changed = new Map<string, OrganisationRecord & { id: string; runId?: string }>();
  for (const { kind, party, partyByRef, id, digest } of fresh) {
    if (!party) continue;
    const key = partyKey(party.source, party.ref);
    const known = changed.get(key) ?? parties.get(key);
    if (kind === 'organisation') changed.set(key, { ...party, id: known?.id ?? id, digest, runId });
    else if (!known || (known.digest !== party.digest && !partyByRef))
      changed.set(key, { ...party, id: known?.id ?? newId(now) });
  }
  const ids = await saveOrganisations(trx, [...changed.values()], now);
  for (const [key, { country, digest }] of changed) parties.set(key, { id: ids.get(key)!, country, digest });
}

/** The organisation that a record is from. */
export const partyIn = (parties: Parties, { source, partyRef }: Told): Party | undefined =>
  partyRef === undefined ? undefined : parties.get(partyKey(source, partyRef));
