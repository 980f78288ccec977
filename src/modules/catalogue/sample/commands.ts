import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import { localised } from '../../../kernel/localised.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { saveOrganisations } from '../../directory/index.ts';
import { digestOf } from '../imports/rules.ts';
import { listStoredNeeds, saveNeeds } from '../needs/store.ts';
import { listStoredTechnologies, saveTechnologies } from '../technologies/store.ts';
import {
  type Sample,
  type SampleNeed,
  type SampleTechnology,
  sampleNeed,
  sampleOrganisation,
  sampleTechnology,
} from './schema.ts';

export const SAMPLE_SOURCE = 'Hồ sơ mẫu Nhịp Cầu';
const LICENCE = 'Hồ sơ mẫu, không phải chào bán thật · Sample record, not a real offer';

export function readSample(folder: string): Sample {
  const read = <T>(file: string, schema: z.ZodType<T>): T[] =>
    z.array(schema).parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  return {
    organisations: read('organisations.json', sampleOrganisation),
    technologies: read('technologies.json', sampleTechnology),
    needs: read('needs.json', sampleNeed),
  };
}

/** Adds what is new or changed in the sample; a second start finds nothing to do. Answers how many were saved. */
export async function loadSample(ctx: Ctx, sample: Sample): Promise<number> {
  return ctx.database.transaction(async trx => {
    const technologies = await freshOf(trx, ctx, sample.technologies, listStoredTechnologies);
    const needs = await freshOf(trx, ctx, sample.needs, listStoredNeeds);
    if (technologies.length + needs.length === 0) return 0;
    const organisations = await saveSampleOrganisations(trx, ctx, sample);
    await saveTechnologies(
      trx,
      technologies.map(t => toTechnology(t, organisations)),
      null,
      ctx.now,
    );
    await saveNeeds(
      trx,
      needs.map(n => toNeed(n, organisations)),
      needs.map(toConfidence),
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

type Placed<T> = { record: T; id: string; digest: string };
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
): Promise<Placed<T>[]> {
  if (records.length === 0) return [];
  const stored = new Map(
    (
      await list(
        trx,
        SAMPLE_SOURCE,
        records.map(r => r.ref),
      )
    ).map(row => [row.ref, row]),
  );
  return records
    .map(record => ({ record, id: stored.get(record.ref)?.id ?? newId(ctx.now), digest: digestOf(record) }))
    .filter(placed => stored.get(placed.record.ref)?.digest !== placed.digest);
}

function saveSampleOrganisations(trx: Trx, ctx: Ctx, sample: Sample): Promise<Map<string, string>> {
  const records = sample.organisations.map(o => ({
    ...o,
    id: newId(ctx.now),
    source: SAMPLE_SOURCE,
    digest: digestOf(o),
    name: localised(o.name),
    description: localised(o.description),
    sample: true,
  }));
  return saveOrganisations(trx, records, ctx.now);
}

const idOf = (organisations: Map<string, string>, ref: string | null): string | null =>
  ref === null ? null : (organisations.get(`${SAMPLE_SOURCE}\t${ref}`) ?? null);

function toTechnology({ record, id, digest }: Placed<SampleTechnology>, organisations: Map<string, string>) {
  return {
    ...record,
    id,
    digest,
    source: SAMPLE_SOURCE,
    title: localised(record.title),
    summary: localised(record.summary),
    description: localised(record.description),
    providerId: idOf(organisations, record.provider),
    sourceUrl: null,
    licence: LICENCE,
    sample: true,
  };
}

function toNeed({ record, id, digest }: Placed<SampleNeed>, organisations: Map<string, string>) {
  return {
    id,
    digest,
    source: SAMPLE_SOURCE,
    ref: record.ref,
    title: localised(record.title),
    description: localised(record.problem),
    product: localised(record.product),
    seekerId: idOf(organisations, record.seeker),
    country: 'VN',
    province: record.province,
    sourceUrl: null,
    licence: LICENCE,
    sectors: record.sectors,
    tags: [],
    deadline: record.deadline,
    publishedAt: record.publishedAt,
    sample: true,
  };
}

const toConfidence = ({ record, id }: Placed<SampleNeed>) => ({
  needId: id,
  budgetVnd: record.budgetVnd,
  has: record.has,
  phone: null,
  email: null,
  consentPublishAt: null,
});
