import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../kernel/digest.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { saveOrganisations } from '../../directory/index.ts';
import { confidenceIn, type Placed, toNeed, toOrganisation, toTechnology } from '../format/convert.ts';
import {
  type CatalogueRecord,
  catalogueRecord,
  type NeedRecordFormat,
  type OrganisationRecordFormat,
  type TechnologyRecordFormat,
} from '../format/record-format.ts';
import { listStoredNeeds, saveNeeds } from '../needs/store.ts';
import { listStoredTechnologies, saveTechnologies } from '../technologies/store.ts';

export const SAMPLE_SOURCE = 'Hồ sơ mẫu Nhịp Cầu';
const LICENCE = 'Hồ sơ mẫu, không phải chào bán thật · Sample record, not a real offer';

export type Sample = {
  organisations: OrganisationRecordFormat[];
  technologies: TechnologyRecordFormat[];
  needs: NeedRecordFormat[];
};

/** The records of the files in `folder`, each a JSON array of records without a source. */
export function readSample(folder: string): Sample {
  const source = { name: SAMPLE_SOURCE, licence: LICENCE };
  const records = globSync('*/*.json', { cwd: folder })
    .sort()
    .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as object[])
    .map(record => catalogueRecord.parse({ ...record, source }));
  const of = <K extends CatalogueRecord['kind']>(kind: K) =>
    records.filter((r): r is Extract<CatalogueRecord, { kind: K }> => r.kind === kind);
  return { organisations: of('organisation'), technologies: of('technology'), needs: of('need') };
}

/** Adds what is new or changed in the sample; a second start finds nothing to do. Answers how many were saved. */
export async function loadSample(ctx: Ctx, sample: Sample): Promise<number> {
  return ctx.database.transaction(async trx => {
    const technologies = await freshOf(trx, ctx, sample.technologies, listStoredTechnologies);
    const needs = await freshOf(trx, ctx, sample.needs, listStoredNeeds);
    if (technologies.length + needs.length === 0) return 0;
    const parties = await saveSampleOrganisations(trx, ctx, sample.organisations);
    const placed = <T extends { provider?: Ref; seeker?: Ref }>({ record, id, digest }: Fresh<T>): Placed => {
      const ref = (record.provider ?? record.seeker)?.ref;
      return { id, digest, party: ref === undefined ? undefined : parties.get(ref), now: ctx.now, sample: true };
    };
    await saveTechnologies(
      trx,
      technologies.map(t => toTechnology(t.record, placed(t))),
      null,
      ctx.now,
    );
    const silent = { phone: null, email: null };
    await saveNeeds(
      trx,
      needs.map(n => toNeed(n.record, placed(n))),
      needs.map(n => ({ needId: n.id, ...confidenceIn(n.record), ...silent })),
      'published',
      null,
      ctx.now,
    );
    await recordAct(trx, ctx, {
      kind: 'sample.load',
      subjects: [
        ...technologies.map(t => ({ type: 'technology', id: t.id })),
        ...needs.map(n => ({ type: 'need', id: n.id })),
      ],
    });
    return technologies.length + needs.length;
  });
}

type Ref = { ref?: string | undefined } | null | undefined;
type Fresh<T> = { record: T; id: string; digest: string };
type Lister = (
  trx: Trx,
  source: string,
  refs: readonly string[],
) => Promise<{ ref: string; id: string; digest: string }[]>;

async function freshOf<T extends { ref: string }>(
  trx: Trx,
  ctx: Ctx,
  records: readonly T[],
  list: Lister,
): Promise<Fresh<T>[]> {
  if (records.length === 0) return [];
  const refs = records.map(r => r.ref);
  const stored = new Map((await list(trx, SAMPLE_SOURCE, refs)).map(row => [row.ref, row]));
  return records
    .map(record => ({ record, id: stored.get(record.ref)?.id ?? newId(ctx.now), digest: digestOf(record) }))
    .filter(placed => stored.get(placed.record.ref)?.digest !== placed.digest);
}

/** The organisations of the sample by ref. */
async function saveSampleOrganisations(
  trx: Trx,
  ctx: Ctx,
  organisations: readonly OrganisationRecordFormat[],
): Promise<Map<string, { id: string; country: string | null }>> {
  const records = organisations.map(record => ({
    ...toOrganisation(record)!,
    id: newId(ctx.now),
    sample: true,
  }));
  const ids = await saveOrganisations(trx, records, ctx.now);
  return new Map(
    records.map(r => [r.ref, { id: ids.get(`${r.source}\t${r.ref}`)!, country: r.country }]),
  );
}
