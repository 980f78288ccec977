import { type Ctx, newId } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { setOrganisationRun } from '../../../directory/index.ts';
import type { NeedRecord } from '../../needs/schema.ts';
import { listNeeds, saveNeeds, setNeedRun } from '../../needs/store.ts';
import { listTechnologies, saveSpeltTechnologies, setTechnologyRun, type Spelt } from '../../technologies/store.ts';
import { carryTranslations } from '../../translations/rules.ts';
import { listReviewedIds } from '../../translations/store.ts';
import type { Chunk } from '../lines/read-chunks.ts';
import type { Outcome, RecordRef } from '../schema.ts';
import { type Parties, partyIn, saveParties } from './parties.ts';
import { lockSources } from './store.ts';
import type { Fresh } from './weigh.ts';
import { type WeighedChunk, weighChunk } from './weigh-chunk.ts';

export type ChunkPlan = WeighedChunk & { outcomes: Outcome[] };

/**
 * What some lines come to: no other chunk of their sources is saved meanwhile. What is wrong or stands twice is set
 * aside with its reason.
 */
export async function planChunk(trx: Trx, ctx: Ctx, runId: string, chunk: Chunk): Promise<ChunkPlan> {
  await lockSources(trx, [...new Set(chunk.told.map(({ source }) => source))]);
  const weighed = await weighChunk(trx, chunk, runId, () => newId(ctx.now));
  return { ...weighed, outcomes: weighed.fresh.map(toOutcome) };
}

export async function saveChunk(trx: Trx, ctx: Ctx, runId: string, plan: ChunkPlan): Promise<void> {
  const { fresh, parties, same } = plan;
  await saveParties(trx, runId, fresh, parties, ctx.now);
  await saveFresh(trx, ctx, runId, fresh, parties);
  await setTechnologyRun(trx, idsOf(same, 'technology'), runId);
  await setNeedRun(trx, idsOf(same, 'need'), runId);
  await setOrganisationRun(trx, idsOf(same, 'organisation'), runId);
}

const idsOf = (refs: readonly RecordRef[], kind: RecordRef['kind']): string[] =>
  refs.filter(ref => ref.kind === kind).map(ref => ref.id);

async function saveFresh(
  trx: Trx,
  ctx: Ctx,
  runId: string,
  fresh: readonly Fresh[],
  parties: Parties,
): Promise<void> {
  const technologies = fresh.filter(one => one.kind === 'technology');
  const [added, known] = [false, true].map(is => technologies.filter(one => one.known === is));
  const carryOn = await carrierOf(trx, 'technology', known!);
  const spelt = {
    added: added!.map(one => technologyOf(one, parties)),
    renewed: known!.map(one => carryOn.spelt(technologyOf(one, parties))),
  };
  await saveSpeltTechnologies(trx, spelt, runId, ctx.now, 'published');
  const needs = fresh.filter(one => one.kind === 'need');
  const carryNeeds = await carrierOf(
    trx,
    'need',
    needs.filter(one => one.known),
  );
  await saveNeeds(
    trx,
    needs.map(one => carryNeeds.record(needOf(one, parties))),
    needs.map(one => ({ needId: one.id, ...one.confidence!, phone: null, email: null })),
    'published',
    runId,
    ctx.now,
    needs.filter(one => one.known).map(one => one.id),
  );
}

const LIST = { need: listNeeds, technology: listTechnologies };

/** Translations that somebody here stands by are carried on to what a source tells next; few records have any. */
async function carrierOf(trx: Trx, kind: 'technology' | 'need', known: readonly Fresh[]) {
  const ids = known.length === 0 ? [] : await listReviewedIds(trx, kind, known.map(one => one.id));
  const list: { id: string }[] = ids.length === 0 ? [] : await LIST[kind](trx, ids);
  const before = new Map(list.map(record => [record.id, record]));
  const record = <T extends { id: string }>(told: T): T => {
    const was = before.get(told.id);
    return was ? carryTranslations(was, told) : told;
  };
  const spelt = (told: Spelt): Spelt =>
    before.has(told.id) ? { ...told, spelt: respelt(told.spelt, text => record({ ...text, id: told.id })) } : told;
  return { record, spelt };
}

const respelt = (spelt: Uint8Array, change: (told: object) => object): Uint8Array =>
  Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(spelt).toString()) as object)));

function technologyOf(one: Fresh, parties: Parties): Spelt {
  const party = partyIn(parties, one);
  const country = one.country ?? party?.country ?? null;
  return { id: one.id, digest: one.digest, providerId: party?.id ?? null, country, spelt: one.spelt! };
}

function needOf(one: Fresh, parties: Parties): NeedRecord {
  const row = one.row as NeedRecord;
  const party = partyIn(parties, one);
  const country = one.country ?? party?.country ?? row.country;
  return { ...row, id: one.id, digest: one.digest, seekerId: party?.id ?? null, country };
}

const toOutcome = ({ line, place, kind, id, known }: Fresh): Outcome => ({
  line,
  kind,
  id,
  outcome: known ? 'changed' : 'added',
  ...(place && { place }),
});
