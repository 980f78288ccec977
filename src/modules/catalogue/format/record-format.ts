import { z } from '@hono/zod-openapi';
import { isSector, SECTOR_CODES } from '../../../kernel/sectors.ts';
import { SKILLS, TECHNOLOGY_LEVELS } from '../codes.ts';
import { figure } from './figure-format.ts';
import { organisationFacts, province } from './party-format.ts';
import { code, codesOf, list, party, technologyFields } from './technology-format.ts';
import { day, language, line, name, text } from './text-format.ts';

const amount = z.number().nonnegative().lte(1e12);
const sector = line
  .refine((code): boolean => isSector(code), { error: 'sector' })
  .meta({ enum: SECTOR_CODES });

/** What every record says. Only kind, ref, title (or name) and source are owed; everything else may be absent. */
const everyRecord = {
  ref: name.describe("The record's name within its source; it should never change"),
  lang: language.optional().describe('Language of the texts that are plain strings; en unless told'),
  source: z
    .object(
      {
        name,
        url: line.nullish().describe('The page of the record; only http and https addresses are kept'),
        licence: line.nullish().describe('The terms under which the record may be shown'),
      },
      { error: 'source' },
    )
    .describe('Where the record comes from'),
};

const everyListing = {
  ...everyRecord,
  title: text.describe('Its name, cut at 500 characters'),
  description: text.nullish().describe('In full, cut at 100,000 characters'),
  sectors: list(sector)
    .nullish()
    .describe('Sectors (scheme nhipcau-sector-1); read from the words of the record where there are none'),
  codes: list(code).nullish().describe('Codes of classifications'),
  tags: z.array(z.string()).nullish().describe('Words to find it by; 50 of 200 characters are kept'),
  publishedAt: day.nullish().describe('The day of import where there is none'),
  extra: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe('Whatever else; extra.country and extra.trl are read where the fields of that name say nothing'),
};

export const technologyRecord = z
  .object({
    kind: z.literal('technology'),
    ...everyListing,
    ...technologyFields,
    provider: party.nullish().describe('Who offers it'),
  })
  .meta({ id: 'Technology' });

export const needRecord = z
  .object({
    kind: z.literal('need'),
    ...everyListing,
    seeker: party.nullish().describe('Who has the need'),
    product: text.nullish().describe('What the firm makes'),
    province: province.nullish(),
    present: text.nullish().describe('What the firm does or uses now'),
    targets: list(z.object({ what: text, figure: figure.optional(), words: text.optional() }))
      .nullish()
      .describe('What would be a success, in figures or in words'),
    constraints: text.nullish().describe('What a solution must keep to'),
    notWanted: text.nullish().describe('Approaches that are not wanted'),
    deadline: day.nullish().describe('The day by which it must be running'),
    budgetVnd: z
      .number()
      .int()
      .positive()
      .lte(1e15)
      .nullish()
      .describe('In confidence: read by matching and by the reviewer, never shown'),
    has: z
      .object({
        staff: amount.optional(),
        powerKw: amount.optional(),
        areaM2: amount.optional(),
        waterM3PerDay: amount.optional(),
        technologyLevel: codesOf(TECHNOLOGY_LEVELS).optional(),
        skill: codesOf(SKILLS).optional(),
      })
      .nullish()
      .describe('What the firm has to carry a technology with; in confidence'),
  })
  .meta({ id: 'Need' });

export const organisationRecord = z
  .object({
    kind: z.literal('organisation'),
    ...everyRecord,
    name: text.describe('Its name, cut at 500 characters'),
    description: text.nullish().describe('What it does'),
    ...organisationFacts,
  })
  .meta({ id: 'Organisation' });

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
