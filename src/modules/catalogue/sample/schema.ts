import { z } from '@hono/zod-openapi';
import { isSector } from '../../../kernel/sectors.ts';
import { findProvince } from '../../authorities/index.ts';
import { isTechnologyLevel, isTransferForm } from '../codes.ts';

/** The files of `db/sample`: every text in both languages, every code known, every band the right way round. */
const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const band = z
  .strictObject({ min: z.number().nonnegative(), max: z.number().positive() })
  .refine(b => b.min <= b.max, 'min is over max');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const sector = z.string().refine(isSector);
const province = z.string().refine(code => findProvince(code) !== undefined);
const level = z.string().refine(isTechnologyLevel);

export const sampleOrganisation = z.strictObject({
  ref: z.string().startsWith('sample:'),
  name: both,
  kind: z.enum(['company', 'university', 'institute', 'cooperative', 'intermediary', 'public-body']),
  country,
  province: province.nullable(),
  description: both,
  website: z.null(),
});

export const sampleTechnology = z.strictObject({
  ref: z.string().startsWith('sample:'),
  title: both,
  summary: both,
  description: both,
  provider: z.string(),
  country,
  sectors: z.array(sector).min(1),
  forms: z.array(z.string().refine(isTransferForm)).min(1),
  trl: z.number().int().min(1).max(9).nullable(),
  green: z.boolean(),
  price: z
    .strictObject({ min: z.number(), max: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .refine(p => p.min <= p.max)
    .nullable(),
  takes: z.strictObject({
    capitalVnd: band.optional(),
    runningCostVndPerYear: band.optional(),
    areaM2: band.optional(),
    powerKw: band.optional(),
    waterM3PerDay: band.optional(),
    staff: band.optional(),
  }),
  demandsLevel: level.nullable(),
  ip: z.array(z.string()),
  tags: z.array(z.string()),
  publishedAt: day,
});

export const sampleNeed = z.strictObject({
  ref: z.string().startsWith('sample:'),
  title: both,
  problem: both,
  product: both,
  province,
  sectors: z.array(sector).min(1),
  seeker: z.string().nullable(),
  budgetVnd: z.number().int().positive().nullable(),
  deadline: day.nullable(),
  has: z.strictObject({
    staff: z.number().optional(),
    powerKw: z.number().optional(),
    areaM2: z.number().optional(),
    waterM3PerDay: z.number().optional(),
    technologyLevel: level.optional(),
  }),
  publishedAt: day,
});

export type SampleOrganisation = z.infer<typeof sampleOrganisation>;
export type SampleTechnology = z.infer<typeof sampleTechnology>;
export type SampleNeed = z.infer<typeof sampleNeed>;
export type Sample = {
  organisations: SampleOrganisation[];
  technologies: SampleTechnology[];
  needs: SampleNeed[];
};
