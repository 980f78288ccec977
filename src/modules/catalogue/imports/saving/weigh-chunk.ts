import type { Db, Trx } from '../../../../platform/db/database.ts';
import { listStoredOrganisations } from '../../../directory/index.ts';
import { listStoredNeeds } from '../../needs/store.ts';
import { listStoredTechnologies } from '../../technologies/store.ts';
import type { Chunk } from '../lines/read-chunks.ts';
import { findParties, type Parties, partyKey } from './parties.ts';
import {
  nameKey,
  refuseUnknownParties,
  type StoredRecords,
  toldDespiteFaults,
  type Weighed,
  weigh,
} from './weigh.ts';

const LISTS = {
  organisation: listStoredOrganisations,
  technology: listStoredTechnologies,
  need: listStoredNeeds,
};

export type WeighedChunk = Weighed & { parties: Parties };

/**
 * What a chunk would do to the catalogue. `pretended` holds what earlier chunks of the same file would have
 * stored, where they have not stored it.
 */
export async function weighChunk(
  handle: Db | Trx,
  chunk: Chunk,
  runId: string,
  makeId: () => string,
  pretended: StoredRecords = new Map(),
): Promise<WeighedChunk> {
  const stored = await findStored(handle, chunk);
  if (pretended.size > 0) pretend(stored, chunk, pretended);
  const weighed = weigh(chunk.told, stored, runId, makeId);
  const parties = await findParties(handle, weighed.fresh);
  let told: Set<string> | undefined;
  const { fresh, rejects } = refuseUnknownParties(weighed.fresh, (source, ref) => {
    const key = partyKey(source, ref);
    told ??= new Set(chunk.told.flatMap(({ party }) => (party ? [partyKey(party.source, party.ref)] : [])));
    return told.has(key) || parties.has(key) || pretended.has(nameKey({ kind: 'organisation', source, ref }));
  });
  return {
    fresh,
    parties,
    same: [...weighed.same, ...toldDespiteFaults(chunk.named, stored)],
    unchanged: weighed.unchanged,
    rejects: [...chunk.rejects, ...weighed.rejects, ...rejects].toSorted((a, b) => a.line - b.line),
  };
}

function pretend(stored: StoredRecords, chunk: Chunk, pretended: StoredRecords): void {
  for (const key of chunk.told.map(one => nameKey(one))) {
    const earlier = pretended.get(key);
    if (earlier) stored.set(key, earlier);
  }
}

async function findStored(handle: Db | Trx, { told, named }: Chunk): Promise<StoredRecords> {
  const stored: StoredRecords = new Map();
  const groups = Map.groupBy([...told, ...named], one => `${one.kind}\t${one.source}`);
  for (const group of groups.values()) {
    const { kind, source } = group[0]!;
    const rows = await LISTS[kind](handle, source, [...new Set(group.map(one => one.ref))]);
    for (const row of rows) stored.set(nameKey({ kind, source, ref: row.ref }), row);
  }
  return stored;
}
