import { z } from '@hono/zod-openapi';
import { findProvince } from '../../authorities/index.ts';
import { line, name, text } from './text-format.ts';

export const province = line
  .refine((code): boolean => code === '' || findProvince(code) !== undefined, { error: 'province' })
  .meta({
    id: 'Province',
    description: 'Code of one of the 34 units of provincial level (Decision 19/2025/QĐ-TTg)',
  });

/** What is known of an organisation besides its name. */
export const organisationFacts = {
  country: line.nullish().describe('ISO 3166-1 alpha-2, EU, or the English name of a country'),
  type: line.nullish().describe('What kind of organisation: company, university, institute …'),
  province: province.nullish(),
  taxCode: line.nullish().describe('Vietnamese tax code: 10 digits, or 13 for a branch'),
  ror: line.nullish().describe('Research Organization Registry, https://ror.org/…'),
  website: line.nullish().describe('A web address; others are not kept'),
};

/** An organisation as a record names it: by the `ref` of its own record in the same source, by name, or both. */
export const party = z
  .object(
    {
      ref: name.optional().describe('The ref of an organisation of the same source'),
      name: text.optional(),
      ...organisationFacts,
    },
    { error: 'party' },
  )
  .refine(p => p.ref !== undefined || p.name !== undefined, { error: 'party' })
  .meta({ id: 'Party', description: 'An organisation by its ref, by its name, or both' });
export type Party = z.infer<typeof party>;
