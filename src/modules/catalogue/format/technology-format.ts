import { z } from '@hono/zod-openapi';
import {
  IP_KINDS,
  IP_STATUSES,
  LIST_STATUSES,
  PRICE_KINDS,
  TECHNOLOGY_LEVELS,
  TRANSFER_FORMS,
  TRANSFER_MODES,
  TRANSFER_OBJECTS,
  TRANSFER_RIGHTS,
} from '../codes.ts';
import { band, figure } from './figure-format.ts';
import { line, name, text } from './text-format.ts';

export const codesOf = <T extends object>(codes: T) =>
  z.enum(Object.keys(codes) as [keyof T & string, ...(keyof T & string)[]]);
export const list = <T extends z.ZodType>(item: T) => z.array(item).max(50);

/** A code of a classification, with the edition of the scheme that it belongs to. */
export const code = z.object({
  scheme: z.enum(['vsic', 'st-field', 'ipc']),
  version: line.pipe(z.string().min(1).max(20)),
  code: line.pipe(z.string().min(1).max(20)),
});

const ipRight = z.object({
  kind: codesOf(IP_KINDS),
  number: line.optional(),
  country: line.optional(),
  status: codesOf(IP_STATUSES).optional(),
  url: line.optional(),
  note: text.optional(),
});

const price = z
  .object({
    kind: codesOf(PRICE_KINDS).optional(),
    min: z.number().nonnegative().lte(1e18),
    max: z.number().nonnegative().lte(1e18),
    currency: z.string().regex(/^[A-Z]{3}$/),
    per: line.optional(),
  })
  .refine(p => p.min <= p.max, { error: 'min is over max' });

const takes = z.object({
  capitalVnd: band.optional(),
  runningCostVndPerYear: band.optional(),
  areaM2: band.optional(),
  powerKw: band.optional(),
  waterM3PerDay: band.optional(),
  staff: band.optional(),
  skills: text.optional(),
  inputs: text.optional(),
  climate: text.optional(),
  certificates: list(text).optional(),
});

/** What a technology may say beyond what every record says. */
export const technologyFields = {
  summary: text.nullish(),
  problem: text.nullish(),
  advantages: list(z.object({ text, figure: figure.optional(), against: text.optional() })).nullish(),
  applications: list(text).nullish(),
  specification: list(z.object({ name: text, figure: figure.optional(), words: text.optional() })).nullish(),
  objects: list(codesOf(TRANSFER_OBJECTS)).nullish(),
  forms: list(codesOf(TRANSFER_FORMS)).nullish(),
  modes: list(codesOf(TRANSFER_MODES)).nullish(),
  rights: list(codesOf(TRANSFER_RIGHTS)).nullish(),
  trl: z.union([z.number(), z.string()]).nullish(),
  ip: list(z.union([z.string(), ipRight])).nullish(),
  standards: list(line).nullish(),
  price: price.nullish(),
  takes: takes.nullish(),
  demandsLevel: codesOf(TECHNOLOGY_LEVELS).nullish(),
  references: list(
    z.object({
      site: text,
      country: line.optional(),
      province: line.optional(),
      year: z.number().int().min(1900).max(2200).optional(),
      result: text.optional(),
    }),
  ).nullish(),
  green: z.boolean().nullish(),
  listStatus: codesOf(LIST_STATUSES).nullish(),
  validUntil: z.string().nullish(),
};

/** An organisation as a record names it: by the `ref` of its own record in the same source, by name, or both. */
export const party = z
  .object({
    ref: name.optional(),
    name: text.optional(),
    country: line.nullish(),
    type: line.nullish(),
    province: line.nullish(),
    taxCode: line.nullish(),
    ror: line.nullish(),
    website: line.nullish(),
  })
  .refine(p => p.ref !== undefined || p.name !== undefined, { error: 'a party needs a ref or a name' });
export type Party = z.infer<typeof party>;
