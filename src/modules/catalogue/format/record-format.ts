import { z } from '@hono/zod-openapi';
import { figure } from './figure-format.ts';
import { code, codesOf, list, party, technologyFields } from './technology-format.ts';
import { TECHNOLOGY_LEVELS } from '../codes.ts';
import { language, line, name, text } from './text-format.ts';

const amount = z.number().nonnegative().lte(1e12);

/** What every record says. Only kind, ref, title (or name) and source are owed; everything else may be absent. */
const everyRecord = {
  ref: name,
  lang: language.optional(),
  source: z.object({ name, url: line.nullish(), licence: line.nullish() }),
};

const everyListing = {
  ...everyRecord,
  title: text,
  description: text.optional(),
  sectors: list(line).nullish(),
  codes: list(code).nullish(),
  tags: z.array(z.string()).nullish(),
  publishedAt: z.string().nullish(),
  extra: z.record(z.string(), z.unknown()).nullish(),
};

export const technologyRecord = z.object({
  kind: z.literal('technology'),
  ...everyListing,
  ...technologyFields,
  provider: party.nullish(),
});

export const needRecord = z.object({
  kind: z.literal('need'),
  ...everyListing,
  seeker: party.nullish(),
  product: text.nullish(),
  province: line.nullish(),
  present: text.nullish(),
  targets: list(z.object({ what: text, figure: figure.optional(), words: text.optional() })).nullish(),
  constraints: text.nullish(),
  notWanted: text.nullish(),
  deadline: z.string().nullish(),
  budgetVnd: z.number().int().positive().lte(1e15).nullish(),
  has: z
    .object({
      staff: amount.optional(),
      powerKw: amount.optional(),
      areaM2: amount.optional(),
      waterM3PerDay: amount.optional(),
      technologyLevel: codesOf(TECHNOLOGY_LEVELS).optional(),
    })
    .nullish(),
});

export const organisationRecord = z.object({
  kind: z.literal('organisation'),
  ...everyRecord,
  name: text,
  description: text.optional(),
  type: line.nullish(),
  country: line.nullish(),
  province: line.nullish(),
  taxCode: line.nullish(),
  ror: line.nullish(),
  website: line.nullish(),
});

/** One record of the catalogue as it is written in files, sample and exchange: see docs/import-format.md. */
export const catalogueRecord = z.discriminatedUnion('kind', [
  technologyRecord,
  needRecord,
  organisationRecord,
]);
export type TechnologyRecordFormat = z.infer<typeof technologyRecord>;
export type NeedRecordFormat = z.infer<typeof needRecord>;
export type OrganisationRecordFormat = z.infer<typeof organisationRecord>;
export type CatalogueRecord = z.infer<typeof catalogueRecord>;
